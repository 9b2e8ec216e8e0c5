import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { collectiveAddress } from "@/components/collective/collective-address";
import { PlaceList } from "@/components/collective/place-list";
import { DocumentView } from "@/components/document/document-view";
import { roundAddress } from "@/components/region/region-address";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { RoundTabs } from "@/components/region/round-tabs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { loadCollective, type Collective } from "@/lib/data/collective/load-collective";
import { placesOf } from "@/lib/data/collective/load-part";
import { regionThing } from "@/lib/data/regions/find-region";
import { buildCollective } from "@/lib/document/collective/build-collective";
import type { CollectiveReport } from "@/lib/document/collective/collective-report";
import { anchorOf } from "@/lib/document/groups";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Verzamelverslag" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

export default async function CollectivePage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.writeCollective", params, searchParams);
  const collective = await loadCollective(actor, { round: round.slug, regionSlug: region.slug }, new Date());
  if (!collective) notFound();
  const { report } = collective;
  return (
    <PageBody>
      <Breadcrumbs items={[...roundCrumbs(round, region), { label: "Verzamelverslag" }]} />
      <PageTitle
        title="Verzamelverslag"
        lead="Het verslag van het SWV over alle besturen. Iedereen mag het lezen: kleine aantallen leerlingen staan er niet in, ook niet voor wie de cijfers van één bestuur kent."
        actions={
          report === null ? undefined : (
            <>
              <a href={collectiveAddress.pdf(round, region)} className={buttonClass()}>
                Download als PDF
              </a>
              <a href={collectiveAddress.word(round, region)} className={buttonClass("secondary")}>
                Download als Word
              </a>
            </>
          )
        }
      />
      <div className="mt-4 mb-8">
        <RoundTabs
          round={round}
          region={region}
          current="/verzamelverslag"
          managesKeyFigures={can(actor, "region.manageKeyFigures", regionThing(region.id))}
        />
      </div>
      {report === null ? (
        <EmptyState
          title="Er is nog niets ingediend"
          action={<LinkButton href={roundAddress(round, region)}>Naar de ronde</LinkButton>}
        >
          Zodra het eerste bestuur indient, staat hier het verslag. U kunt er dan teksten en citaten aan toevoegen. Op de pagina van de
          ronde ziet u hoe ver de besturen zijn.
        </EmptyState>
      ) : (
        <Report collective={collective} report={report} />
      )}
    </PageBody>
  );
}

function Report({ collective, report }: { collective: Collective; report: CollectiveReport }) {
  const { region, round, parts, quotations } = collective;
  const model = buildCollective(report);
  const places = placesOf(parts, round);
  const partAt = new Map(places.map((place) => [anchorOf({ part: place.id }), place]));
  const flagged = places.filter(({ id }) => quotations.some(({ part, flag }) => part === id && flag !== null));
  const beside = (anchor: string) => {
    const place = partAt.get(anchor);
    if (!place) return null;
    return (
      <p className="mt-4 text-small print:hidden">
        <TextLink href={collectiveAddress.part(round, region, place.id)}>
          Tekst en citaten<span className="sr-only"> bij {place.title}</span>
        </TextLink>
      </p>
    );
  };
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_250px]">
      <aside aria-label="Teksten en citaten" className="print:hidden lg:order-last">
        <h2 className="mb-2 text-h3">Teksten en citaten</h2>
        <PlaceList round={round} region={region} places={places} texts={report.texts} quotations={quotations} />
      </aside>
      <div className="min-w-0 space-y-6">
        <p>
          <Tag tone={model.draft ? "warn" : "ok"}>{model.draftWords ?? "Definitief"}</Tag>{" "}
          <span className="text-small text-ink-3">
            {model.draft
              ? "Het verslag is definitief als alles is vastgesteld, of als de ronde voor elk bestuur gesloten is."
              : "Er komt geen bestuur meer bij en er gaat er geen meer af."}
          </span>
        </p>
        {flagged.length === 0 ? null : (
          <Notice tone="warn" title="Niet elk citaat staat in het verslag">
            <ul>
              {flagged.map(({ id, title }) => (
                <li key={id}>
                  <TextLink href={collectiveAddress.part(round, region, id)}>{title}</TextLink>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Paper>
          <h2 className="sr-only">Inhoud</h2>
          <DocumentView model={model} titleLevel={2} beside={beside} />
        </Paper>
      </div>
    </div>
  );
}
