import type { Metadata } from "next";
import { connection } from "next/server";
import { ApiHelp } from "@/components/site/api-help";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { environment } from "@/lib/server/environment";
import { ForAnyone } from "../../../for-anyone";

export const metadata: Metadata = { title: "Gegevens door een ander programma laten ophalen" };

export default async function ApiHelpPage() {
  // The portal's address is known when it runs, not when it is built.
  await connection();
  return (
    <ForAnyone>
      <PageBody width="text">
        <PageTitle
          title="Gegevens door een ander programma laten ophalen"
          lead="Voor wie cijfers van rondes in een eigen programma wil gebruiken, zoals een rekenprogramma of een dashboard van het SWV."
        />
        <ApiHelp address={`${environment().portalUrl}/api/v1`} />
      </PageBody>
    </ForAnyone>
  );
}
