import type { Metadata } from "next";
import { regionAddress } from "@/components/region/region-address";
import { TemplateImport } from "@/components/region/template-import";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { importFile } from "./actions";

export const metadata: Metadata = { title: "Formulier inladen" };

export default async function ImportTemplatePage({ searchParams }: { searchParams: RegionQuery }) {
  const { region } = await requireRegion("region.manageTemplates", searchParams);
  const back = regionAddress("/formulieren", region);
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[{ label: "Formulieren", href: back }, { label: "Inladen" }]} />
      <PageTitle
        title="Formulier inladen"
        lead="U ziet eerst wat er verandert. Pas als u op Inladen drukt, wordt het een nieuwe versie."
      />
      <div className="mt-8">
        <TemplateImport action={importFile} hidden={{ regio: region.slug }} back={back} />
      </div>
    </PageBody>
  );
}
