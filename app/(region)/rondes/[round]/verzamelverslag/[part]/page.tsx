import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { collectiveAddress } from "@/components/collective/collective-address";
import { OwnTextForm } from "@/components/collective/own-text-form";
import { QuotationChooser } from "@/components/collective/quotation-chooser";
import { QuotationList } from "@/components/collective/quotation-list";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { SidebarList } from "@/components/region/sidebar-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { loadCollectivePart } from "@/lib/data/collective/load-part";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { choose, remove, saveText } from "./actions";

type Props = {
  params: Promise<{ round: string; part: string }>;
  searchParams: Promise<Awaited<RegionQuery> & { bestuur?: string | string[] }>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { part } = await requirePart(props);
  return { title: `${part.title}, verzamelverslag` };
}

export default async function CollectivePartPage(props: Props) {
  const { region, round, places, part, text, quotations, quoting } = await requirePart(props);
  const fields = { regio: region.slug, ronde: round.slug };
  return (
    <PageBody>
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Verzamelverslag", href: collectiveAddress.report(round, region) },
          { label: part.title },
        ]}
      />
      <PageTitle
        title={part.title}
        lead={
          part.id === INTRODUCTION
            ? "Uw inleiding staat vooraan in het verzamelverslag, na de samenvatting."
            : "Uw tekst staat in het verzamelverslag boven de cijfers van dit onderdeel, de citaten eronder."
        }
      />
      <div className="mt-8 grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_250px]">
        <div className="min-w-0 space-y-6">
          <Panel title="Uw tekst">
            <OwnTextForm
              key={part.id}
              place={{ ...fields, part: part.id }}
              text={text}
              label={part.id === INTRODUCTION ? "Inleiding" : "Tekst bij dit onderdeel"}
              action={saveText}
            />
          </Panel>
          {quoting === null ? null : (
            <>
              <Panel title="Gekozen citaten">
                <QuotationList quotations={quotations} remove={remove} fields={fields} />
              </Panel>
              <div id="citaat-kiezen" className="scroll-mt-6">
                <Panel title="Een citaat kiezen">
                  <QuotationChooser quoting={quoting} region={region} action={choose} hidden={{ ...fields, onderdeel: part.id }} />
                </Panel>
              </div>
            </>
          )}
        </div>
        <SidebarList
          label="Onderdelen van het verslag"
          items={places.map(({ id, title }) => ({
            href: collectiveAddress.part(round, region, id),
            label: title,
            current: id === part.id,
          }))}
        />
      </div>
    </PageBody>
  );
}

async function requirePart({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.writeCollective", params, searchParams);
  const [{ part }, { bestuur }] = await Promise.all([params, searchParams]);
  const reportId = typeof bestuur === "string" && bestuur !== "" ? bestuur : undefined;
  const found = await loadCollectivePart(actor, { round: round.slug, regionSlug: region.slug, part, reportId });
  return found ?? notFound();
}
