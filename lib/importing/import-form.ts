import { squeeze } from "./squeeze";
import type { PartnershipLabel } from "@/lib/template/context";
import type { Part, TemplateDefinition } from "@/lib/template/definition";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { DerivedQuestion, Field } from "@/lib/template/questions/definition";
import { MAX_CHARACTERS } from "@/lib/rich-text/limits";
import { countCharacters, isEmptyRichText } from "@/lib/rich-text/plain-text";
import { align } from "./align";
import { answerText, type TextLayout } from "./answer-text";
import { findCandidates, type Candidate } from "./candidates";
import { annexOf, annexWords, isLong, isVeryLong, startOfAnnex, type TitleLook } from "./find-annexes";
import { takeFigureTables } from "./figure-tables";
import { figuresInText } from "./figures-in-text";
import { formItems, type FormItem } from "./form-items";
import { FormProse } from "./form-prose";
import { headingLike, isCapitals } from "./heading-like";
import { vocabularyOf } from "./hyphens";
import { lostLines, saidIn, saidByForm } from "./lost-lines";
import { rebuildParagraphs, textOf } from "./paragraphs";
import { namedPartnerships, namesOnlyPartnerships, type NamedPartnership } from "./partnerships";
import type { ImportedAnnex, ImportedAnswer, ImportedPlace, ImportedValue, ImportProblem, ImportProposal, ProposedFigure, UnplacedText } from "./proposal";
import { hasCents } from "./read-amount";
import { isPortalNote, isPortalPrint } from "./portal-print";
import { withoutPrompts } from "./prompts";
import { readChoices } from "./read-choices";
import { readDerived, takeTickBox } from "./read-derived";
import { readMoneyTable } from "./read-money-table";
import { readNumbers } from "./read-numbers";
import { readSpending } from "./read-spending";
import { cutRegions, type Region } from "./regions";
import { withoutRunningHeads } from "./running-heads";
import { lineText, type SourceDocument, type SourceLine } from "./source";
import { squeezeDocument } from "./squeezed-document";

export type ImportOptions = {
  /** The SWVs of the round, to understand a file that names them without their code. */
  partnerships?: readonly PartnershipLabel[];
};

/**
 * What a filled-in form of an earlier year says, question by question. Works from the definition
 * alone: a form of another region needs no code. Nothing is filled in: it is a proposal.
 *
 * @param read the file, as one of the readers gives it
 */
export function importForm(read: SourceDocument, definition: TemplateDefinition, { partnerships = [] }: ImportOptions = {}): ImportProposal {
  const items = formItems(definition);
  const document = withoutRunningHeads(withoutPrompts(read), (text) => isFormLine(text, items));
  const squeezed = squeezeDocument(document.lines);
  const candidates = findCandidates(squeezed, items);
  const own = isPortalPrint(document.lines);
  const headings = own ? candidates.filter((candidate) => isNumberHeading(candidate, document)) : [];
  const marks = align(candidates.filter((candidate) => !headings.includes(candidate)), squeezed);
  const regions = cutRegions(squeezed, marks, definition);
  return new Import(document, definition, { marks, items, headings, own }, partnerships).read(regions);
}

/** In the portal's own documents the text of each number has the indicator above it, as a heading. */
function isNumberHeading({ item, start }: Candidate, document: SourceDocument): boolean {
  return item.kind === "indicator" && document.lines[start.line]?.role.kind === "heading";
}

/** What was found of the form in the file. */
type Found = {
  marks: readonly Candidate[];
  items: readonly FormItem[];
  /** Indicators that stand above a text of their own. */
  headings: readonly Candidate[];
  /** Whether the portal made the file. */
  own: boolean;
};

/** Lines that may return at the top of pages and are still no running head. The form's own name is one. */
function isFormLine(text: string, items: readonly FormItem[]): boolean {
  const line = squeeze(text);
  return line.length >= 4 && items.some((item) => item.order > 2 && item.kind !== "block" && item.patterns.some(({ squeezed }) => squeezed.startsWith(line) || (line.startsWith(squeezed) && squeezed.length > line.length * 0.7)));
}

