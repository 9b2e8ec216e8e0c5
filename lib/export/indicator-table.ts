import { z } from "zod";
import type { Scope } from "@/lib/figures/board-value";
import type { Years } from "@/lib/figures/figure-row";
import { indicatorOverview } from "@/lib/figures/overview";
import type { Cell, Sheet } from "./cell";
import { boardFields, onBehalfCell, onBehalfField, onBehalfOf, type ExportedBoard } from "./row-fields";
import { STATE_IN_WORDS, stateCell, stateSchema } from "./state";
import { columnsOf, type Table } from "./table";

const indicatorRowSchema = z
  .strictObject({
    ...boardFields,
    onderwerp: z.string().meta({ title: "Onderwerp", description: "Het onderdeel van het formulier waarin de indicator staat." }),
    nummer: z.int().meta({ title: "Nummer", description: "Het nummer van de indicator." }),
    indicator: z.string().meta({ title: "Indicator", description: "De tekst van de indicator." }),
    uitgewerkt: z.boolean().nullable().meta({ title: "Uitgewerkt", description: "Of het bestuur deze indicator uitwerkte. Leeg: zie de toestand." }),
    toestand: stateSchema.meta({ title: "Toestand" }),
    namensBestuur: onBehalfField,
  })
  .meta({ id: "Indicator", description: "Of één bestuur één indicator uitwerkte." });
export type IndicatorExportRow = z.infer<typeof indicatorRowSchema>;

const column = columnsOf(indicatorRowSchema);

export const indicatorTable: Table<IndicatorExportRow> = {
  id: "indicatoren",
  title: "Indicatoren",
  about: "Welke indicatoren elk bestuur uitwerkte, op een eigen regel.",
  row: indicatorRowSchema,
  columns: [
    column("bestuursnummer", 14),
    column("bestuur", 32),
    column("onderwerp", 24),
    column("nummer", 9),
    column("indicator", 70),
    column("uitgewerkt", 11),
    column("toestand", 18, stateCell),
    column("namensBestuur", 18, onBehalfCell),
  ],
};

/** Every board by every indicator of the form, for the boards in the viewer's scopes. */
export function indicatorRows(years: Years, scopes: readonly Scope[], boards: ReadonlyMap<string, ExportedBoard>): IndicatorExportRow[] {
  const { definition } = years.now.reported;
  const lines = definition.figures.filter(({ type }) => type === "indicatorSet").map((figure) => ({ figure, value: null, option: null }));
  const asked = scopes.includes(null) ? [null] : scopes;
  const rows = new Map<string, IndicatorExportRow>();
  for (const { groups, boards: inScope } of lines.flatMap((line) => asked.map((scope) => indicatorOverview(line, scope, years)))) {
    for (const { id, name, chosen, notForBoard, state } of inScope) {
      for (const { label, indicators } of groups) {
        for (const { number, text } of indicators) {
          rows.set(`${id}|${number}`, {
            bestuursnummer: boards.get(id)?.number ?? "",
            bestuur: boards.get(id)?.name ?? name,
            onderwerp: label,
            nummer: number,
            indicator: text,
            namensBestuur: onBehalfOf(boards.get(id)),
            ...(notForBoard.includes(number)
              ? { uitgewerkt: null, toestand: "nvt" as const }
              : { uitgewerkt: state === "number" ? chosen.includes(number) : null, toestand: STATES[state] }),
          });
        }
      }
    }
  }
  return [...rows.values()];
}

const STATES = { number: "getal", empty: "leeg", notSubmitted: "nietIngediend" } as const;

/** The same as a grid: a row per board, a column per number. */
export function indicatorGrid(rows: readonly IndicatorExportRow[]): Sheet {
  const numbers = [...new Set(rows.map(({ nummer }) => nummer))];
  const boards = Map.groupBy(rows, ({ bestuursnummer, bestuur }) => `${bestuursnummer}|${bestuur}`);
  return {
    id: "indicatoren-breed",
    title: "Indicatoren breed",
    columns: [
      { header: "Bestuursnummer", width: 14 },
      { header: "Bestuur", width: 32 },
      ...numbers.map((number) => ({ header: String(number), width: 6 })),
      { header: "Aantal", width: 8 },
    ],
    frozenColumns: 2,
    rows: [...boards.values()].map((own): Cell[] => {
      const byNumber = new Map(own.map((row) => [row.nummer, row]));
      const [first] = own;
      const cells = numbers.map((number) => inGrid(byNumber.get(number)));
      const count = own.filter(({ uitgewerkt }) => uitgewerkt).length;
      const answered = own.some(({ toestand }) => toestand === "getal");
      return [first?.bestuursnummer ?? null, first?.bestuur ?? null, ...cells, answered ? { kind: "number", value: count, decimals: 0 } : null];
    }),
  };
}

function inGrid(row: IndicatorExportRow | undefined): Cell {
  if (!row) return null;
  return row.uitgewerkt === null ? STATE_IN_WORDS[row.toestand] : row.uitgewerkt ? "ja" : "nee";
}
