import { boardSigner } from "@/lib/report/filing";
import { periodLabel } from "@/lib/values/period";
import type { DerivedQuestion } from "@/lib/template/questions/definition";
import type { DocumentLine } from "../model";
import { partnershipInFull, partnershipInShort, type Printing } from "../printing";

/**
 * The lines that the portal fills in. Neighbours with the same label are one line: name and
 * function of who signed stand together.
 */
export function derivedLines(part: string, questions: readonly DerivedQuestion[], printing: Printing, inFull: boolean): DocumentLine[] {
  const lines: DocumentLine[] = [];
  for (const question of questions) {
    const value = derivedValue(question, printing, inFull);
    const last = lines.at(-1);
    if (last?.label !== question.label) {
      const missing = value === null;
      lines.push({ source: { part, question: question.id }, label: question.label, value: value ?? missingText(question, printing), missing });
    } else if (value !== null) {
      last.value = last.missing ? value : `${last.value}, ${value}`;
      last.missing = false;
    }
  }
  return lines;
}

function derivedValue({ from }: DerivedQuestion, { content, state }: Printing, inFull: boolean): string | null {
  const { board, period } = content.context;
  // Whoever of the office filed for the board does not sign for it.
  const signer = state.kind === "submitted" ? boardSigner(state.signed) : null;
  switch (from) {
    case "board.name":
      return board.name;
    case "board.partnerships":
      return board.partnerships.map(inFull ? partnershipInFull : partnershipInShort).join(", ") || null;
    case "round.period":
      return periodLabel(period);
    case "signature.name":
      return signer?.name ?? null;
    case "signature.function":
      return signer?.function ?? null;
    case "part.doesNotApply":
      return null;
  }
}

function missingText({ from }: DerivedQuestion, { missing, state }: Printing): string {
  if (from !== "signature.name" && from !== "signature.function") return missing;
  return state.kind === "draft" ? "nog niet ondertekend" : "nog niet bevestigd";
}