/** The reading of one file: collects what its regions say. */
class Import {
  private readonly answers: ImportedAnswer[] = [];
  private readonly annexes: ImportedAnnex[] = [];
  private readonly figures: ProposedFigure[] = [];
  private readonly unplaced: UnplacedText[] = [];
  private readonly fixedText: UnplacedText[] = [];
  private readonly problems: ImportProblem[] = [];
  private readonly cover: Record<string, string | string[]> = {};
  private readonly layout: TextLayout;
  private readonly look: TitleLook;
  private readonly words: readonly string[];
  private readonly prose: FormProse;
  /** The SWVs above a money table, by part. */
  private readonly columns = new Map<string, NamedPartnership[]>();

  constructor(
    private readonly document: SourceDocument,
    private readonly definition: TemplateDefinition,
    private readonly found: Found,
    private readonly partnerships: readonly PartnershipLabel[],
  ) {
    const { marks, items } = found;
    const vocabulary = vocabularyOf(document.lines.map(lineText), items.map(({ text }) => text));
    this.layout = { wrapped: document.wrapped, width: document.width, vocabulary, layoutTables: layoutTables(document, marks) };
    this.look = titleLook(document, marks, definition);
    this.words = annexWords(definition);
    this.prose = new FormProse(items);
  }

  read(regions: readonly Region[]): ImportProposal {
    this.readCover(regions);
    for (const [index, region] of regions.entries()) this.readRegion(withoutColumn(region, regions[index + 1], this.definition), regions);
    this.leaveWhatWasLost(regions);
    this.proposeFigures();
    this.reportLostTitles();
    this.reportAsides();
    return {
      cover: this.cover,
      answers: this.answers,
      annexes: this.annexes,
      proposedFigures: this.figures,
      unplaced: this.unplaced,
      problems: this.problems,
      fixedText: this.fixedText,
      source: this.sourceLines(regions),
    };
  }

  private readCover(regions: readonly Region[]): void {
    for (const { slot, lines: all } of regions) {
      if (slot.kind !== "question" || slot.field.kind !== "derived") continue;
      const { part, field } = slot;
      const lines = this.withoutFigures(part, all);
      if (field.from === "board.partnerships") this.columns.set(part.id, columnsAbove(lines, this.partnerships));
      const { values, rest } = readDerived(sameLabel(part, field), lines, this.partnerships);
      for (const [question, value] of Object.entries(values)) {
        if (part.kind === "cover") this.cover[question] = value;
        else this.answer(question, part, { kind: "derived", value }, lines);
      }
      this.leave(rest, part);
    }
  }

  private readRegion({ slot, lines: all }: Region, regions: readonly Region[]): void {
    if (slot.kind === "question" && slot.field.kind === "derived") return;
    const lines = slot.kind === "before" ? all : this.withoutFigures(slot.part, this.found.own ? all.filter((line) => !isPortalNote(line)) : all);
    switch (slot.kind) {
      case "before":
        return this.leave(lines);
      case "fixed":
        return this.readFixed(slot.part, lines);
      case "behind":
        return this.readBehind(slot.part, lines.filter((line) => !this.isOfIndicator(line, slot.part)));
      case "preface":
        return this.readPreface(slot.part, lines, regions);
      case "question":
        return this.readQuestion(slot.part, slot.field, lines);
    }
  }

  /** Proposes the figures in the tables of a text; those that the portal itself prints are no text. */
  private withoutFigures(part: Part, lines: readonly SourceLine[]): readonly SourceLine[] {
    const { figures, rest, others } = takeFigureTables(lines, part.id, this.definition, this.found.own);
    for (const { lines: from, ...figure } of figures) this.figures.push({ ...figure, place: placeOf(from, part) });
    // A table that the board made is a part of its answer.
    if (!this.found.own) return lines;
    for (const row of others) this.leave(row, part);
    return rest;
  }

  private readQuestion(part: Part, field: Field, all: readonly SourceLine[]): void {
    const start = field.kind === "longText" ? startOfAnnex(all, this.words, this.look) : null;
    const lines = start === null ? all : all.slice(0, start);
    this.readField(part, field, lines);
    if (start !== null) this.addAnnex(part, all.slice(start));
  }

