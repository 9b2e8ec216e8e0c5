import type { Metadata } from "next";
import { OwnContentForm } from "@/components/region/own-content-form";
import { regionAddress } from "@/components/region/region-address";
import { TemplateVersions } from "@/components/region/template-versions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { RegionQuery } from "@/lib/server/region-page";
import { figuresWithOwnDefinition, ownLists, partsWithOwnTexts } from "@/lib/template/own-content";
import { requireTemplate } from "../template-page";
import { saveOwnContent } from "./actions";

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
  const { definition } = version;
  const parts = partsWithOwnTexts(definition).map(({ id, shortTitle, hasText, blocks, footnotes }) => ({
    id,
    title: shortTitle,
    hasText,
    blocks,
    footnotes,
  }));
  const figures = figuresWithOwnDefinition(definition).map((figure) => ({ ...figure, definition: figure.definition ?? "" }));
  const titles = new Map(definition.parts.map(({ id, shortTitle }) => [id, shortTitle]));
  const lists = ownLists(definition).map((list) => ({ ...list, title: titles.get(list.part) ?? "" }));
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
          title="Teksten en keuzelijsten"
          note="Deze inhoud is van het SWV en geldt voor elk bestuur. Op de plek van {periode} komt de periode van de ronde."
        >
          {parts.length + figures.length + lists.length === 0 ? (
            <p className="text-ink-3">Dit formulier heeft geen teksten of keuzelijsten die u kunt wijzigen.</p>
          ) : (
            <OwnContentForm
              // The fields follow the content of the version, and a new version may have others.
              key={version.number}
              action={saveOwnContent}
              hidden={{ regio: region.slug, formulier: template.key, versie: String(version.number) }}
              parts={parts}
              figures={figures.map(({ id, label, help, definition: text }) => ({ id, label, help, definition: text }))}
              lists={lists.map(({ id, label, part, title, options }) => ({ id, label, part, title, options }))}
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
