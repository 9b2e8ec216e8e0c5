import fc from "fast-check";
import type { Block, ListItem, RichText } from "@/lib/rich-text/types";
import type { Annex, Answer, AnswerByKind, MoneyTableAnswer, SpendingRow } from "@/lib/template/answers/answer-schema";
import type { FigureAnswer } from "@/lib/template/answers/figure-answer";
import type { Question } from "@/lib/template/question";
import { contentFor, questionOf, wideBoard } from "./form-content";

/** Hands out words that occur nowhere else, so that each can be followed. */
export class Words {
  #count = 0;
  /**
   * Words that stand in order of making, `w000000001100`. None begins with another one, and the
   * letters of each stand in many a longer text: what only looks the same is not the same.
   */
  next(): string {
    this.#count += 1;
    return `w${this.#count.toString(2).padStart(12, "0")}`;
  }
  some(count: number): string {
    return Array.from({ length: count }, () => this.next()).join(" ");
  }
}

/** One step of editing; `a` and `b` choose what and where, whatever the answer looks like. */
export type Stroke = { kind: number; a: number; b: number };

export const strokes = (maxLength: number): fc.Arbitrary<Stroke[]> =>
  fc.array(fc.record({ kind: fc.nat(9), a: fc.nat(30), b: fc.nat(30) }), { maxLength });

const content = contentFor(wideBoard);
const rowId = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** A kind of question with a way to edit its answers, one stroke at a time. */
export type Editable = {
  name: string;
  question: Question;
  edit: (answer: Answer | null, stroke: Stroke, words: Words) => Answer | null;
};

export const editables: readonly Editable[] = [
  {
    name: "formatted text",
    question: questionOf(content, "thuiszitters", "longText"),
    edit: (answer, stroke, words) => editText(answer as RichText | null, stroke, words),
  },
  {
    name: "spending rows",
    question: questionOf(content, "aanwendingSwv", "spendingRows"),
    edit: (answer, stroke, words) => editRows(answer as SpendingRow[] | null, stroke, words),
  },
  {
    name: "annexes",
    question: questionOf(content, "bijlagen", "annexList"),
    edit: (answer, stroke, words) => editAnnexes(answer as Annex[] | null, stroke, words),
  },
  {
    name: "a money table",
    question: questionOf(content, "ontvangen", "moneyTable"),
    edit: (answer, stroke, words) => editMoney(answer as MoneyTableAnswer | null, stroke, words),
  },
  {
    name: "numbers",
    question: questionOf(content, "algemeenNummers", "indicatorNumbers"),
    edit: (answer, { a }) => toggled((answer as number[] | null) ?? [], 1 + (a % 6)),
  },
  {
    name: "a figure",
    question: questionOf(content, "verwijzingenSo", "figure"),
    edit: (answer, stroke, words) => editFigure(answer as FigureAnswer | null, stroke, words),
  },
];

function at(items: readonly unknown[], index: number): number {
  return items.length === 0 ? 0 : index % items.length;
}

function withAt<T>(items: readonly T[], index: number, change: (item: T) => T): T[] {
  return items.map((item, other) => (other === index ? change(item) : item));
}

function orNull<T>(items: T[]): T[] | null {
  return items.length > 0 ? items : null;
}