  private readField(part: Part, field: Field, lines: readonly SourceLine[]): void {
    switch (field.kind) {
      case "derived":
      case "annexList":
        return;
      case "longText":
        return this.readText(part, field.id, lines);
      case "multiChoice": {
        const { options, rest } = readChoices(lines, field, (part.blocks ?? []).flatMap((block) => ("text" in block ? [block.text] : [])));
        if (options.length > 0) this.answer(field.id, part, { kind: "multiChoice", options }, lines);
        return this.leave(rest, part);
      }
      case "indicatorNumbers": {
        const known = new Set(indicatorsOfQuestion(this.definition, field.id).map(({ number }) => number));
        const found = readNumbers(lines, field.suffixLabel, known);
        if (found.numbers.length > 0) this.answer(field.id, part, { kind: "indicatorNumbers", numbers: found.numbers }, found.lines);
        if (found.outside.length > 0) {
          this.problems.push({ code: "numberOutsideRange", path: field.id, details: { numbers: found.outside.join(", ") }, place: placeOf(found.lines, part) });
        }
        const text = part.fields.find((other) => other.kind === "longText" && other.perNumberOf === field.id);
        if (text) return this.readQuestion(part, text, found.rest);
        return this.leave(found.rest, part);
      }
      case "moneyTable":
        return this.readMoney(part, field, lines);
      case "spendingRows": {
        const { rows, rest } = readSpending(lines, field, this.layout, this.found.own);
        if (rows.length > 0) this.answer(field.id, part, { kind: "spendingRows", rows }, lines);
        rows.forEach(({ amount, purpose }, index) => {
          if (hasCents(amount)) this.problems.push({ code: "notWholeEuros", path: `${field.id}.${index + 1}`, text: purpose, place: placeOf(lines, part) });
          if (amount?.kind === "typed") this.problems.push({ code: "unreadableAmount", path: `${field.id}.${index + 1}`, text: amount.typed, place: placeOf(lines, part) });
        });
        return this.readTrailing(part, rest);
      }
    }
  }

  private readText(part: Part, question: string, lines: readonly SourceLine[]): void {
    const headings = this.found.headings.flatMap(({ item, start, end }) => {
      const first = lines.findIndex(({ at }) => at === this.document.lines[start.line]?.at);
      return item.kind === "indicator" && item.part === part.id && first !== -1 ? [{ number: item.number, first, behind: first + end.line - start.line + 1 }] : [];
    });
    this.readOneText(part, question, lines.slice(0, headings[0]?.first ?? lines.length));
    headings.forEach(({ number, behind }, index) => this.readOneText(part, `${question}.${number}`, lines.slice(behind, headings[index + 1]?.first ?? lines.length)));
  }

  private readOneText(part: Part, question: string, all: readonly SourceLine[]): void {
    const box = part.fields.find((field): field is DerivedQuestion => field.kind === "derived" && field.from === "part.doesNotApply");
    const { ticked, rest } = box ? takeTickBox(all, box.label) : { ticked: false, rest: [...all] };
    if (box && ticked) this.answer(box.id, part, { kind: "derived", value: true }, all);
    const text = answerText(rest, this.layout);
    if (countCharacters(text) > MAX_CHARACTERS) this.problems.push({ code: "textTooLong", path: question, details: { limit: MAX_CHARACTERS, characters: countCharacters(text) }, place: placeOf(rest, part) });
    if (!isEmptyRichText(text)) this.answer(question, part, { kind: "longText", text }, rest);
  }

  private readMoney(part: Part, field: Field & { kind: "moneyTable" }, lines: readonly SourceLine[]): void {
    const header = this.columns.get(part.id) ?? [];
    const inside = namedPartnerships(lines, this.partnerships);
    const reading = readMoneyTable(lines, field, this.columnsFor(header.length > 0 ? header : inside));
    const place = placeOf(lines, part);
    if (Object.keys(reading.cells).length > 0) this.answer(field.id, part, { kind: "moneyTable", cells: reading.cells }, lines);
    for (const [row, cells] of Object.entries(reading.cells)) {
      for (const [code, amount] of Object.entries(cells)) {
        if (hasCents(amount)) this.problems.push({ code: "notWholeEuros", path: `${field.id}.${row}.${code}`, place });
        if (amount.kind === "typed") this.problems.push({ code: "unreadableAmount", path: `${field.id}.${row}.${code}`, text: amount.typed, place });
      }
    }
    for (const row of reading.moved) this.problems.push({ code: "otherColumn", path: `${field.id}.${row}`, place });
    for (const { row } of reading.strays) this.problems.push({ code: "unknownColumn", path: `${field.id}.${row}`, place });
    if (reading.strays.length > 0) this.leave(lines, part);
    this.leave(reading.rest.filter((line) => !namesOnlyPartnerships(line, this.partnerships)), part);
  }

