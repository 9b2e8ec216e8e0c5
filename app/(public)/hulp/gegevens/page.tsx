import type { Metadata } from "next";
import { ApiHelp } from "@/components/site/api-help";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { currentActor } from "@/lib/server/current-actor";
import { environment } from "@/lib/server/environment";
import { SignedIn } from "../../../signed-in";

export const metadata: Metadata = { title: "Gegevens door een ander programma laten ophalen" };

export default async function ApiHelpPage() {
  const page = (
    <PageBody width="text">
      <PageTitle
        title="Gegevens door een ander programma laten ophalen"
        lead="Voor wie cijfers van rondes in een eigen programma wil gebruiken, zoals een rekenprogramma of een dashboard van het SWV."
      />
      <ApiHelp address={`${environment().portalUrl}/api/v1`} />
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
