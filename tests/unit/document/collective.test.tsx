// @vitest-environment jsdom
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DocumentView } from "@/components/document/document-view";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { collectiveParts } from "@/lib/document/collective/collective-parts";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { provisionalWords } from "@/lib/document/collective/standing";
import type { DocumentModel, SummaryTableBlock } from "@/lib/document/model";
import { cellsOf } from "@/lib/figures/cells";
import { formatFigure, formatPlotted } from "@/lib/figures/format-figure";
import { lineKey } from "@/lib/figures/line";
import { makeOverview } from "@/lib/figures/overview";
import { showYears } from "@/lib/figures/show-year";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { templateDefinitionSchema } from "@/lib/template/definition";
import sevenTasks from "@/lib/template/shipped/zeven-opdrachten.json";
import { formatNumber } from "@/lib/values/number";
import { boardNumber, collectiveOf, fullCollective, yearOfBoards } from "@/tests/support/collective-report";
import { firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { longAnswer } from "@/tests/support/filled-report";
import { farBoard, primaryBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { otherDefinition } from "@/tests/support/other-region";

const seven = templateDefinitionSchema.parse(sevenTasks);
const written = {
  texts: new Map([
    [INTRODUCTION, longAnswer("de inleiding")],
    ["thuiszitters", longAnswer("thuiszitters")],
  ]),
  quotations: [
    { part: "thuiszitters", text: "Wij bellen dezelfde dag. […] Dat werkt.", by: "Stichting A" },
    { part: "knooppunt", text: "Ouders zitten eerder aan tafel.", by: "een schoolbestuur" },
  ],
};

const reports: readonly (readonly [string, DocumentModel])[] = [
  ["in two SWVs", buildCollective(fullCollective(shippedDefinition, wideBoard.partnerships, written))],
  ["in one SWV", buildCollective(fullCollective(shippedDefinition, primaryBoard.partnerships))],
  ["in five SWVs", buildCollective(fullCollective(shippedDefinition, farBoard.partnerships))],
  ["that is provisional", buildCollective(fullCollective(shippedDefinition, wideBoard.partnerships, written, false))],
  ["with another form", buildCollective(fullCollective(seven))],
  ["with a third form", buildCollective(fullCollective(otherDefinition))],
];
const [[, twoSwvs] = ["", buildCollective(fullCollective())]] = reports;

const tablesOf = (model: DocumentModel) => model.blocks.filter((block): block is SummaryTableBlock => block.kind === "summaryTable");
const tableOf = (model: DocumentModel, part: string, caption: string) =>
  tablesOf(model).find((table) => table.source.part === part && table.caption === caption);
const textsOf = (table: SummaryTableBlock | undefined) => table?.rows.map(({ cells }) => cells.map(({ text }) => text));
const headings = (model: DocumentModel) => model.blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));

function page(model: DocumentModel): HTMLElement {
  const shown = document.createElement("main");
  shown.innerHTML = renderToStaticMarkup(<DocumentView model={model} titleLevel={2} />);
  return shown;
}