  /** The columns of a table; where only the cover says which SWV was ticked, that counts. */
  private columnsFor(header: readonly NamedPartnership[]): NamedPartnership[] {
    const named = this.definition.parts
      .filter(({ kind }) => kind === "cover")
      .flatMap(({ fields }) => fields.filter((field) => field.kind === "derived" && field.from === "board.partnerships"))
      .flatMap(({ id }) => this.cover[id] ?? []);
    const codes = Array.isArray(named) ? named : [named];
    const listed = this.definition.parts.filter(({ kind }) => kind === "cover").flatMap(({ id }) => this.columns.get(id) ?? []);
    const plain = (code: string) => ({ code, ticked: codes.includes(code), boxed: false, column: null, left: 0 });
    const known = header.length > 0 ? header : listed.length > 1 ? listed : [];
    if (known.length === 0) return (codes.length > 0 ? codes : this.partnerships.map(({ code }) => code)).map(plain);
    if (known.some(({ ticked }) => ticked)) return [...known];
    return known.map((one) => ({ ...one, ticked: codes.includes(one.code) }));
  }

  /** Text under the title of a part that asks several things, before the first of them. */
  private readPreface(part: Part, lines: readonly SourceLine[], regions: readonly Region[]): void {
    const found = new Set(regions.flatMap(({ slot }) => (slot.kind === "question" ? [slot.field.id] : [])));
    const asked = part.fields.filter(({ kind }) => kind !== "derived" && kind !== "annexList");
    const [first] = asked;
    // The label of the first question was lost: what stands here answers it.
    if (first && !found.has(first.id) && lines.length > 0) return this.readQuestion(part, first, lines);
    this.leave(lines, part);
  }

  private readFixed(part: Part, lines: readonly SourceLine[]): void {
    const name = this.boardName();
    const asShipped = this.allBlocksFound(part);
    const annex = startOfAnnex(lines, this.words, this.look);
    let own: SourceLine[] = [];
    for (const { lines: from } of rebuildParagraphs(lines.slice(0, annex ?? lines.length), this.layout)) {
      if (!this.prose.includes(from, name, asShipped)) {
        own.push(...from);
        continue;
      }
      this.readAddition(part, own);
      own = [];
      this.fixedText.push({ text: this.plain(from), place: placeOf(from, part) });
    }
    this.readAddition(part, own);
    if (annex !== null) this.addAnnex(part, lines.slice(annex));
  }

  /** What a board added to the fixed text; an annex only where it must be one: the form may have been another edition. */
  private readAddition(part: Part, lines: readonly SourceLine[]): void {
    const [first] = lines;
    if (first && headingLike(first) && isVeryLong(lines)) this.addAnnex(part, lines);
    else this.leave(lines, part);
  }

  /** Whether every fixed text of the part stands in the file as it does in the template. */
  private allBlocksFound(part: Part): boolean {
    const found = new Set(this.found.marks.flatMap(({ item }) => (item.part === part.id && item.kind === "block" ? [item.index] : [])));
    return this.found.items.every((item) => item.part !== part.id || item.kind !== "block" || found.has(item.index));
  }

  /** Whether a line is a piece of the list of indicators, of which a converter mixed the columns. */
  private isOfIndicator(line: SourceLine, part: Part): boolean {
    const text = squeeze(lineText(line));
    const words = text.replace(/^\d+|\d+$/g, "");
    const own = this.definition.indicators.filter((indicator) => indicator.part === part.id);
    if (words === "") return own.some(({ number }) => text === String(number)) || own.some(({ number }) => text.startsWith(String(number)) && /^[\d\s]+$/.test(lineText(line).trim()));
    return words.length >= 6 && own.some((indicator) => squeeze(indicator.text).includes(words));
  }

  private boardName(): string {
    const fields = this.definition.parts.flatMap((part) => (part.kind === "cover" ? part.fields : []));
    const id = fields.find((field) => field.kind === "derived" && field.from === "board.name")?.id;
    const name = id === undefined ? undefined : this.cover[id];
    return typeof name === "string" ? name : "";
  }

  /** Text among or below the indicators: the example that the part asks, where nothing else is. */
  private readBehind(part: Part, lines: readonly SourceLine[]): void {
    const example = part.fields.find((field) => field.kind === "longText" && field.perNumberOf !== undefined);
    const [first] = lines;
    const isAnnex = first !== undefined && (startOfAnnex(lines, this.words, this.look) === 0 || (headingLike(first) && isLong(lines)));
    const known = example && this.answers.some(({ question }) => question === example.id || question.startsWith(`${example.id}.`));
    if (!example || known || isAnnex || this.found.own) this.readTrailing(part, lines);
    else this.readQuestion(part, example, lines);
  }

