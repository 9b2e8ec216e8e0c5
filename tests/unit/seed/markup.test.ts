import { expect, test } from "vitest";
import { richText } from "@/prisma/seed/markup";
import { parseRichText } from "@/lib/rich-text/schema";

test("the signs of the demo texts become formatted text in its normal form", () => {
  const text = richText("# Kop\nEen **vette** en _schuine_ regel.\n- een\n- twee\n1. eerst\n| A | B |\n| 1 | 2 |");
  expect(text.content.map(({ type }) => type)).toEqual(["heading", "paragraph", "bulletList", "orderedList", "table"]);
  expect(parseRichText(text)).toEqual({ ok: true, value: text });
  expect(text.content[1]).toEqual({
    type: "paragraph",
    content: [
      { type: "text", text: "Een " },
      { type: "text", text: "vette", marks: [{ type: "bold" }] },
      { type: "text", text: " en " },
      { type: "text", text: "schuine", marks: [{ type: "italic" }] },
      { type: "text", text: " regel." },
    ],
  });
});
