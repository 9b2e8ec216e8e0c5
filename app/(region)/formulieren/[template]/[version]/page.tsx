import type { Metadata } from "next";
import { regionAddress } from "@/components/region/region-address";
import { TemplatePreview } from "@/components/region/template-preview";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { Tag } from "@/components/ui/tag";
import { lastSchoolYear } from "@/lib/rounds/round-suggestions";
import type { RegionQuery } from "@/lib/server/region-page";
import { requireTemplate } from "../../template-page";

type Props = { params: Promise<{ template: string; version: string }>; searchParams: RegionQuery };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { template, version } = await requireTemplate(await params, searchParams);
  return { title: `${template.title}, versie ${version.number}` };
}

export default async function TemplateVersionPage({ params, searchParams }: Props) {
  const { region, template, version } = await requireTemplate(await params, searchParams);
  const home = regionAddress(`/formulieren/${template.key}`, region);
  return (
    <PageBody width="narrow">
      <Breadcrumbs
        items={[
          { label: "Formulieren", href: regionAddress("/formulieren", region) },
          { label: template.title, href: home },
          { label: `Versie ${version.number}` },
        ]}
      />
      <PageTitle
        title={template.title}
        tag={<Tag tone={version.latest ? "ok" : "no"}>{`versie ${version.number}${version.latest ? ", nieuwste" : ""}`}</Tag>}
        lead="Zo staat het formulier op papier als er nog niets is ingevuld."
        meta={
          <a href={regionAddress(`/formulieren/${template.key}/${version.number}/json`, region)} download>
            Download als JSON
          </a>
        }
      />
      <div className="mt-6">
        <Paper>
          <h2 className="sr-only">Inhoud</h2>
          <TemplatePreview
            definition={version.definition}
            partnerships={region.partnerships}
            period={lastSchoolYear(new Date())}
          />
        </Paper>
      </div>
    </PageBody>
  );
}
