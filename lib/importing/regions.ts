import type { Part, TemplateDefinition } from "@/lib/template/definition";
import type { Field } from "@/lib/template/questions/definition";
import { comparePoints, type Candidate } from "./candidates";
import { isBlank, lineText, sliceLine, type SourceLine } from "./source";
import type { Point, SqueezedDocument } from "./squeezed-document";

/** What the text between two lines of the form belongs to. */
export type Slot =
  | { kind: "question"; part: Part; field: Field }
  /** Within a part, where nothing is asked yet. */
  | { kind: "preface"; part: Part }
  /** Under a heading or a fixed text of the form. */
  | { kind: "fixed"; part: Part }
  /** Behind the indicators, where a part is over. */
  | { kind: "behind"; part: Part }
  | { kind: "before" };

export type Region = { slot: Slot; lines: SourceLine[] };

/** Cuts the file at the lines of the form that were found in it. */
export function cutRegions(document: SqueezedDocument, marks: readonly Candidate[], definition: TemplateDefinition): Region[] {
  const parts = new Map(definition.parts.map((part) => [part.id, part]));
  const regions: Region[] = [{ slot: { kind: "before" }, lines: [] }];
  let from: Point = { line: 0, offset: 0 };
  for (const mark of marks) {
    const current = regions.at(-1);
    if (!current) break;
    addLines(current, linesBetween(document, from, mark.start));
    const part = parts.get(mark.item.part);
    if (!part) continue;
    const slot = mark.beginsNothing ? current.slot : slotBehind(mark, part, current.slot);
    if (!sameSlot(slot, current.slot)) regions.push({ slot, lines: [] });
    // The label of a row stays: the amounts beside it are read by it.
    from = mark.item.kind === "row" ? mark.start : mark.end;
  }
  const last = regions.at(-1);
  if (last) addLines(last, linesBetween(document, from, { line: document.lines.length, offset: 0 }));
  return regions;
}

function addLines(region: Region, lines: readonly SourceLine[]): void {
  lines.forEach((line, index) => region.lines.push(index === 0 && region.lines.length > 0 ? { ...line, gap: true } : line));
}

function slotBehind({ item }: Candidate, part: Part, current: Slot): Slot {
  const field = (id: string): Slot => {
    const found = part.fields.find((candidate) => candidate.id === id);
    return found ? { kind: "question", part, field: found } : { kind: "preface", part };
  };
  switch (item.kind) {
    case "label":
    case "row":
      return field(item.field);
    case "title":
      if (item.field !== undefined) return field(item.field);
      return beginningOf(part);
    case "indicator":
      return { kind: "behind", part };
    case "footnote":
    case "explanation":
    case "subtitle":
    case "block":
      // Where its title was lost, a part is known by what stands under it.
      if (current.kind !== "before" && current.part === part) return current;
      return beginningOf(part, true);
  }
}

function beginningOf(part: Part, untitled = false): Slot {
  if (part.kind === "fixedText" || part.kind === "heading") return { kind: "fixed", part };
  const asked = part.fields.filter(({ kind }) => kind !== "derived");
  const [only] = asked;
  if (untitled && only && asked.length === 1) return { kind: "question", part, field: only };
  return { kind: "preface", part };
}

function sameSlot(a: Slot, b: Slot): boolean {
  if (a.kind !== b.kind || a.kind === "before" || b.kind === "before") return a.kind === b.kind;
  if (a.part !== b.part) return false;
  return a.kind !== "question" || b.kind !== "question" || a.field === b.field;
}

/** The lines from one place to another, cut where they begin or end within a line. */
function linesBetween(document: SqueezedDocument, from: Point, to: Point): SourceLine[] {
  if (comparePoints(from, to) >= 0) return [];
  const lines: SourceLine[] = [];
  for (let index = from.line; index <= Math.min(to.line, document.lines.length - 1); index += 1) {
    const line = document.lines[index];
    if (!line) continue;
    const start = index === from.line ? from.offset : 0;
    const end = index === to.line ? to.offset : lineText(line).length;
    const cut = start === 0 && end === lineText(line).length ? line : sliceLine(line, start, end);
    if (!isBlank(cut)) lines.push(cut);
  }
  return lines;
}
