import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckResult } from "@/components/report/check-result";
import type { Finding } from "@/lib/report/finding";
import { contentFor, primaryBoard } from "../../support/form-content";

const { definition } = contentFor(primaryBoard, {}, {}).context;
const place = { part: "thuiszitters", question: "thuiszitters" };

const titles = (found: readonly Finding[]) =>
  [...renderToStaticMarkup(<CheckResult reportId="r" found={found} definition={definition} />).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(
    ([, title = ""]) => title.replaceAll("<!-- -->", ""),
  );

test("what is left open and what looks odd are two lists, neither stops anyone", () => {
  const open: Finding = { ...place, severity: "warning", code: "missingFigure" };
  const odd: Finding = { ...place, severity: "warning", code: "moreThan", details: { own: 3, other: 2, label: "Leerlingen" } };
  expect(titles([open, odd, open])).toEqual(["U kunt ondertekenen", "Dit is nog leeg (2)", "Dit valt op (1)"]);
});

test("what stops one stands apart, first", () => {
  expect(titles([{ ...place, severity: "error", code: "missing" }])).toEqual(["Dit moet nog (1)"]);
});