  /** Text where nothing is asked any more: an annex where there is much of it. */
  private readTrailing(part: Part, lines: readonly SourceLine[]): void {
    if (lines.length === 0) return;
    const start = startOfAnnex(lines, this.words, this.look);
    if (start !== null) {
      this.leave(lines.slice(0, start), part);
      return this.addAnnex(part, lines.slice(start));
    }
    if (isLong(lines)) return this.addAnnex(part, lines);
    this.leave(lines, part);
  }

  private addAnnex(part: Part, lines: readonly SourceLine[]): void {
    const { title, text } = annexOf(lines);
    this.annexes.push({ title, text: answerText(text, this.layout), after: part.id, place: placeOf(lines, part) });
  }

  private answer(question: string, part: Part, value: ImportedValue, lines: readonly SourceLine[]): void {
    const known = this.answers.findIndex((answer) => answer.question === question);
    const place = placeOf(lines, part);
    const before = this.answers[known];
    if (!before) this.answers.push({ question, part: part.id, value, place });
    else if (before.value.kind === "longText" && value.kind === "longText") {
      const text = { ...before.value.text, content: [...before.value.text.content, ...value.text.content] };
      this.answers[known] = { ...before, value: { kind: "longText", text }, place: { ...before.place, lines: [...before.place.lines, ...place.lines] } };
    } else this.leave(lines, part);
  }

  /** What belongs to nothing; never thrown away. */
  private leave(lines: readonly SourceLine[], part?: Part): void {
    const text = this.plain(lines);
    if (squeeze(text) !== "" || /[^\s\p{P}\p{S}]/u.test(text)) this.unplaced.push({ text, place: placeOf(lines, part) });
  }

  /** The last net: lines that came back nowhere. What the portal prints around the answers needs none. */
  private leaveWhatWasLost(regions: readonly Region[]): void {
    if (this.found.own) return;
    const { cover, answers, annexes, unplaced, fixedText } = this;
    const said = saidIn({ cover, answers, annexes, unplaced, fixedText });
    const form = saidByForm(this.definition);
    for (const region of regions) {
      const lost = lostLines(region, said, form).filter((line) => !namesOnlyPartnerships(line, this.partnerships));
      this.leave(lost, region.slot.kind === "before" ? undefined : region.slot.part);
    }
  }

  private plain(lines: readonly SourceLine[]): string {
    return rebuildParagraphs(lines, this.layout)
      .map(({ pieces }) => textOf(pieces).replace(/[ \t]+/g, " ").trim())
      .filter((text) => text !== "")
      .join("\n");
  }

  private proposeFigures(): void {
    for (const { part, value, place } of this.answers) {
      if (value.kind !== "longText") continue;
      for (const figure of figuresInText(value.text, part, this.definition)) {
        // A table of the file itself is surer than a sentence.
        if (!this.figures.some((known) => known.figure === figure.figure)) this.figures.push({ ...figure, place });
      }
    }
  }

  private reportLostTitles(): void {
    const found = new Set(this.found.marks.map(({ item }) => item.part));
    const asked = this.definition.parts.filter((part) => part.printed && part.fields.some(({ kind }) => kind !== "derived"));
    // One title alone is a word that any file may have.
    if (asked.filter(({ id }) => found.has(id)).length < Math.min(2, asked.length)) {
      this.problems.push({ code: "noFormFound" });
      return;
    }
    for (const part of asked) {
      if (!found.has(part.id)) this.problems.push({ code: "titleNotFound", path: part.id, details: { title: part.title } });
    }
  }

  private reportAsides(): void {
    for (const { kind, text } of this.document.asides) {
      if (kind === "pageWithoutText") this.problems.push({ code: "pageWithoutText", details: { page: text } });
      else if (kind === "comment") this.problems.push({ code: "comments", text });
      else if (!isRunningFormName(text, this.definition)) this.unplaced.push({ text, place: { lines: [] } });
    }
  }

  private sourceLines(regions: readonly Region[]): ImportProposal["source"] {
    const used = new Set(regions.flatMap(({ lines }) => lines.map(({ at }) => at)));
    return this.document.lines.map((line) => ({ at: line.at, text: lineText(line), ...(line.page && { page: line.page }), known: !used.has(line.at) }));
  }
}

