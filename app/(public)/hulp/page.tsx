import type { Metadata } from "next";
import { HelpTexts } from "@/components/site/help-texts";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { currentActor } from "@/lib/server/current-actor";
import { environment } from "@/lib/server/environment";
import { SignedIn } from "../../signed-in";

export const metadata: Metadata = { title: "Hulp" };

export default async function HelpPage() {
  const page = (
    <PageBody width="text">
      <PageTitle title="Hulp" lead="Hoe u inlogt, invult, ondertekent en leest." />
      <HelpTexts signInByLink={environment().signInByLink} />
    </PageBody>
  );
  if (await currentActor()) return <SignedIn>{page}</SignedIn>;
  return (
    <>
      <PlainHeader />
      {page}
    </>
  );
}
