import { plainText } from "@/lib/rich-text/plain-text";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { ImportedAmount, ImportedValue, ImportProposal } from "./proposal";
import type { Region } from "./regions";
import { lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

/** Words that people put around an amount or a number, and that say nothing by themselves. */
const CONNECTING = new Set("tbv etc ten behoeve van euro eur en of x nr nummer nummers tm nvt".split(" "));

/**
 * The lines of a region that came back nowhere: the last net under "nothing is lost". A line of
 * text must be there as a whole; of one that was read for its amounts, numbers or boxes, every word.
 *
 * @param form what the form itself says, which need not come back
 */
export function lostLines({ slot, lines }: Region, said: Said, form: Said): SourceLine[] {
  // Where the label of the first question was lost, what is before it answers it.
  const field = slot.kind === "question" ? slot.field : slot.kind === "preface" ? slot.part.fields.find(({ kind }) => kind !== "derived") : undefined;
  // A period is rewritten.
  if (field?.kind === "derived" && field.from === "round.period") return [];
  const inText = field === undefined || field.kind === "longText";
  return lines.filter((line) => !isSaid(lineText(line), said, form, inText));
}

/** All texts of a form, also those that are no line of it by themselves, such as options and hints. */
export function saidByForm(definition: TemplateDefinition): Said {
  const texts = (value: unknown): string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : []);
  return saidBy(texts(definition));
}

/** Texts, squeezed: their words, and all of it for finding longer pieces. */
export type Said = { text: string; words: ReadonlySet<string> };

/** What a proposal says, in all its places. */
export function saidIn(proposal: Pick<ImportProposal, "cover" | "answers" | "annexes" | "unplaced" | "fixedText">): Said {
  const texts = [
    ...Object.values(proposal.cover).flat(),
    ...proposal.answers.flatMap(({ value }) => textsOf(value)),
    ...proposal.annexes.flatMap(({ title, text }) => [title, plainText(text)]),
    ...proposal.unplaced.map(({ text }) => text),
    ...proposal.fixedText.map(({ text }) => text),
  ];
  return saidBy(texts);
}

function saidBy(texts: readonly string[]): Said {
  return { text: texts.map(squeeze).join("\n"), words: new Set(texts.flatMap(wordsOf)) };
}

function isSaid(text: string, said: Said, form: Said, inText: boolean): boolean {
  const line = squeeze(withoutMark(text));
  if (line === "" || said.text.includes(line) || form.text.includes(line)) return true;
  const isKnown = (word: string) => CONNECTING.has(word) || [said, form].some((one) => one.words.has(word) || (word.length >= 4 && one.text.includes(word)));
  // "12,13" is an amount, or two numbers.
  return !inText && tokensOf(withoutMark(text)).every((token) => isKnown(squeeze(token)) || token.split(/[.,]/).every((part) => isKnown(squeeze(part))));
}

/** A bullet or number before a line goes with its list. */
function withoutMark(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*(?:\(?\d{1,2}\s*[.):]|o(?=\s))?/u, "");
}

function wordsOf(text: string): string[] {
  return tokensOf(text).map(squeeze);
}

/** Words and numbers, the latter with their points and commas. */
function tokensOf(text: string): string[] {
  return text.split(/(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}.,]+/u).filter((token) => squeeze(token) !== "");
}

function textsOf(value: ImportedValue): string[] {
  switch (value.kind) {
    case "longText":
      return [plainText(value.text)];
    case "multiChoice":
      return value.options;
    case "indicatorNumbers":
      return value.numbers.map(String);
    case "moneyTable":
      return Object.values(value.cells).flatMap((row) => Object.entries(row).flatMap(([code, amount]) => [code, ...amountTexts(amount)]));
    case "spendingRows":
      return value.rows.flatMap(({ amount, purpose, fields }) => [purpose, ...(amount ? amountTexts(amount) : []), ...Object.values(fields)]);
    case "derived":
      return [value.value].flat().map(String);
  }
}

/** As somebody may have written it: with cents and without. */
function amountTexts(amount: ImportedAmount): string[] {
  if (amount.kind === "pm") return ["pm"];
  return amount.kind === "typed" ? [amount.typed] : [String(amount.cents / 100), String(amount.cents), String(Math.floor(amount.cents / 100))];
}
