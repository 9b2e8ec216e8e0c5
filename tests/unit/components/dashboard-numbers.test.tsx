import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChoicesPanel } from "@/components/dashboard/choices-panel";
import { IndicatorsPanel } from "@/components/dashboard/indicators-panel";
import { SpendingPanel } from "@/components/dashboard/money-panel";
import type { Place } from "@/components/dashboard/address";
import { cellsOf } from "@/lib/figures/cells";
import { deriveFigures } from "@/lib/figures/derive-figures";
import { figureDetail, rowsThatChose } from "@/lib/figures/figure-detail";
import { makeOverview } from "@/lib/figures/overview";
import { showYears } from "@/lib/figures/show-year";
import { talkingPoints } from "@/lib/figures/talking-points";
import type { Answers } from "@/lib/report/content";
import type { BoardFacts } from "@/lib/template/context";
import { rowId } from "@/tests/support/filled-report";
import { contentFor, primaryBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { year } from "../figures/fixtures";

const place = { region: { slug: "heuvelland" }, round: { slug: "2024-2025" }, scope: null } as unknown as Place;

const answers: Answers = {
  ontvangen: { cells: { terugploegregeling: { PO9101: 400_000 } } },
  aanwendingSwv: [{ id: rowId(1), amount: 300_000, fields: { doel: "Uren", soort: "scholing" } }],
  algemeenNummers: [1, 2],
  knooppuntOordeel: { values: { "bestuur.casuistiek": shippedDefinition.figures.find(({ id }) => id === "knooppuntOordeel")?.options?.[0]?.id ?? "" } },
};

function years(...boards: [BoardFacts, Answers][]) {
  const given = boards.map(([board, own], index) => ({
    id: `b${index}`,
    partnerships: board.partnerships.map(({ code }) => code),
    schoolTypes: [...board.schoolTypes],
    cells: cellsOf(deriveFigures(contentFor(board, own)), false),
  }));
  const shown = showYears([{ ...year(given, { definition: shippedDefinition }), lastYear: new Map() }], [null], { kind: "office" });
  if (!shown) throw new Error("there is a year");
  return shown;
}

/** What a person reads outside the links of a panel, cell by cell. */
const unlinked = (html: string): string[] =>
  html
    .replaceAll(/<a [^>]*>.*?<\/a>/g, "#")
    .split(/<[^>]+>/)
    .map((text) => text.replaceAll("\u00a0", " ").trim())
    .filter((text) => text !== "");

const whole = years([primaryBoard, answers], [{ ...primaryBoard, id: "x" }, answers]);
const overview = makeOverview(whole, null, "office");

describe("every number of a dashboard opens the boards behind it", () => {
  it("for what was received and spent", () => {
    const [spending] = overview.spending;
    if (!spending) throw new Error("there is spending");
    const html = renderToStaticMarkup(<SpendingPanel spending={spending} place={place} title="Besteed" />);
    expect(html).toContain("/dashboard/ontvangenTerugploeg?regio=heuvelland");
    expect(html).toMatch(/<a [^>]*>(<!-- -->)?€\u00a06\.000(<!-- -->)? verantwoord/);
    const bars = html.slice(html.indexOf("<ul"), html.indexOf("</ul>"));
    expect(unlinked(bars).filter((text) => /\d/.test(text))).toEqual([]);
  });

  it("for how often each option was chosen", () => {
    const html = renderToStaticMarkup(<ChoicesPanel rows={overview.choices} place={place} />);
    expect(unlinked(html).filter((text) => /^[1-9]\d*$/.test(text))).toEqual([]);
    expect(html).toMatch(/knooppuntOordeel.casuistiek\?regio=heuvelland&amp;keuze=\w+/);
  });

  it("for how many boards worked out an indicator", () => {
    const [indicators] = overview.indicators;
    if (!indicators) throw new Error("there are indicators");
    const html = renderToStaticMarkup(<IndicatorsPanel overview={indicators} place={place} />);
    const counts = /<tfoot>(.*?)<\/tr>/.exec(html)?.[1] ?? "";
    expect(unlinked(counts).filter((text) => /^[1-9]\d*$/.test(text))).toEqual([]);
    expect(counts.match(/keuze=[12]"/g)).toHaveLength(2);
  });
});

describe("the boards behind an option", () => {
  const [line] = overview.indicators.map((one) => one.line);
  const detailOf = (shown: typeof whole) => {
    if (!line) throw new Error("there are indicators");
    return figureDetail(line, null, shown, "office", { lastYear: new Map(), counted: new Map() });
  };

  it("are those that chose it, and an address that names no option gets them all", () => {
    const detail = detailOf(years([primaryBoard, answers], [{ ...primaryBoard, id: "x" }, { algemeenNummers: [2] }]));
    expect(rowsThatChose(detail, "1", shippedDefinition)?.rows.map(({ boardId }) => boardId)).toEqual(["b0"]);
    expect(rowsThatChose(detail, "2", shippedDefinition)?.rows).toHaveLength(2);
    expect(rowsThatChose(detail, "999", shippedDefinition)).toBeNull();
    expect(rowsThatChose(detail, "__proto__", shippedDefinition)).toBeNull();
  });
});

describe("an indicator of a part that is not for a board", () => {
  const numbers = shippedDefinition.indicators.filter(({ part }) => part === "doelgroeparrangementen").map(({ number }) => number);

  it("is n.v.t. for that board, counts it nowhere, and is not what nobody worked out", () => {
    const [indicators] = makeOverview(years([primaryBoard, answers], [wideBoard, answers]), null, "office").indicators;
    const first = numbers[0] ?? 0;
    expect(indicators?.boards.map(({ notForBoard }) => notForBoard)).toEqual([numbers, []]);
    expect(indicators?.counts.get(1)).toEqual({ boards: 2, of: 2 });
    expect(indicators?.counts.get(first)).toEqual({ boards: 0, of: 1 });
    if (!indicators) throw new Error("there are indicators");
    expect(renderToStaticMarkup(<IndicatorsPanel overview={indicators} place={place} />).match(/n\.v\.t\./g)).toHaveLength(numbers.length);
    const all = shippedDefinition.indicators.length;
    expect(talkingPoints({ ...overview, core: [] }).at(-1)).toContain(`van de ${all - numbers.length} indicatoren werkte geen bestuur uit.`);
  });
});
