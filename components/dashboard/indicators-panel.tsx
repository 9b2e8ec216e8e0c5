import { IndicatorGrid } from "@/components/charts/indicator-grid";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { IndicatorOverview } from "@/lib/figures/overview";
import { figureHref, type Place } from "./address";

const NOTES = { empty: "niets uitgewerkt", notSubmitted: "nog niet ingediend" } as const;

/** Boards by indicators: which of them each board worked out. */
export function IndicatorsPanel({ overview, place }: { overview: IndicatorOverview; place: Place }) {
  const { line, groups, boards } = overview;
  const submitted = boards.filter(({ state }) => state !== "notSubmitted");
  return (
    <Panel
      title={line.figure.label}
      note={`${submitted.length} van ${boards.length} besturen hebben ingediend`}
      actions={<TextLink href={figureHref(place, line)}>Als lijst</TextLink>}
    >
      <IndicatorGrid
        caption={line.figure.label}
        counts={new Map([...overview.counts].map(([number, count]) => [String(number), { marked: count.boards, of: count.of, href: figureHref(place, { ...line, option: String(number) }) }]))}
        groups={groups.map(({ label, indicators }) => ({
          label,
          columns: indicators.map(({ number, text }) => ({ key: String(number), label: String(number), title: text })),
        }))}
        rows={submitted.map(({ id, name, chosen, notForBoard, state }) => ({
          id,
          label: name,
          marked: chosen.map(String),
          notApplicable: notForBoard.map(String),
          ...(state === "number" ? {} : { note: NOTES[state] }),
        }))}
      />
    </Panel>
  );
}
