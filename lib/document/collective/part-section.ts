import type { FigureRow } from "@/lib/figures/figure-row";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { Part } from "@/lib/template/definition";
import { consecutiveHeadings } from "../consecutive-headings";
import type { DocumentBlock, SummaryTableBlock } from "../model";
import type { OutlinePlace } from "../outline";
import { withPeriod } from "../printing";
import { choiceTable } from "./choice-tables";
import { collectiveTitle } from "./collective-parts";
import { figureTable, yearsTable } from "./figure-tables";
import { indicatorTable } from "./indicator-table";
import { amountsTable, receivedTable, spendingTable } from "./money-tables";
import type { RoundFigures } from "./round-figures";

/** A part with what stands below its title; nothing where boards were asked nothing and the office wrote nothing. */
export function partSection(part: Part, place: OutlinePlace, figures: RoundFigures): { title: DocumentBlock; below: DocumentBlock[] } {
  const title = withPeriod(collectiveTitle(part), figures.report.period);
  return {
    title: { kind: "heading", source: { part: part.id }, role: place.role, level: place.level, text: title },
    below: [
      ...ownText(part.id, title, place.level + 1, figures),
      ...tablesOf(part, figures).flatMap(({ label, table }): DocumentBlock[] => [
        { kind: "heading", source: { part: part.id }, role: "label", level: place.level + 1, text: label },
        table,
      ]),
      ...quotations(part.id, place.level + 1, figures),
    ],
  };
}

/** What the office wrote with a part. */
export function ownText(part: string, label: string, headingLevel: number, { report }: RoundFigures): DocumentBlock[] {
  const text = report.texts.get(part);
  if (!text || isEmptyRichText(text)) return [];
  return [{ kind: "richText", source: { part }, label, headingLevel, value: consecutiveHeadings(text) }];
}

function tablesOf(part: Part, figures: RoundFigures): { label: string; table: SummaryTableBlock }[] {
  const { whole, report } = figures;
  const own = (rows: readonly FigureRow[]) => rows.filter(({ line }) => line.figure.part === part.id);
  const numbers = own([...whole.core, ...whole.secondary]);
  const years = yearsTable(part.id, numbers);
  const money = own(whole.money);
  const received = money.filter(isReceived);
  const apart = money.filter((row) => !isReceived(row));
  const indicators = report.definition.indicators.filter((indicator) => indicator.part === part.id);
  return [
    ...(numbers.length === 0 ? [] : [{ label: "Cijfers", table: figureTable(part.id, numbers, figures) }]),
    ...(years ? [{ label: "Verloop", table: years }] : []),
    ...(received.length === 0 ? [] : [{ label: "Ontvangen", table: receivedTable(part.id, received, figures) }]),
    ...(apart.length === 0 ? [] : [{ label: "Bedragen", table: amountsTable(part.id, apart, figures) }]),
    ...own(whole.spending.map(({ row }) => row)).map((row) => ({ label: row.line.figure.label, table: spendingTable(part.id, row, figures) })),
    ...[...Map.groupBy(own(whole.choices), ({ line }) => line.figure).values()].map((rows) => ({
      label: rows[0]?.line.figure.label ?? "",
      table: choiceTable(part.id, rows),
    })),
    ...(indicators.length === 0
      ? []
      : whole.indicators.map((overview) => ({ label: overview.line.figure.label, table: indicatorTable(part.id, indicators, overview) }))),
  ];
}

function isReceived({ line }: FigureRow): boolean {
  return line.figure.fromAnswer?.kind === "moneyTableRow";
}

function quotations(part: string, level: number, { report }: RoundFigures): DocumentBlock[] {
  const own = report.quotations.filter((quotation) => quotation.part === part);
  if (own.length === 0) return [];
  return [
    { kind: "heading", source: { part }, role: "label", level, text: "Uit de verantwoordingen" },
    ...own.map(({ text, by }): DocumentBlock => ({ kind: "quote", source: { part }, text, by })),
  ];
}
