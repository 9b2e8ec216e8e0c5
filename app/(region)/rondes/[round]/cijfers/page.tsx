import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KeyFigureForm } from "@/components/region/key-figure-form";
import { keyFigureGrid } from "@/components/region/key-figure-cells";
import { roundAddress } from "@/components/region/region-address";
import { RoundTabs } from "@/components/region/round-tabs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { SidebarList } from "@/components/region/sidebar-list";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { loadKeyFigureTable, type KeyFigureTable } from "@/lib/data/key-figures/key-figure-table";
import type { NumberFigure } from "@/lib/key-figures/target";
import { withPeriod } from "@/lib/document/printing";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { periodTitle } from "@/lib/values/period";
import { saveFigures } from "./actions";

export const metadata: Metadata = { title: "Cijfers van het SWV" };

type Props = {
  params: Promise<{ round: string }>;
  searchParams: Promise<Awaited<RegionQuery> & { cijfer?: string | string[] }>;
};

export default async function KeyFiguresPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const table = await loadKeyFigureTable(actor, round.slug, region.slug);
  if (!table) notFound();
  const { cijfer } = await searchParams;
  const figure = cijfer === undefined ? table.figures[0] : table.figures.find(({ id }) => id === cijfer);
  if (cijfer !== undefined && !figure) notFound();
  return (
    <PageBody>
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Cijfers van het SWV" },
        ]}
      />
      <PageTitle
        title="Cijfers van het SWV"
        lead={`Wat het SWV zelf al weet over ${periodTitle(round.period)}. Elk bestuur ziet zijn eigen cijfer bij de vraag en kan het tegenspreken met een toelichting.`}
      />
      <div className="mt-4 mb-8">
        <RoundTabs round={round} region={region} current="/cijfers" managesKeyFigures />
      </div>
      <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={roundAddress(round, region, "/cijfers/inlezen")}>Cijfers uit een bestand inlezen</LinkButton>
        <TextLink href={roundAddress(round, region, "/cijfers/geschiedenis")}>Geschiedenis</TextLink>
        <TextLink href={roundAddress(round, region, "/cijfers/kengetallen")}>Eigen kengetallen</TextLink>
      </div>
      {figure ? (
        <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-[250px_minmax(0,1fr)]">
          <SidebarList
            label="Cijfers"
            items={table.figures.map(({ id, label }) => ({
              href: roundAddress(round, region, "/cijfers", { cijfer: id }),
              label,
              note: filledNote(table, id),
              current: id === figure.id,
            }))}
          />
          <FigurePanel table={table} figure={figure} />
        </div>
      ) : (
        <EmptyState title="Dit formulier vraagt geen cijfers van het SWV">
          In het formulier van deze ronde is geen cijfer aangewezen dat het SWV vooraf invult. Eigen kengetallen kunt u wel inlezen.
        </EmptyState>
      )}
    </PageBody>
  );
}

function FigurePanel({ table, figure }: { table: KeyFigureTable; figure: NumberFigure }) {
  const { region, round, places } = table;
  const { columns, rows } = keyFigureGrid(figure, round.partnerships, places);
  return (
    <Panel title={figure.label} note={`In ${figure.unit}. ${figure.help}`}>
      <div className="space-y-4">
        {figure.definition === undefined ? null : (
          <p className="max-w-lead whitespace-pre-line text-ink-2">
            <span className="font-semibold">Definitie van het SWV:</span> {withPeriod(figure.definition, round.period)}
          </p>
        )}
        {round.closedAt === null ? null : (
          <Notice>De ronde is gesloten. Wat besturen hebben ingediend, houdt de cijfers die toen golden.</Notice>
        )}
        <p className="max-w-lead text-ink-2">
          Typ een {figure.type === "money" ? "bedrag in hele euro’s" : figure.type === "percent" ? "percentage" : "aantal"}, of de
          woorden n.v.t. of onbekend. Een leeg vakje betekent: het SWV heeft hier geen cijfer.
        </p>
        {rows.every(({ whole }) => whole) ? (
          <p className="text-ink-3">Dit cijfer geldt voor geen van de besturen in deze ronde.</p>
        ) : (
          <KeyFigureForm
            // A form of its own for each figure: what was typed for one does not move to another.
            key={figure.id}
            action={saveFigures}
            hidden={{ regio: region.slug, ronde: round.slug, cijfer: figure.id }}
            figure={{ label: figure.label, unit: figure.unit, type: figure.type }}
            columns={columns}
            rows={rows}
            source={onlySource(table, figure.id)}
          />
        )}
      </div>
    </Panel>
  );
}

/** How many of the cells of a figure are filled in. */
function filledNote({ places }: KeyFigureTable, figure: string): string {
  const boards = places.filter(({ kind }) => kind === "board");
  const cells = boards.reduce((sum, board) => sum + (board.cells[figure]?.length ?? 0), 0);
  const filled = boards.reduce(
    (sum, board) => sum + (board.cells[figure] ?? []).filter((cell) => board.values[figure]?.[cell] !== undefined).length,
    0,
  );
  return `${filled} van ${cells} ingevuld`;
}

/** The source of all values of a figure where they have one in common; else nothing is suggested. */
function onlySource({ places }: KeyFigureTable, figure: string): string {
  const sources = new Set(places.flatMap(({ values }) => Object.values(values[figure] ?? {}).map(({ source }) => source)));
  const [only] = sources;
  return sources.size === 1 && only !== undefined ? only : "";
}
