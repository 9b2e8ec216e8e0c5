import type { Metadata } from "next";
import { regionAddress } from "@/components/region/region-address";
import { TemplateVersions } from "@/components/region/template-versions";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { listTemplates } from "@/lib/data/templates/load-templates";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Formulieren" };

export default async function TemplatesPage({ searchParams }: { searchParams: RegionQuery }) {
  const { region } = await requireRegion("region.manageTemplates", searchParams);
  const templates = await listTemplates(region);
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker={region.name}
        title="Formulieren"
        lead="Wat besturen invullen. Elke wijziging wordt een nieuwe versie; een ronde die open is, houdt de versie waarmee zij begon."
        actions={<LinkButton href={regionAddress("/formulieren/importeren", region)}>Formulier inladen</LinkButton>}
      />
      <div className="mt-8 space-y-6">
        {templates.length === 0 ? (
          <EmptyState title="Er is nog geen formulier">Laad een formulier in als JSON-bestand.</EmptyState>
        ) : (
          templates.map((template) => (
            <Panel
              key={template.key}
              title={template.title}
              actions={<TextLink href={regionAddress(`/formulieren/${template.key}`, region)}>Teksten en keuzelijsten bewerken</TextLink>}
            >
              <TemplateVersions template={template} region={region} />
            </Panel>
          ))
        )}
      </div>
    </PageBody>
  );
}
