import { partApplies, visibleQuestions } from "@/lib/report/visibility";
import type { Part } from "@/lib/template/definition";
import type { Field } from "@/lib/template/questions/definition";
import { fixedBlock } from "./fixed-blocks";
import type { DocumentBlock } from "./model";
import type { OutlinePlace } from "./outline";
import { withPeriod, type Printing } from "./printing";
import { questionBlocks } from "./question-blocks";
import { indicatorList } from "./questions/choices";
import { figureTables } from "./questions/figures";
import { knownFigureTables } from "./questions/known-figures";

/** A part in print: its title, its fixed text, its figures, its answers, its indicators. */
export function partBlocks(part: Part, place: OutlinePlace, printing: Printing): DocumentBlock[] {
  const source = { part: part.id };
  const { period } = printing.content.context;
  const title: DocumentBlock[] = part.printed ? [{ kind: "heading", source, role: place.role, level: place.level, text: withPeriod(part.title, period) }] : [];
  if (!partApplies(part, printing.content)) {
    // Below a heading each part says so itself.
    return part.printed && part.kind !== "heading" ? [...title, { kind: "notApplicable", source, text: "n.v.t." }] : title;
  }
  const explanation: DocumentBlock[] = part.explanation
    ? [{ kind: "paragraph", source, tone: "explanation", text: withPeriod(part.explanation, period) }]
    : [];
  const fixed = (part.blocks ?? []).map((block) => fixedBlock(block, source, period));
  return [...title, ...explanation, ...fixed, ...answerBlocks(part, place, printing)];
}

/** What the board filled in, in the template's order: figures first, with what the SWV showed beside them, then the questions. */
export function answerBlocks(part: Part, place: OutlinePlace, printing: Printing): DocumentBlock[] {
  const questions = visibleQuestions(part, printing.content);
  const fields = questions.filter((question): question is Field => question.kind !== "figure");
  const tables = figureTables(part.id, questions.filter((question) => question.kind === "figure"), printing);
  const { period } = printing.content.context;
  let above = part.printed ? part.title : "";
  const blocks = fields.flatMap((field): DocumentBlock[] => {
    const label = field.label === above ? undefined : withPeriod(field.label, period);
    if (field.kind !== "annexList") above = field.label;
    const level = part.printed ? place.level + 1 : place.level;
    const printed = questionBlocks(field, { printing, part: part.id, level, label });
    return field.kind === "moneyTable" ? [...printed, ...footnotes(part, field.rows.map(({ id }) => id), printing)] : printed;
  });
  const lists = fields.flatMap((field) =>
    field.kind === "indicatorNumbers" ? indicatorList(field, { printing, part: part.id, level: place.level, label: undefined }) : [],
  );
  return [...tables, ...knownFigureTables(part.id, printing), ...blocks, ...lists];
}

/** The notes that the template puts under a table, with the mark by which a row names them. */
function footnotes(part: Part, rows: readonly string[], printing: Printing): DocumentBlock[] {
  const texts = (part.footnotes ?? [])
    .filter((footnote) => footnote.rows.some((row) => rows.includes(row)))
    .map(({ marker, text }) => `${marker} ${withPeriod(text, printing.content.context.period)}`);
  return texts.length > 0 ? [{ kind: "footnotes", source: { part: part.id }, texts }] : [];
}
