import type { RichText } from "@/lib/rich-text/types";
import type { FixedBlock, Part, TemplateDefinition } from "@/lib/template/definition";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { Field } from "@/lib/template/questions/definition";

/** What a board filled in, for rendering it in many shapes. Amounts in cents; `pm` is not administered. */
export type FilledForm = {
  board: string;
  signatory: { name: string; function: string };
  /** As somebody typed it: `23-24`. */
  period: string;
  partnerships: readonly { code: string; name: string; short: string; ticked: boolean }[];
  texts: Readonly<Record<string, RichText>>;
  choices: Readonly<Record<string, readonly string[]>>;
  numbers: Readonly<Record<string, readonly number[]>>;
  received: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | "pm">>>>>>;
  spending: Readonly<Record<string, readonly { amount: number | "pm"; purpose: string }[]>>;
  /** Parts of which "does not apply" is ticked. */
  notApplicable: readonly string[];
  annex?: { title: string; text: RichText; after: string };
};

/** One piece of the printed form, in the order of print. */
export type PrintedPiece =
  | { kind: "title"; level: number; text: string }
  | { kind: "subtitle" | "explanation" | "fixed" | "label" | "footnote"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "line"; label: string; value: string; hint?: string }
  | { kind: "boxes"; label?: string; options: readonly { text: string; ticked: boolean }[] }
  | { kind: "answer"; key: string; text: RichText | undefined }
  | { kind: "numbers"; label: string; suffix: string; numbers: readonly number[] }
  | { kind: "money"; rows: readonly { label: string; note: string; amounts: readonly (number | "pm" | undefined)[] }[] }
  | { kind: "spending"; rows: readonly { amount: number | "pm"; purpose: string }[] }
  | { kind: "indicators"; items: readonly { number: number; text: string }[] }
  | { kind: "annex"; title: string; text: RichText };

/** The form as it is printed with what was filled in. Knows nothing of the importer. */
export function printedForm(definition: TemplateDefinition, form: FilledForm): PrintedPiece[] {
  return definition.parts.flatMap((part) => {
    const pieces = part.printed ? partPieces(part, definition, form) : [];
    return form.annex?.after === part.id ? [...pieces, { kind: "annex" as const, title: form.annex.title, text: form.annex.text }] : pieces;
  });
}

function partPieces(part: Part, definition: TemplateDefinition, form: FilledForm): PrintedPiece[] {
  const level = part.kind === "heading" ? (part.level ?? 1) : part.kind === "cover" ? 1 : 3;
  const pieces: PrintedPiece[] = [{ kind: "title", level, text: part.title }];
  if (part.subtitle) pieces.push({ kind: "subtitle", text: part.subtitle });
  if (part.explanation) pieces.push({ kind: "explanation", text: part.explanation });
  if (part.kind !== "preamble") pieces.push(...(part.blocks ?? []).map(blockPiece));
  let above = part.title;
  for (const field of part.fields) {
    pieces.push(...fieldPieces(field, field.label === above ? undefined : field.label, part, definition, form));
    above = field.label;
  }
  const indicators = definition.indicators.filter((indicator) => indicator.part === part.id);
  if (indicators.length > 0) pieces.push({ kind: "indicators", items: indicators });
  return pieces;
}

function blockPiece(block: FixedBlock): PrintedPiece {
  switch (block.type) {
    case "bulletList":
    case "orderedList":
      return { kind: "list", items: block.items };
    case "definitionList":
      return { kind: "list", items: block.items.map(({ term, text }) => `${term} ${text}`) };
    default:
      return { kind: "fixed", text: block.text };
  }
}

function fieldPieces(field: Field, label: string | undefined, part: Part, definition: TemplateDefinition, form: FilledForm): PrintedPiece[] {
  const labelled: PrintedPiece[] = label === undefined ? [] : [{ kind: "label", text: label }];
  switch (field.kind) {
    case "derived":
      return derivedPieces(field, part, form);
    case "multiChoice":
      return [{ kind: "boxes", options: field.options.map(({ id, label: text }) => ({ text, ticked: form.choices[field.id]?.includes(id) ?? false })) }];
    case "longText":
      if (field.shownWhenDiffers) return [];
      return [...(field.perNumberOf ? [] : labelled), { kind: "answer", key: field.id, text: form.texts[field.id] }];
    case "indicatorNumbers":
      return [{ kind: "numbers", label: field.label, suffix: field.suffixLabel ?? "", numbers: form.numbers[field.id] ?? [] }];
    case "moneyTable": {
      const rows = field.rows.map((row) => ({
        label: row.label,
        note: row.note ?? "",
        amounts: form.partnerships.map(({ code }) => form.received[field.id]?.[row.id]?.[code]),
      }));
      return [{ kind: "money", rows }, ...(part.footnotes ?? []).map(({ text }) => ({ kind: "footnote" as const, text: `*${text.replaceAll("{periode}", "2019-2020")}` }))];
    }
    case "spendingRows":
      return [...labelled, { kind: "spending", rows: form.spending[field.id] ?? [] }];
    case "annexList":
      return [];
  }
}

function derivedPieces(field: Field & { kind: "derived" }, part: Part, form: FilledForm): PrintedPiece[] {
  const inFull = part.kind === "cover";
  switch (field.from) {
    case "board.name":
      return [{ kind: "line", label: field.label, value: form.board }];
    case "signature.name":
      return [{ kind: "line", label: field.label, value: `${form.signatory.name}, ${form.signatory.function}`, ...(field.hint && { hint: field.hint }) }];
    case "signature.function":
      return part.fields.filter(({ label }) => label === field.label).length > 1 ? [] : [{ kind: "line", label: field.label, value: form.signatory.function }];
    case "round.period":
      return [{ kind: "line", label: field.label, value: form.period }];
    case "board.partnerships":
      return [{ kind: "boxes", label: field.label, options: form.partnerships.map(({ code, name, short, ticked }) => ({ text: `${code} (${inFull ? name : short})`, ticked })) }];
    case "part.doesNotApply":
      return [{ kind: "boxes", options: [{ text: field.label, ticked: form.notApplicable.includes(part.id) }] }];
  }
}

/** The numbers that can be chosen in a question. */
export function choosable(definition: TemplateDefinition, question: string): number[] {
  return indicatorsOfQuestion(definition, question).map(({ number }) => number);
}
