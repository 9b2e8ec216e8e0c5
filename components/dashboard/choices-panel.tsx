import { BarList } from "@/components/charts/bar-list";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { lineKey, lineLabel } from "@/lib/figures/line";
import type { FigureRow } from "@/lib/figures/figure-row";
import { figureHref, type Place } from "./address";
import { fullLabel, missingWords, reportedWords } from "@/lib/figures/figure-words";

/** Questions with a list of choices: how many boards chose each. */
export function ChoicesPanel({ rows, place }: { rows: readonly FigureRow[]; place: Place }) {
  const most = Math.max(1, ...rows.flatMap(({ parts }) => parts.map(({ total }) => total.value ?? 0)));
  return (
    <Panel title="Keuzes en oordelen" note="Aantal besturen per antwoord">
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        {rows.map((row) => (
          <section key={lineKey(row.line)} aria-label={fullLabel(row.line)}>
            <h3>
              <TextLink href={figureHref(place, row.line)}>{fullLabel(row.line)}</TextLink>
            </h3>
            <p className="mb-2 text-small text-ink-3">
              {reportedWords(row.total)} besturen{missingWords(row.total) === "" ? "" : `; ${missingWords(row.total)}`}
            </p>
            {row.parts.length === 0 ? (
              <p>
                <TextLink href={figureHref(place, row.line)}>Bekijk per bestuur wat er gekozen is</TextLink>
              </p>
            ) : (
              <BarList
                label={fullLabel(row.line)}
                max={most}
                items={row.parts.map(({ line, total, shown }) => ({
                  label: lineLabel(line),
                  value: total.value ?? 0,
                  text: shown ? <ChoiceCount count={total.value ?? 0} href={figureHref(place, line)} /> : "niet getoond",
                }))}
              />
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** How many boards chose it; opens who they are. */
function ChoiceCount({ count, href }: { count: number; href: string }) {
  if (count === 0) return 0;
  return (
    <TextLink href={href}>
      {count}
      <span className="sr-only"> {count === 1 ? "bestuur" : "besturen"}</span>
    </TextLink>
  );
}
