import type { Metadata } from "next";
import { HelpTexts } from "@/components/site/help-texts";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { environment } from "@/lib/server/environment";
import { ForAnyone } from "../../for-anyone";

export const metadata: Metadata = { title: "Hulp" };

export default function HelpPage() {
  return (
    <ForAnyone>
      <PageBody width="text">
        <PageTitle title="Hulp" lead="Hoe u inlogt, invult, ondertekent en leest." />
        <HelpTexts signInByLink={environment().signInByLink} />
      </PageBody>
    </ForAnyone>
  );
}
