import fc from "fast-check";
import { normaliseRichText } from "@/lib/rich-text/normalise";
import type {
  Block,
  Cell,
  FlowBlock,
  Inline,
  ListItem,
  Mark,
  RichText,
} from "@/lib/rich-text/types";

const WORDS = [
  "leerling",
  "school",
  "TLV",
  "één",
  "’s",
  "€ 52.800",
  "71,7%",
  "*",
  "_",
  "#",
  "1.",
  "-",
  "|",
  "\\",
  "<b>",
  "&",
  "[x](y)",
  "😀",
  "`",
  "~",
  "+",
  ">",
];

/** Text as people write it, with every character that means something in HTML or Markdown. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((value) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(value)),
  },
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: "bold" }),
  fc.constant<Mark>({ type: "italic" }),
  fc
    .constantFrom(
      "https://www.voorbeeld.nl/a_b?c=1&d=(2)",
      "mailto:bestuur@voorbeeld.nl",
      "http://voorbeeld.nl",
    )
    .map((href): Mark => ({ type: "link", attrs: { href } })),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        text,
        marks: fc.uniqueArray(mark, { maxLength: 3, selector: (value) => value.type }),
      })
      .map((value): Inline => ({ type: "text", ...value })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
);

const inlines = fc.array(inline, { maxLength: 5 });
const paragraph = inlines.map((content): FlowBlock => ({ type: "paragraph", content }));

const { flow } = fc.letrec<{ flow: FlowBlock; items: ListItem[] }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 4, depthIdentifier: "list" },
    { weight: 3, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: tie("items").map((content): FlowBlock => ({ type: "bulletList", content })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 30 }), tie("items"))
        .map(([start, content]): FlowBlock => ({ type: "orderedList", attrs: { start }, content })),
    },
  ),
  items: fc.array(
    fc
      .array(tie("flow"), { minLength: 1, maxLength: 3 })
      .map((content): ListItem => ({ type: "listItem", content })),
    { minLength: 1, maxLength: 3 },
  ),
}));

const span = fc.oneof(
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
);
const cell: fc.Arbitrary<Cell> = fc
  .record({
    type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
    attrs: fc.record({ colspan: span, rowspan: span }),
    content: fc.array(flow, { minLength: 1, maxLength: 2 }),
  })
  .map((value): Cell => value);

const table: fc.Arbitrary<Block> = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Block => ({
    type: "table",
    content: rows.map((content) => ({ type: "tableRow", content })),
  }));

const heading: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(1 as const, 2 as const), inlines)
  .map(([level, content]): Block => ({ type: "heading", attrs: { level }, content }));

/** Texts of the right shape that need not be in normal form: holes in tables, empty pieces. */
export const looseRichText: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: flow },
      { weight: 1, arbitrary: heading },
      { weight: 1, arbitrary: table },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((content): RichText => ({ type: "doc", content }));

/** Formatted texts as they are stored. */
export const richTextArbitrary: fc.Arbitrary<RichText> = looseRichText.map(normaliseRichText);
