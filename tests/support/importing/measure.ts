import { diffArrays } from "diff";
import type { ImportProposal } from "@/lib/importing/proposal";
import { plainText } from "@/lib/rich-text/plain-text";
import type { FilledForm } from "./printed-form";

/** How much of what was filled in came back in its own question, and what else went wrong. */
export type Measure = { characters: number; placed: number; wrong: string[] };

/** Compares answers character by character, white space aside, and numbers exactly. */
export function measure(form: FilledForm, proposal: ImportProposal): Measure {
  const result: Measure = { characters: 0, placed: 0, wrong: [] };
  const answers = new Map(proposal.answers.map(({ question, value }) => [question, value]));
  for (const [id, text] of Object.entries(form.texts)) {
    const value = answers.get(id);
    const expected = words(plainText(text));
    const found = words(value?.kind === "longText" ? plainText(value.text) : "");
    const same = common(expected, found);
    result.characters += lengthOf(expected);
    result.placed += same;
    if (same < lengthOf(expected) * 0.99) result.wrong.push(`${id}: ${same} of ${lengthOf(expected)}`);
    if (lengthOf(found) - same > Math.max(2, lengthOf(expected) * 0.01)) result.wrong.push(`${id}: ${lengthOf(found) - same} characters too many: ${found.join(" ").slice(0, 300)}`);
  }
  for (const [id, value] of answers) {
    if (value.kind === "longText" && form.texts[id] === undefined) result.wrong.push(`${id}: left empty, found ${plainText(value.text).slice(0, 200)}`);
  }
  for (const [id, numbers] of Object.entries(form.numbers)) {
    const value = answers.get(id);
    compare(result, id, numbers, value?.kind === "indicatorNumbers" ? value.numbers : []);
  }
  for (const [id, options] of Object.entries(form.choices)) {
    const value = answers.get(id);
    compare(result, id, options, value?.kind === "multiChoice" ? value.options : []);
  }
  for (const [id, rows] of Object.entries(form.spending)) {
    const value = answers.get(id);
    const found = value?.kind === "spendingRows" ? value.rows : [];
    const amounts = found.map(({ amount }) => (amount?.kind === "cents" ? amount.cents : (amount?.kind ?? null)));
    compare(result, `${id} amounts`, rows.map(({ amount }) => amount), amounts);
    compare(result, `${id} purposes`, rows.map(({ purpose }) => bare(purpose)), found.map(({ purpose }) => bare(purpose)));
  }
  for (const [id, rows] of Object.entries(form.received)) {
    const value = answers.get(id);
    const cells = value?.kind === "moneyTable" ? value.cells : {};
    const plain = Object.fromEntries(
      Object.entries(cells).map(([row, byCode]) => [row, Object.fromEntries(Object.entries(byCode).map(([code, amount]) => [code, amount.kind === "cents" ? amount.cents : amount.kind]))]),
    );
    compare(result, id, rows, plain);
  }
  return result;
}

function compare(result: Measure, what: string, expected: unknown, found: unknown): void {
  if (JSON.stringify(expected) !== JSON.stringify(found)) result.wrong.push(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function lengthOf(list: readonly string[]): number {
  return list.reduce((sum, word) => sum + word.length, 0);
}

function common(expected: readonly string[], found: readonly string[]): number {
  return diffArrays([...expected], [...found]).reduce((sum, part) => (part.added || part.removed ? sum : sum + lengthOf(part.value)), 0);
}
