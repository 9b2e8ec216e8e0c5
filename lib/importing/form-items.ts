import type { FixedBlock, Part, TemplateDefinition } from "@/lib/template/definition";
import type { Field } from "@/lib/template/questions/definition";
import { squeeze } from "./squeeze";

/** What a line of the printed form is. Behind a label that is `filledIn` the answer stands on the same line. */
export type FormItemKind =
  | { kind: "title"; part: string; field?: string }
  | { kind: "subtitle"; part: string }
  | { kind: "explanation"; part: string }
  | { kind: "label"; part: string; field: string; filledIn: boolean }
  | { kind: "row"; part: string; field: string; row: string }
  | { kind: "footnote"; part: string }
  | { kind: "block"; part: string; index: number }
  | { kind: "indicator"; part: string; number: number };

/** One line, or paragraph, of the printed form: words that stand in the file whoever filled it in. */
export type FormItem = FormItemKind & {
  /** Its place in print. */
  order: number;
  text: string;
  /** How it may stand in the file, squeezed; the first is the whole of it. */
  patterns: readonly FormPattern[];
};

export type FormPattern = {
  squeezed: string;
  /** How the words are written in the form: a line that also has its capitals is surer. */
  written: string;
  /** Only a part of the line: then it must stand alone. */
  partial: boolean;
  /** Ends in what differs by year, so that the rest of the line belongs to it. */
  open: boolean;
};

const PERIOD = "{periode}";

/** The lines of the form in the order of print. What only the portal shows is not among them. */
export function formItems(definition: TemplateDefinition): FormItem[] {
  const items: FormItem[] = [];
  const add = (kind: FormItemKind, text: string, more: readonly FormPattern[] = []) => {
    const patterns = [...wholePatterns(text), ...more].filter(({ squeezed }) => squeezed.length >= 3);
    if (patterns.length > 0) items.push({ ...kind, order: items.length, text, patterns });
  };
  for (const part of definition.parts) if (part.printed) addPart(part, definition, add);
  return items;
}

type Add = (kind: FormItemKind, text: string, more?: readonly FormPattern[]) => void;

function addPart(part: Part, definition: TemplateDefinition, add: Add): void {
  const fields = part.fields.filter(({ kind }) => kind !== "annexList");
  const titled = fields.find((field) => field.kind !== "derived" && squeeze(field.label) === squeeze(part.title));
  const own = titled ?? onlyField(fields);
  add({ kind: "title", part: part.id, ...(own && { field: own.id }) }, part.title, shortened(part.title));
  if (part.subtitle) add({ kind: "subtitle", part: part.id }, part.subtitle);
  if (part.explanation) add({ kind: "explanation", part: part.id }, part.explanation);
  // Options to tick stand in the fixed text itself; there the boxes between them must not be lost.
  if (!fields.some(({ kind }) => kind === "multiChoice")) {
    (part.blocks ?? []).flatMap(textsOfBlock).forEach((text, index) => add({ kind: "block", part: part.id, index }, text));
  }
  let above = part.title;
  for (const field of fields) {
    const label = field.label === above ? undefined : field.label;
    above = field.label;
    // A tick box for "does not apply" is read with the answer; its label is too short to find.
    const readWithin = field.kind === "derived" && field.from === "part.doesNotApply";
    if (label !== undefined && !readWithin && field.kind !== "moneyTable") {
      add({ kind: "label", part: part.id, field: field.id, filledIn: part.kind === "cover" }, label, shortened(label));
    }
    if (field.kind === "moneyTable") {
      for (const row of field.rows) add({ kind: "row", part: part.id, field: field.id, row: row.id }, row.label);
      for (const footnote of part.footnotes ?? []) add({ kind: "footnote", part: part.id }, footnote.text);
    }
  }
  for (const indicator of definition.indicators) {
    if (indicator.part !== part.id) continue;
    const text = `${indicator.number} ${indicator.text}`;
    add({ kind: "indicator", part: part.id, number: indicator.number }, text, wholePatterns(indicator.text));
  }
}

/** A part that asks one thing only needs no label above it. */
function onlyField(fields: readonly Field[]): Field | undefined {
  const asked = fields.filter(({ kind }) => kind !== "derived");
  return asked.length === 1 ? asked[0] : undefined;
}

function wholePatterns(text: string): FormPattern[] {
  const [before = "", ...after] = text.split(PERIOD);
  if (after.length === 0) return [{ squeezed: squeeze(text), written: text, partial: false, open: false }];
  return squeeze(before).length >= 8 ? [{ squeezed: squeeze(before), written: before, partial: false, open: true }] : [];
}

/** The name of a line that goes on behind a dash, an arrow or a colon: people leave the rest out. */
function shortened(text: string): FormPattern[] {
  const head = /^(.{4,}?)(?:\s+[-–—]\s*|\s*=>|:\s)/.exec(text)?.[1];
  if (head === undefined || squeeze(head).length < 6) return [];
  return [{ squeezed: squeeze(head), written: head, partial: true, open: false }];
}

function textsOfBlock(block: FixedBlock): string[] {
  switch (block.type) {
    case "p":
    case "quote":
    case "caption":
    case "link":
      return [block.text];
    case "bulletList":
    case "orderedList":
      return block.items;
    case "definitionList":
      return block.items.map(({ term, text }) => `${term} ${text}`);
  }
}
