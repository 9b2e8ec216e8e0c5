import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerChangeView } from "@/components/changes/answer-change-view";
import { answerChanges } from "@/lib/report/changes/answer-changes";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { contentFor, primaryBoard, questionOf } from "../../support/form-content";

const content = contentFor(primaryBoard);

function drawn(key: string, kind: Parameters<typeof questionOf>[2], before: Answer | undefined, after: Answer): string {
  const change = answerChanges(questionOf(content, key, kind), before, after, content.context);
  if (!change) throw new Error("nothing changed");
  return renderToStaticMarkup(<AnswerChangeView change={change} />);
}

/** What a screen reader hears. */
const heard = (html: string) => html.replace(/<[^>]+>/g, "").replaceAll("&#x27;", "'").replace(/\s+/g, " ");

test("what came and went is told in words as well", () => {
  const html = drawn(
    "thuiszitters",
    "longText",
    richTextFromPlainText("Wij zien zes thuiszitters dit jaar."),
    richTextFromPlainText("Wij zien acht thuiszitters dit jaar."),
  );
  expect(heard(html)).toContain("Wij zien verwijderd: zes, toegevoegd: acht, thuiszitters dit jaar.");
  expect(html).toMatch(/<del>.*zes.*<\/del><ins>.*acht.*<\/ins>/);
});

test("long stretches that stayed are counted, not shown", () => {
  const lines = Array.from({ length: 8 }, (_, index) => `Alinea ${index} blijft.`);
  const html = drawn(
    "thuiszitters",
    "longText",
    richTextFromPlainText(lines.join("\n")),
    richTextFromPlainText([...lines.slice(0, 4), "Iets nieuws staat hier.", ...lines.slice(4)].join("\n")),
  );
  expect(heard(html)).toContain("3 alinea's zijn gelijk gebleven");
  expect(heard(html)).not.toContain("Alinea 0");
  expect(heard(html)).toContain("Alinea 3");
});

test("choices, values and rows", () => {
  expect(heard(drawn("algemeenNummers", "indicatorNumbers", [6], [5]))).toMatch(/verwijderd: 6\. .*toegevoegd: 5\. /);
  expect(heard(drawn("deelsInOnderwijs", "figure", undefined, { values: { "bestuur.totaal": 3 } }))).toContain(
    "niet ingevuld → toegevoegd: 3",
  );
  const row = { id: "018f0000-0000-7000-8000-000000000101", amount: 100_000, fields: { doel: "Scholing" } };
  expect(heard(drawn("aanwendingEigen", "spendingRows", [row], [{ ...row, amount: "pm" }]))).toContain(
    "Scholing (gewijzigd)",
  );
});

test("text of a writer is text, whatever is in it", () => {
  const html = drawn("thuiszitters", "longText", undefined, richTextFromPlainText("<img src=x onerror=alert(1)>"));
  expect(html).not.toContain("<img");
});
