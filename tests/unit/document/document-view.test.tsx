// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DocumentView } from "@/components/document/document-view";
import { buildDocument } from "@/lib/document/build";
import type { DocumentModel } from "@/lib/document/model";
import { firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { filledReport } from "@/tests/support/filled-report";
import { contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

function page(model: DocumentModel, titleLevel: 1 | 2 = 1): HTMLElement {
  const shown = document.createElement("main");
  const change = (anchor: string) => (anchor.startsWith("vraag-") ? <a href="#wijzig">wijzig</a> : null);
  shown.innerHTML = renderToStaticMarkup(<DocumentView model={model} titleLevel={titleLevel} beside={change} />);
  return shown;
}

const reports = [
  ["full", buildDocument(filledReport(wideBoard), { audience: "board", state: { kind: "draft" } })],
  ["empty", buildDocument(contentFor(primaryBoard), { audience: "board", state: { kind: "draft" } })],
] as const;

describe("a report on the screen", () => {
  it.each(reports)("shows all of the %s document in order", (_, model) => {
    expect(firstMissing(visibleStrings(model), page(model).textContent.replaceAll("wijzig", ""))).toBeUndefined();
  });

  it.each(reports)("has ids that occur once in the %s document", (_, model) => {
    const ids = [...page(model).querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("vraag-thuiszitters");
    expect(ids).toContain("vraag-verwijzingenSo");
    expect(ids).toContain("onderdeel-knooppunt");
  });

  it("names each column and each row of a table", () => {
    for (const table of page(reports[0][1]).querySelectorAll("table.data-table")) {
      expect(table.querySelector("caption")?.textContent).not.toBe("");
      expect(table.querySelectorAll("thead th[scope=col]").length).toBeGreaterThan(1);
      for (const row of table.querySelectorAll("tbody tr")) expect(row.querySelectorAll("th[scope=row]")).toHaveLength(1);
    }
  });

  it.each([1, 2] as const)("has no skipped heading with its title at level %i", (titleLevel) => {
    const levels = [...page(reports[0][1], titleLevel).querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) => Number(tagName[1]));
    levels.reduce<number>((last, level) => {
      expect(level).toBeLessThanOrEqual(last + 1);
      return level;
    }, titleLevel);
  });

  it("shows text as text, whatever it looks like", () => {
    const content = contentFor({ ...primaryBoard, name: "<script>alert(1)</script>" });
    const shown = page(buildDocument(content, { audience: "board", state: { kind: "draft" } }));
    expect(shown.querySelector("script")).toBeNull();
    expect(shown.textContent).toContain("<script>alert(1)</script>");
  });
});
