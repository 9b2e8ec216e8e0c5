import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnDataView } from "@/components/account/own-data-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadOwnData } from "@/lib/data/people/own-data";
import { requireActor } from "@/lib/server/current-actor";

export const metadata: Metadata = { title: "Wat het portaal over u bewaart" };

export default async function OwnDataPage() {
  const data = await loadOwnData(await requireActor());
  if (!data) notFound();
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[{ label: "Uw account", href: "/account" }, { label: "Uw gegevens" }]} />
      <PageTitle
        title="Wat het portaal over u bewaart"
        lead="Alles wat aan uw naam of adres vastzit. De antwoorden in een verantwoording zijn van het bestuur; van die antwoorden staat hier hoe vaak u ze opsloeg."
        actions={
          // Not a link of the router: what it leads to is a file.
          <a href="/account/gegevens/json" download>
            Download als JSON
          </a>
        }
      />
      <div className="mt-8">
        <OwnDataView data={data} />
      </div>
    </PageBody>
  );
}
