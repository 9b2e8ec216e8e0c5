import { EMPTY_RICH_TEXT, type RichText } from "@/lib/rich-text/types";
import type { Question } from "../../question";
import type { Annex, Answer, AnswerByKind, MoneyTableAnswer, SpendingRow } from "../answer-schema";
import type { FigureAnswer, FigureEntry } from "../figure-answer";
import { same } from "./canonical";
import type { Choice, Conflict, Decide } from "./conflict";
import { fitted } from "./fits";
import { mergeField, mergeRecord, mergeSets, mergeText, onlyChange, type Three } from "./fields";
import { mergeRichText } from "./rich-text";
import { mergeRows } from "./rows";

export type Merged =
  | { kind: "merged"; value: Answer | null }
  | { kind: "conflict"; conflicts: readonly Conflict[] }
  /** All goes together, but makes more than may be stored. */
  | { kind: "tooMuch" };

/**
 * Three-way merge of the answers to one question: what either side changed since `base` is in the
 * result, and what both changed alike is in it once. Nothing that somebody wrote is dropped unseen:
 * where both changed one thing, or one removed what the other changed, that is a conflict. All three
 * are stored answers or as the editor gives them; null is no answer.
 *
 * @param choose what to do with a conflict; undefined leaves it one
 */
export function mergeAnswers(
  question: Question,
  three: Three<Answer | null>,
  choose: (conflict: Conflict) => Choice | undefined = () => undefined,
): Merged {
  const settled = onlyChange(three);
  if (settled) return { kind: "merged", value: settled.value };
  const conflicts: Conflict[] = [];
  const decide: Decide = (conflict) => {
    const choice = choose(conflict);
    if (choice === undefined) conflicts.push(conflict);
    return choice ?? "mine";
  };
  const merged = mergeByKind(question, three, decide);
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  const value = merged === null ? null : fitted(question, merged);
  return merged !== null && value === null ? { kind: "tooMuch" } : { kind: "merged", value };
}

function mergeByKind(question: Question, three: Three<Answer | null>, decide: Decide): Answer | null {
  switch (question.kind) {
    case "longText": {
      const texts = three as Three<RichText | null>;
      const text = mergeRichText(texts, null, decide);
      const cleared = texts.mine === null || texts.theirs === null;
      return cleared && same(text, EMPTY_RICH_TEXT) ? null : text;
    }
    case "multiChoice":
      return orNothing(mergeSets(lists(three as Three<AnswerByKind["multiChoice"] | null>)));
    case "indicatorNumbers":
      return orNothing(mergeSets(lists(three as Three<AnswerByKind["indicatorNumbers"] | null>)));
    case "moneyTable":
      return mergeMoneyTable(three as Three<MoneyTableAnswer | null>, decide);
    case "spendingRows": {
      const texts = new Set(question.rowFields.filter(({ kind }) => kind === "text").map(({ id }) => id));
      return orNothing(
        mergeRows(
          lists(three as Three<SpendingRow[] | null>),
          (id, rows) => mergeSpendingRow(id, rows, texts, decide),
          decide,
        ),
      );
    }
    case "annexList":
      return orNothing(
        mergeRows(lists(three as Three<Annex[] | null>), (id, annexes) => mergeAnnex(id, annexes, decide), decide),
      );
    case "figure":
      return mergeFigure(three as Three<FigureAnswer | null>, decide);
    case "derived":
      return three.theirs;
  }
}

function lists<T>({ base, mine, theirs }: Three<readonly T[] | null>): Three<readonly T[]> {
  return { base: base ?? [], mine: mine ?? [], theirs: theirs ?? [] };
}

function orNothing<T>(items: T[]): T[] | null {
  return items.length > 0 ? items : null;
}

/** The same property of all three versions. */
function pick<T, K extends keyof T>(
  { base, mine, theirs }: Three<T | null | undefined>,
  key: K,
): Three<T[K] | undefined> {
  return { base: base?.[key], mine: mine?.[key], theirs: theirs?.[key] };
}

function mergeMoneyTable(three: Three<MoneyTableAnswer | null>, decide: Decide): MoneyTableAnswer | null {
  const cells = mergeRecord(pick(three, "cells"), (row, ofRow) =>
    filled(mergeRecord(ofRow, (code, cell) => mergeField(["cells", row, code], cell, decide))),
  );
  const notes = mergeRecord(pick(three, "notes"), (row, ofRow) =>
    filled(mergeRecord(ofRow, (code, note) => mergeText(["notes", row, code], note, decide))),
  );
  if (!filled(cells) && !filled(notes)) return null;
  return { cells, ...(filled(notes) && { notes }) };
}

function filled<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined;
}

type SameRow<R> = { base: R | undefined; mine: R; theirs: R };

function mergeSpendingRow(
  id: string,
  three: SameRow<SpendingRow>,
  texts: ReadonlySet<string>,
  decide: Decide,
): SpendingRow {
  const amount = mergeField(["rows", id, "amount"], pick(three, "amount"), decide);
  const fields = mergeRecord(pick(three, "fields"), (field, values) =>
    (texts.has(field) ? mergeText : mergeField<string>)(["rows", id, "fields", field], values, decide),
  );
  return { id, ...(amount !== undefined && { amount }), fields };
}

function mergeAnnex(id: string, three: SameRow<Annex>, decide: Decide): Annex {
  const line = (key: "title" | "sources" | "after") => mergeField(["rows", id, key], pick(three, key), decide);
  const [title, sources, after] = [line("title"), line("sources"), line("after")];
  const file = mergeField(["rows", id, "file"], pick(three, "file"), decide);
  const { base = null, mine, theirs } = three;
  const text = mergeRichText({ base: base?.text ?? null, mine: mine.text, theirs: theirs.text }, id, decide);
  return {
    id,
    title: title ?? "",
    ...(sources !== undefined && { sources }),
    text,
    ...(file !== undefined && { file }),
    ...(after !== undefined && { after }),
  };
}

function mergeFigure(three: Three<FigureAnswer | null>, decide: Decide): FigureAnswer | null {
  const cells = (year: "values" | "previous") =>
    mergeRecord(pick(three, year), (key, entries) => mergeEntry([year, key], entries, decide));
  const [values, previous] = [cells("values"), cells("previous")];
  const qualifier = mergeField(["qualifier"], pick(three, "qualifier"), decide);
  const note = mergeText(["note"], pick(three, "note"), decide);
  const revisionNote = mergeText(["revisionNote"], pick(three, "revisionNote"), decide);
  const details = {
    ...(filled(previous) && { previous }),
    ...(qualifier !== undefined && { qualifier }),
    ...(note !== undefined && { note }),
    ...(revisionNote !== undefined && { revisionNote }),
  };
  return (filled(values) ?? filled(details)) ? { values, ...details } : null;
}

/** A choice of several in a cell is merged as a set; it gives way to a marker only as a conflict. */
function mergeEntry(
  path: readonly string[],
  three: Three<FigureEntry | undefined>,
  decide: Decide,
): FigureEntry | undefined {
  const { base, mine, theirs } = three;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergeSets({ base: Array.isArray(base) ? base : [], mine, theirs });
    return merged.length > 0 ? merged : undefined;
  }
  return mergeField(path, three, decide);
}