describe("the report over all boards", () => {
  it.each(reports)("shows all of it on the screen, in order: %s", (_, model) => {
    const shown = page(model);
    expect(firstMissing(visibleStrings(model), shown.textContent)).toBeUndefined();
    const ids = [...shown.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = [...shown.querySelectorAll("h2,h3,h4,h5,h6")].map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1), `heading ${index}`).toBeLessThanOrEqual(1));
    for (const row of shown.querySelectorAll("table.data-table tbody tr")) expect(row.querySelectorAll("th[scope=row]")).toHaveLength(1);
  });

  it("has the titles of the form in its order, without the region's own texts", () => {
    const titles = headings(twoSwvs).filter(({ role, source }) => role !== "label" && !source.part.startsWith("_")).map(({ text }) => text);
    const form = collectiveParts(shippedDefinition).filter(({ kind }) => kind !== "cover").map(({ title }) => title);
    expect(titles.filter((title) => form.includes(title))).toEqual(form.filter((title) => titles.includes(title)));
    expect(titles).toContain("THUISZITTERS");
    expect(titles).not.toContain("Missie");
  });

  it("leaves out a part about which it has nothing to say, and a heading with only such parts", () => {
    const titles = (model: DocumentModel) => headings(model).map(({ text }) => text);
    expect(titles(twoSwvs)).not.toContain("EXTERNE FUNCTIE");
    const more = buildCollective(fullCollective(shippedDefinition, wideBoard.partnerships, { texts: new Map([["externeFunctie", richTextFromPlainText("Veel.")]]) }));
    expect(titles(more)).toContain("EXTERNE FUNCTIE");
    const bare = buildCollective(collectiveOf([yearOfBoards(otherDefinition, [{ facts: boardNumber(0, wideBoard.partnerships), cells: new Map() }])]));
    expect(titles(bare)).not.toContain("Geld voor basisondersteuning");
    expect(titles(bare)).toContain("De zeven taken");
  });

  it("gives of each figure the total, the spread, how many gave it, and what is of each SWV", () => {
    expect(tableOf(twoSwvs, "ononderbroken", "Cijfers van alle besturen samen")?.columns.map(({ header }) => header)).toEqual([
      ...["Cijfer", "Totaal of gemiddelde", "Laagste", "Middelste", "Hoogste", "Opgegeven door"],
    ]);
    const rows = textsOf(tableOf(twoSwvs, "omslag", "Cijfers van alle besturen samen")) ?? [];
    expect(rows[0]?.[0]).toBe("Aantal leerlingen");
    expect(rows[0]?.at(-1)).toBe("5 van 6");
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(["PO9101 (HW)", "PO9102 (MD)"]));
    expect(textsOf(tableOf(twoSwvs, "omslag", "Dezelfde cijfers in eerdere jaren"))?.[0]).toHaveLength(3);
  });

  it("calls the board in the middle the middle, and of two the lower", () => {
    const given = (values: readonly number[]) =>
      yearOfBoards(
        otherDefinition,
        values.map((value, index) => ({
          facts: boardNumber(index, primaryBoard.partnerships),
          cells: cellsOf([{ figure: "verzuim0", partnership: "", dimension: "", previous: false, state: "number", value }], false),
        })),
      );
    const spread = (values: readonly number[]) =>
      textsOf(tableOf(buildCollective(collectiveOf([given(values)], { partnerships: primaryBoard.partnerships })), "aanwezigheid", "Cijfers van alle besturen samen"))?.[0]?.slice(1, 5);
    expect(spread([9, 30, 12])).toEqual(["51", "9", "12", "30"]);
    expect(spread([9, 30, 12, 20])).toEqual(["71", "9", "12", "30"]);
    expect(spread([9, 30])).toEqual(["39", "–", "–", "–"]);
    // Counts of 1 to 4 keep their place, without their number.
    expect(spread([0, 3, 12, 20, 30])).toEqual(["niet getoond", "0", "12", "30"]);
    expect(spread([3, 1, 2, 4, 30])).toEqual(["40", "<5", "<5", "30"]);
  });

  it("counts choices and indicators", () => {
    const choices = textsOf(tableOf(twoSwvs, "ankerpunten", "Meest gevraagde ondersteuning")) ?? [];
    expect(choices[0]).toEqual(["Besturen die antwoord gaven", "5 van 6"]);
    expect(choices.slice(1).map(([, count]) => count)).toEqual(["5", "5", "5", "0", "0", "0", "0"]);
    const indicators = textsOf(tableOf(twoSwvs, "knooppunt", "Uitgewerkte indicatoren")) ?? [];
    expect(indicators).toHaveLength(shippedDefinition.indicators.filter(({ part }) => part === "knooppunt").length);
    expect(indicators.map(([, count]) => count).slice(0, 4)).toEqual(["0", "5", "5", "0"]);
  });

  it.each(reports)("has amounts that add up to the cent: %s", (name, model) => {
    const amount = (text: string | undefined) => Number((text ?? "").replace(/[^\d]/g, ""));
    const money = tablesOf(model).filter(({ columns }) => columns.some(({ id }) => id === "samen"));
    expect(money.length).toBe(name.includes("form") ? (name.includes("another") ? 2 : 0) : 2);
    for (const { caption, columns, rows } of money) {
      const whole = columns.findIndex(({ id }) => id === "samen");
      const shares = columns.flatMap(({ id }, index) => (id.startsWith("swv-") ? [index] : []));
      const own = rows.filter(({ depth }) => depth === 0);
      for (const { cells } of own) {
        if (shares.length > 0) expect(shares.reduce((sum, index) => sum + amount(cells[index]?.text), 0), caption).toBe(amount(cells[whole]?.text));
      }
      const total = own.find(({ role }) => role === "total");
      for (const index of total ? [...shares, whole] : []) {
        const sum = own.filter(({ role }) => role === "row").reduce((all, { cells }) => all + amount(cells[index]?.text), 0);
        expect(amount(total?.cells[index]?.text), `${caption}, column ${index}`).toBe(sum);
      }
      const below = rows.filter(({ depth }) => depth === 1);
      if (below.length > 0) {
        const sums = own.reduce((all, { cells }) => all + amount(cells[whole]?.text), 0);
        expect(below.reduce((all, { cells }) => all + amount(cells[whole]?.text), 0), caption).toBe(sums);
      }
    }
  });

  it("puts the office's text and the quotations where they belong", () => {
    const inPart = twoSwvs.blocks.filter(({ source }) => source.part === "thuiszitters");
    expect(inPart[1]).toMatchObject({ kind: "richText", label: "THUISZITTERS" });
    expect(inPart.at(-1)).toEqual({ kind: "quote", source: { part: "thuiszitters" }, text: "Wij bellen dezelfde dag. […] Dat werkt.", by: "Stichting A" });
  });

  it("says how far the round is until nothing can change", () => {
    const provisional = buildCollective(fullCollective(shippedDefinition, wideBoard.partnerships, {}, false));
    expect(provisional).toMatchObject({ draft: true, draftWords: "Voorlopig: 5 van 6 besturen" });
    expect(twoSwvs.draft).toBe(false);
    expect(provisionalWords({ boards: 3, submitted: 3, adopted: 1, final: false })).toBe("Voorlopig: 1 van 3 besturen vastgesteld");
    expect(provisionalWords({ boards: 3, submitted: 1, adopted: 1, final: true })).toBeNull();
  });

  it("holds no number of pupils that the dashboard does not show to an outsider", () => {
    const figures = shippedDefinition.figures.filter(({ type, source }) => type === "integer" && source === "asked");
    const codes = wideBoard.partnerships.map(({ code }) => code);
    const scopes = [null, ...codes];
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }), { minLength: 3, maxLength: 6 }), fc.boolean(), (given, final) => {
        const boards = given.map((values, index) => {
          const facts = boardNumber(index, wideBoard.partnerships.slice(index % 2));
          const cells = figures.flatMap(({ id, perPartnership, dimension }, at) =>
            (perPartnership ? facts.partnerships.map(({ code }) => code) : [""]).flatMap((partnership) =>
              (dimension?.relation === "partition" ? dimension.values.map((value) => value.id) : [""]).map((value, part) => ({
                ...{ figure: id, partnership, dimension: value, previous: false, state: "number" as const },
                value: values[(at * 3 + part) % values.length] ?? 0,
              })),
            ),
          );
          return { facts, cells: cellsOf(cells, false) };
        });
        const year = yearOfBoards(shippedDefinition, boards, { final });
        const dashboard = showYears([{ ...year, lastYear: new Map() }], scopes, { kind: "outside", ownBoards: new Set() });
        if (!dashboard) throw new Error("There is a year.");
        const seen = new Set(["niet getoond", "–", "<5", ""]);
        for (const row of scopes.flatMap((scope) => {
          const { core, secondary } = makeOverview(dashboard, scope, "outside");
          return [...core, ...secondary];
        })) {
          if (row.total.value !== null) seen.add(`${lineKey(row.line)} ${formatFigure(row.total.value, row.line.figure)}`);
          if (row.rate) seen.add(`${lineKey(row.line)} ${formatNumber(row.rate.value, 1)}`);
          for (const { value } of row.dots) seen.add(`${lineKey(row.line)} ${formatPlotted(value, row)}`);
          for (const { line, total } of row.parts) if (total.value !== null) seen.add(`${lineKey(line)} ${formatFigure(total.value, line.figure)}`);
        }
        const model = buildCollective(collectiveOf([year]));
        for (const table of tablesOf(model).filter(({ caption }) => caption === "Cijfers van alle besturen samen")) {
          let figure = "";
          for (const { depth, cells } of table.rows) {
            const [name, ...numbers] = cells.map(({ text }) => text);
            if (depth === 0) figure = name ?? "";
            const keys = makeOverview(dashboard, null, "outside");
            const row = [...keys.core, ...keys.secondary].find(({ line }) => line.figure.label === figure && (line.value === null || name?.includes(":")));
            const part = row?.parts.find(({ line }) => line.figure.dimension?.values.some(({ id, label }) => id === line.value && label === name));
            for (const text of numbers.slice(0, 4).filter((one) => !seen.has(one))) {
              const keysOf = [row, part].flatMap((one) => (one ? [lineKey(one.line)] : []));
              expect(keysOf.some((key) => seen.has(`${key} ${text}`)), `${figure}, ${name ?? ""}: ${text}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
