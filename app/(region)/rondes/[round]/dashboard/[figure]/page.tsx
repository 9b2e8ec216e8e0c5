import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { dashboardHref, figureHref } from "@/components/dashboard/address";
import { BoardTable } from "@/components/dashboard/board-table";
import { fullLabel, measureWords, missingWords, reportedWords, totalWords } from "@/lib/figures/figure-words";
import { HiddenNote } from "@/components/dashboard/hidden-note";
import { ScopeLinks } from "@/components/dashboard/scope-links";
import { YearsNote } from "@/components/dashboard/years-note";
import { YearsTable } from "@/components/dashboard/years-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { withPeriod } from "@/lib/document/printing";
import { loadFigure } from "@/lib/data/dashboard/load-figure";
import { formatFigure } from "@/lib/figures/format-figure";
import { rowsThatChose } from "@/lib/figures/figure-detail";
import { isChosen, lineLabel } from "@/lib/figures/line";
import type { FigureRow } from "@/lib/figures/figure-row";
import { requireActor } from "@/lib/server/current-actor";
import { figureRequest, type DashboardQuery } from "../query";

type Props = { params: Promise<{ round: string; figure: string }>; searchParams: DashboardQuery };

const load = cache(async (round: string, key: string, regionSlug?: string, partnership?: string) =>
  loadFigure(await requireActor(), { round, key, regionSlug, partnership }, new Date()),
);

async function loadPage({ params, searchParams }: Props) {
  const { round, regionSlug, partnership } = await figureRequest(params, searchParams);
  return load(round, (await params).figure, regionSlug, partnership);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await loadPage(props);
  return { title: page ? fullLabel(page.detail.row.line) : "Dashboard" };
}

export default async function FigurePage(props: Props) {
  const page = await loadPage(props);
  if (!page) notFound();
  const { room, detail, years, reports, onBehalf, definition } = page;
  const { row } = detail;
  const { line } = row;
  const { keuze } = await props.searchParams;
  const chosen = typeof keuze === "string" ? rowsThatChose(detail, keuze, definition) : null;
  return (
    <PageBody>
      <Breadcrumbs items={[{ label: "Dashboard", href: dashboardHref(room) }, { label: fullLabel(line) }]} />
      <div className="mt-4 space-y-6">
        <PageTitle kicker={`${room.region.name} · ${room.round.name}`} title={fullLabel(line)} lead={line.figure.help} />
        {line.figure.definition === undefined ? null : (
          <div className="max-w-read">
            <h2 className="text-h3">Definitie van het SWV</h2>
            <p className="mt-1 whitespace-pre-line">{withPeriod(line.figure.definition, room.round.period)}</p>
          </div>
        )}
        <ScopeLinks room={room} href={(scope) => figureHref(room, line, scope)} />
        {room.scope === null || room.scopes.length === 1 || detail.place === "partnership" ? null : (
          <p className="text-ink-2">
            {detail.place === "named"
              ? "Wat een bestuur voor al zijn SWV’s samen besteedde, telt hier niet mee."
              : "Dit cijfer geldt voor het hele bestuur, ook voor scholen in een ander SWV."}
          </p>
        )}
        {room.viewer.kind === "office" ? null : <HiddenNote />}
        <Panel title="Samen">
          <DefinitionList items={summary(row)} />
        </Panel>
        {chosen === null ? (
          <Panel title="Per bestuur">
            <BoardTable detail={detail} place={room} years={years} reports={reports} onBehalf={onBehalf} />
          </Panel>
        ) : (
          <Panel title={`Besturen met ‘${chosen.label}’`} actions={<TextLink href={figureHref(room, line)}>Alle besturen</TextLink>}>
            <BoardTable detail={{ ...detail, rows: chosen.rows }} place={room} years={years} reports={reports} onBehalf={onBehalf} />
          </Panel>
        )}
        {row.series.filter(({ value }) => value !== null).length > 1 ? (
          <Panel title="Per jaar">
            <YearsTable caption={`${fullLabel(line)} per jaar`} rows={[row]} />
            <div className="mt-3">
              <YearsNote office={room.viewer.kind === "office"} />
            </div>
          </Panel>
        ) : null}
      </div>
    </PageBody>
  );
}

function summary(row: FigureRow) {
  const { main, detail } = totalWords(row);
  const missing = missingWords(row.total);
  const words = measureWords(row);
  const total = isChosen(row.line.figure) ? [] : [{ term: `${row.line.figure.aggregation.op === "weightedMean" ? "Gemiddelde" : "Totaal"}${words === "" ? "" : `, ${words}`}`, description: detail === null ? main : `${main} (${detail})` }];
  return [
    ...(row.line.figure.aggregation.op === "none" ? [] : total),
    { term: "Opgegeven door", description: `${reportedWords(row.total)} besturen` },
    ...(missing === "" ? [] : [{ term: isChosen(row.line.figure) ? "Zonder antwoord" : "Zonder getal", description: missing }]),
    ...row.parts
      .filter(({ total: part, shown }) => shown && part.value !== null)
      .map(({ line, total: part }) => ({
        term: lineLabel(line),
        description: line.option === null ? formatFigure(part.value ?? 0, line.figure) : `${part.value ?? 0} besturen`,
      })),
  ];
}
