import type { Metadata } from "next";
import { HelpTexts } from "@/components/site/help-texts";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { currentActor } from "@/lib/server/current-actor";
import { SignedIn } from "../../signed-in";

export const metadata: Metadata = { title: "Hulp" };

export default async function HelpPage() {
  const page = (
    <PageBody width="text">
      <PageTitle title="Hulp" lead="Hoe u inlogt, invult, ondertekent en leest." />
      <HelpTexts />
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
