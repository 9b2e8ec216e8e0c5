import { z } from "zod";
import { isSafeHref } from "./link";
import { MAX_LIST_START } from "./limits";
import type { Cell, FlowBlock, ListItem, RichText } from "./types";

/*
 * The exact shape of the stored JSON: a node, mark or attribute that is not named here is refused.
 * Limits and normal form are `schema.ts`'s business.
 */

/** A span beyond this is damage, not a table. */
const MAX_SPAN = 1_000;

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({
      href: z.string().refine(isSafeHref, { params: { code: "unsafeLink" } }),
    }),
  }),
]);

const marks = z.array(mark).max(10).optional();

const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string(), marks }),
  // A break within bold text carries the mark in ProseMirror; it means nothing and is dropped.
  z
    .strictObject({ type: z.literal("hardBreak"), marks })
    .transform(() => ({ type: "hardBreak" as const })),
]);

const inlineContent = z.array(inline).optional();

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inlineContent });

const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2)]) }),
  content: inlineContent,
});

const listItems = z.array(z.lazy((): z.ZodType<ListItem> => listItem));

const bulletList = z.strictObject({ type: z.literal("bulletList"), content: listItems });

const orderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z
    .strictObject({ start: z.int().min(0).max(MAX_LIST_START).default(1) })
    .default({ start: 1 }),
  content: listItems,
});

const flow: z.ZodType<FlowBlock[]> = z.array(
  z.discriminatedUnion("type", [paragraph, bulletList, orderedList]),
);

const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  content: flow,
});

const span = z.int().min(1).max(MAX_SPAN).default(1);
const cellAttributes = z
  .strictObject({ colspan: span, rowspan: span })
  .default({ colspan: 1, rowspan: 1 });

const cell: z.ZodType<Cell> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("tableHeader"), attrs: cellAttributes, content: flow }),
  z.strictObject({ type: z.literal("tableCell"), attrs: cellAttributes, content: flow }),
]);

const table = z.strictObject({
  type: z.literal("table"),
  content: z.array(
    z.strictObject({ type: z.literal("tableRow"), content: z.array(cell).optional() }),
  ),
});

const readyTable = table.transform((value) => ({
  type: value.type,
  content: value.content.map((row) => ({ type: row.type, content: row.content ?? [] })),
}));

/** The shape alone, without limits or normal form: for `schema.ts` only. */
export const structureSchema: z.ZodType<RichText> = z.strictObject({
  type: z.literal("doc"),
  content: z.array(
    z.discriminatedUnion("type", [paragraph, heading, bulletList, orderedList, readyTable]),
  ),
});
