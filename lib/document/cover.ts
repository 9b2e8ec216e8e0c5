import type { Part } from "@/lib/template/definition";
import type { DerivedQuestion } from "@/lib/template/questions/definition";
import { signedTerm, signedText } from "@/lib/report/filing";
import { visibleQuestions } from "@/lib/report/visibility";
import type { CoverBlock, DocumentBlock, DocumentLine } from "./model";
import type { OutlinePlace } from "./outline";
import { answerBlocks } from "./part-blocks";
import { withPeriod, type Printing } from "./printing";
import { derivedLines } from "./questions/derived";

/** The lines of a cover where the template has none of its own. */
const USUAL_LINES: readonly DerivedQuestion[] = [
  { kind: "derived", id: "bestuur", label: "Bestuur", from: "board.name" },
  { kind: "derived", id: "naam", label: "Namens bestuur", from: "signature.name" },
  { kind: "derived", id: "functie", label: "Namens bestuur", from: "signature.function" },
  { kind: "derived", id: "periode", label: "Periode", from: "round.period" },
  { kind: "derived", id: "swv", label: "Samenwerkingsverband", from: "board.partnerships" },
];

/** The template's cover with who, when and where, and what is asked there. */
export function coverBlocks(part: Part, place: OutlinePlace, printing: Printing): DocumentBlock[] {
  const questions = visibleQuestions(part, printing.content);
  const derived = questions.filter((question) => question.kind === "derived");
  const rest: Part = { ...part, fields: part.fields.filter(({ kind }) => kind !== "derived") };
  const { period } = printing.content.context;
  const cover: CoverBlock = {
    kind: "cover",
    source: { part: part.id },
    title: withPeriod(part.title, period),
    subtitle: part.subtitle ? withPeriod(part.subtitle, period) : null,
    lines: [...derivedLines(part.id, derived, printing, true), ...filingLines(part.id, printing)],
  };
  return [cover, ...answerBlocks(rest, place, printing)];
}

/** The cover of a template that has none. */
export function usualCover(printing: Printing): CoverBlock {
  const { definition } = printing.content.context;
  const part = definition.parts[0]?.id ?? definition.id;
  return {
    kind: "cover",
    source: { part },
    title: definition.title,
    subtitle: null,
    lines: [...derivedLines(part, USUAL_LINES, printing, true), ...filingLines(part, printing)],
  };
}

/** That the office filed it for the board, and what the board says of that. */
function filingLines(part: string, { state }: Printing): DocumentLine[] {
  if (state.kind !== "submitted" || !state.signed.filing) return [];
  return [{ source: { part }, label: signedTerm(state.signed), value: signedText(state.signed), missing: false }];
}