/**
 * The text before a list of indicators without the column of their numbers, which a converter may
 * have read first. One number alone is left: it may be what somebody wrote.
 */
function withoutColumn(region: Region, next: Region | undefined, definition: TemplateDefinition): Region {
  if (region.slot.kind !== "question" || next?.slot.kind !== "behind") return region;
  const { part } = region.slot;
  const own = definition.indicators.filter((indicator) => indicator.part === part.id);
  const isNumber = (line: SourceLine) => own.some(({ number }) => lineText(line).trim() === String(number));
  const isPiece = (line: SourceLine) => squeeze(lineText(line)).length >= 6 && own.some(({ number, text }) => squeeze(`${number}${text}`).includes(squeeze(lineText(line))));
  let end = region.lines.length;
  for (let line = region.lines[end - 1]; line && (isNumber(line) || isPiece(line)); line = region.lines[end - 1]) end -= 1;
  return region.lines.slice(end).filter(isNumber).length < 2 ? region : { ...region, lines: region.lines.slice(0, end) };
}

/** The SWVs that stand above the columns of a table; the row of the table itself is surer than a line before it. */
function columnsAbove(lines: readonly SourceLine[], known: readonly PartnershipLabel[]): NamedPartnership[] {
  const inTable = namedPartnerships(lines.filter(({ cells }) => cells.length > 0), known);
  const all = namedPartnerships(lines, known);
  return inTable.length > 0 ? inTable.map((one) => ({ ...one, ticked: one.ticked || all.some(({ code, ticked }) => code === one.code && ticked) })) : all;
}

function isRunningFormName(text: string, definition: TemplateDefinition): boolean {
  const line = squeeze(text).replace(/\d+/g, "");
  const names = [definition.title, ...definition.parts.flatMap(({ title, subtitle }) => [title, subtitle ?? ""])].map((name) => squeeze(name).replace(/\d+/g, ""));
  return line === "" || names.some((name) => name !== "" && name === line);
}

/** Questions that share one line of the form, such as name and function. */
function sameLabel(part: Part, field: DerivedQuestion): DerivedQuestion[] {
  return part.fields.filter((other): other is DerivedQuestion => other.kind === "derived" && other.label === field.label);
}

function placeOf(lines: readonly SourceLine[], part?: Part): ImportedPlace {
  const page = lines.find((line) => line.page !== undefined)?.page;
  return { lines: [...new Set(lines.map(({ at }) => at))], ...(page !== undefined && { page }), ...(part && { part: part.id }) };
}

/** Tables that are no table of the board: the form itself stands in them, or they have one column. */
function layoutTables(document: SourceDocument, marks: readonly Candidate[]): Set<number> {
  const ofForm = marks.flatMap(({ start, end }) => document.lines.slice(start.line, end.line + 1).flatMap((line) => line.cells.map(({ table }) => table)));
  const places = document.lines.flatMap(({ cells }) => cells);
  const wide = new Set(places.filter(({ column, colspan }) => column > 0 || colspan > 1).map(({ table }) => table));
  return new Set([...ofForm, ...places.map(({ table }) => table).filter((table) => !wide.has(table))]);
}

function titleLook(document: SourceDocument, marks: readonly Candidate[], definition: TemplateDefinition): TitleLook {
  const asked = new Set(definition.parts.filter(({ fields }) => fields.length > 0).map(({ id }) => id));
  const titles = marks.filter(({ item }) => item.kind === "title" && asked.has(item.part)).flatMap(({ start }) => document.lines.slice(start.line, start.line + 1));
  const ranks = titles.flatMap(({ role }) => (role.kind === "heading" ? [role.rank] : []));
  const capitals = titles.filter((line) => isCapitals(lineText(line))).length > titles.length / 2;
  return { rank: ranks.length > titles.length / 2 ? Math.max(...ranks) : null, capitals, freshPages: freshPages(document) };
}

/** Pages before which somebody broke the page off: the one before holds much less than the fullest. */
function freshPages({ lines }: SourceDocument): Set<number> {
  const sizes = [...Map.groupBy(lines, ({ page }) => page ?? 0)].map(([page, own]) => ({ page, size: own.reduce((sum, line) => sum + lineText(line).length, 0) }));
  const fullest = Math.max(0, ...sizes.map(({ size }) => size));
  return new Set(sizes.flatMap(({ page }, index) => (index > 0 && (sizes[index - 1]?.size ?? 0) < fullest * 0.6 ? [page] : [])));
}