export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function item(text: string): ListItem {
  return { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

function editText(answer: RichText | null, { kind, a, b }: Stroke, words: Words): RichText | null {
  const blocks = answer?.content ?? [];
  const place = at(blocks, a);
  const changed = ((): Block[] => {
    switch (kind) {
      case 0:
      case 1:
        return [
          ...blocks.slice(0, a % (blocks.length + 1)),
          paragraph(words.some(4)),
          ...blocks.slice(a % (blocks.length + 1)),
        ];
      case 2:
        return blocks.filter((_, index) => index !== place);
      case 3: {
        const list: Block = {
          type: "bulletList",
          content: [item(words.some(3)), item(words.some(3)), item(words.some(3))],
        };
        return [...blocks.slice(0, place), list, ...blocks.slice(place)];
      }
      default:
        return withAt(blocks, place, (block) => editBlock(block, b, words));
    }
  })();
  return changed.length > 0 ? { type: "doc", content: changed } : null;
}

function editBlock(block: Block, b: number, words: Words): Block {
  if (block.type === "bulletList") {
    const place = at(block.content, b);
    return b % 5 === 0
      ? { ...block, content: [...block.content, item(words.some(3))] }
      : {
          ...block,
          content: withAt(block.content, place, ({ content: [first] }) => item(`${textOf(first)} ${words.next()}`)),
        };
  }
  const old = textOf(block).split(" ");
  const text =
    b % 4 === 0
      ? old.map((word, index) => (index === b % old.length ? words.next() : word)).join(" ")
      : `${old.join(" ")} ${words.next()}`;
  return paragraph(text);
}

function textOf(block: Block | undefined): string {
  if (block?.type !== "paragraph") return "";
  return (block.content ?? []).map((piece) => (piece.type === "text" ? piece.text : " ")).join("");
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const [item] = items.slice(from, from + 1);
  const others = items.filter((_, index) => index !== from);
  return item === undefined ? others : [...others.slice(0, to), item, ...others.slice(to)];
}

let made = 0;
/** Ids as the client makes them: never the same twice. */
function freshRowId(): string {
  made += 1;
  return rowId(made);
}

function editRows(answer: SpendingRow[] | null, { kind, a, b }: Stroke, words: Words): SpendingRow[] | null {
  const rows = answer ?? [];
  const place = at(rows, a);
  if (kind <= 1) return [...rows, { id: freshRowId(), amount: (b + 1) * 100, fields: { doel: words.some(2) } }];
  if (kind === 2) return orNull(rows.filter((_, index) => index !== place));
  if (kind === 3) return orNull(moved(rows, place, at(rows, b)));
  if (kind <= 5) return orNull(withAt(rows, place, (row) => ({ ...row, amount: (b + 1) * 1_000 })));
  return orNull(
    withAt(rows, place, (row) => ({
      ...row,
      fields: { ...row.fields, doel: `${row.fields.doel ?? ""} ${words.next()}`.trim() },
    })),
  );
}

function editAnnexes(answer: Annex[] | null, stroke: Stroke, words: Words): Annex[] | null {
  const annexes = answer ?? [];
  const { kind, a, b } = stroke;
  const place = at(annexes, a);
  if (kind <= 1 && annexes.length < 5)
    return [
      ...annexes,
      {
        id: freshRowId(),
        title: words.next(),
        text: { type: "doc", content: [paragraph(words.some(3)), paragraph(words.some(3))] },
      },
    ];
  if (kind === 2) return orNull(annexes.filter((_, index) => index !== place));
  if (kind === 3) return orNull(withAt(annexes, place, (annex) => ({ ...annex, title: words.next() })));
  return orNull(
    withAt(annexes, place, (annex) => ({
      ...annex,
      text: editText(annex.text, { kind: a % 10, a: b, b: a }, words) ?? annex.text,
    })),
  );
}

function editMoney(answer: MoneyTableAnswer | null, { kind, a, b }: Stroke, words: Words): MoneyTableAnswer | null {
  const question = questionOf(content, "ontvangen", "moneyTable");
  const row = question.rows[at(question.rows, a)]?.id ?? "";
  const code = b % 2 === 0 ? "PO9101" : "PO9102";
  const { cells = {}, notes = {} } = answer ?? {};
  if (kind === 0) {
    const { [row]: _gone, ...others } = cells;
    return Object.keys(others).length + Object.keys(notes).length === 0 ? null : { ...answer, cells: others };
  }
  if (kind <= 2) return { cells, notes: { ...notes, [row]: { ...notes[row], [code]: words.some(2) } } };
  return {
    ...answer,
    cells: { ...cells, [row]: { ...cells[row], [code]: kind === 3 ? { typed: words.next() } : (b + kind) * 100 } },
  };
}

function editFigure(answer: FigureAnswer | null, { kind, a, b }: Stroke, words: Words): FigureAnswer | null {
  const { values, ...rest }: FigureAnswer = answer ?? { values: {} };
  const code = `${a % 2 === 0 ? "PO9101" : "PO9102"}.totaal`;
  if (kind === 0) return Object.keys(rest).length > 0 ? { values: {}, ...rest } : null;
  if (kind <= 3) return { ...rest, values, note: `${rest.note ?? ""}\n${words.some(2)}`.trim() };
  return { ...rest, values: { ...values, [code]: kind === 4 ? { typed: words.next() } : b } };
}

function toggled(numbers: AnswerByKind["indicatorNumbers"], number: number): number[] | null {
  return orNull(
    numbers.includes(number) ? numbers.filter((other) => other !== number) : [...numbers, number].sort((x, y) => x - y),
  );
}

/** The followed words in an answer, a conflict, or anything else. */
export function wordsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value ?? null).match(/\bw\d+\b/g) ?? []);
}
