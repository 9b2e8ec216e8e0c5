import type { Metadata } from "next";
import { FixedTextForm } from "@/components/region/fixed-text-form";
import { regionAddress } from "@/components/region/region-address";
import { TemplateVersions } from "@/components/region/template-versions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { RegionQuery } from "@/lib/server/region-page";
import { partsWithFixedText } from "@/lib/template/fixed-texts";
import { requireTemplate } from "../template-page";
import { saveTexts } from "./actions";

type Props = {
  params: Promise<{ template: string }>;
  searchParams: Promise<Awaited<RegionQuery> & { bewaard?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { template } = await requireTemplate(await params, searchParams);
  return { title: template.title };
}

export default async function TemplatePage({ params, searchParams }: Props) {
  const { region, template, version } = await requireTemplate(await params, searchParams);
  const saved = (await searchParams).bewaard === String(version.number);
  const parts = partsWithFixedText(version.definition);
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[{ label: "Formulieren", href: regionAddress("/formulieren", region) }, { label: template.title }]} />
      <PageTitle
        title={template.title}
        meta={
          <>
            Versie {version.number} ·{" "}
            <TextLink href={regionAddress(`/formulieren/${template.key}/${version.number}`, region)}>bekijk het hele formulier</TextLink>
          </>
        }
      />
      <div className="mt-6 space-y-6">
        {saved ? (
          <Notice tone="ok" live>
            Bewaard als versie {version.number}. Rondes die open zijn, houden hun eigen versie; rondes in voorbereiding krijgen
            deze.
          </Notice>
        ) : null}
        <Panel
          title="Vaste teksten"
          note="Deze teksten zijn van het SWV en staan in elke verantwoording. Op de plek van {periode} komt de periode van de ronde."
        >
          {parts.length === 0 ? (
            <p className="text-ink-3">Dit formulier heeft geen vaste teksten.</p>
          ) : (
            <FixedTextForm
              // The fields follow the blocks of the version, and a new version may have others.
              key={version.number}
              action={saveTexts}
              hidden={{ regio: region.slug, formulier: template.key, versie: String(version.number) }}
              parts={parts.map(({ id, shortTitle, blocks }) => ({ id, title: shortTitle, blocks }))}
            />
          )}
        </Panel>
        <Panel title="Versies">
          <TemplateVersions template={template} region={region} />
        </Panel>
      </div>
    </PageBody>
  );
}
