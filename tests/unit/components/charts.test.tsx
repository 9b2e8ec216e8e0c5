import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarList } from "@/components/charts/bar-list";
import { DotStrip } from "@/components/charts/dot-strip";
import { IndicatorGrid } from "@/components/charts/indicator-grid";
import { ProgressBlocks, sortedBlocks } from "@/components/charts/progress-blocks";
import { extent, place } from "@/components/charts/scale";
import { Sparkline, stretches } from "@/components/charts/sparkline";

const point = (label: string, value: number | null, changed = false) => ({
  label,
  value,
  text: value === null ? "niet opgegeven" : String(value),
  changed,
});

describe("the scale", () => {
  it("puts the ends at the ends and the rest between", () => {
    expect(place(0, [0, 10], [4, 104])).toBe(4);
    expect(place(10, [0, 10], [4, 104])).toBe(104);
    expect(place(2.5, [0, 10], [4, 104])).toBe(29);
  });

  it("puts equal values in the middle", () => {
    expect(place(7, [7, 7], [0, 20])).toBe(10);
  });

  it("has no extent without values", () => {
    expect(extent([])).toBeUndefined();
    expect(extent([3, -1, 2])).toEqual([-1, 3]);
  });
});

describe("a sparkline", () => {
  it("is one line when all years are there", () => {
    expect(stretches([point("2021", 1), point("2022", 2), point("2023", 3)])).toHaveLength(1);
  });

  it("breaks where a year is missing and does not draw it as nought", () => {
    const lines = stretches([
      point("2021", 5),
      point("2022", null),
      point("2023", 5),
      point("2024", 6),
    ]);
    expect(lines.map((line) => line.length)).toEqual([1, 2]);
  });

  it("breaks where the definition changed", () => {
    const lines = stretches([point("2021", 5), point("2022", 6), point("2023", 2, true)]);
    expect(lines.map((line) => line.length)).toEqual([2, 1]);
  });

  it("says every year in words", () => {
    const html = renderToStaticMarkup(
      <Sparkline label="Thuiszitters" points={[point("2023", null), point("2024", 21, true)]} />,
    );
    expect(html).toContain(
      'aria-label="Thuiszitters. 2023: niet opgegeven; 2024: 21 (andere telling dan ervoor)"',
    );
  });

  it("draws nothing when nothing is known", () => {
    const html = renderToStaticMarkup(
      <Sparkline label="Leeg" points={[point("2023", null), point("2024", null)]} />,
    );
    expect(html).not.toMatch(/<(polyline|circle)/);
  });
});

describe("a dot strip", () => {
  it("says how many boards, their ends and both marks", () => {
    const html = renderToStaticMarkup(
      <DotStrip
        label="Spreiding"
        dots={[
          { label: "A", value: 4, text: "4,0" },
          { label: "B", value: 1, text: "1,0" },
        ]}
        now={{ value: 2, text: "2,5" }}
        previous={{ value: 3, text: "3,5" }}
        hiddenCount={2}
      />,
    );
    expect(html).toContain(
      'aria-label="Spreiding; 2 besturen, van 1,0 tot 4,0; nu 2,5; vorig jaar 3,5; 2 niet getoond"',
    );
    expect(html.match(/<circle/g)).toHaveLength(2);
  });

  it("says so when there is nothing to show", () => {
    expect(renderToStaticMarkup(<DotStrip label="Spreiding" dots={[]} />)).toContain(
      "geen besturen om te tonen",
    );
  });
});

describe("a list of bars", () => {
  it("scales to the highest and survives only noughts", () => {
    const html = renderToStaticMarkup(
      <BarList
        label="Soorten"
        items={[
          { label: "Scholing", value: 50, text: "€ 50" },
          { label: "Overig", value: 25, text: "€ 25" },
        ]}
      />,
    );
    expect(html).toContain('width="50%"');
    const empty = renderToStaticMarkup(
      <BarList label="Soorten" items={[{ label: "Overig", value: 0, text: "€ 0" }]} />,
    );
    expect(empty).toContain('width="0%"');
  });
});

describe("progress blocks", () => {
  const blocks = [
    { label: "A", state: "none" as const },
    { label: "B", state: "busy" as const, percent: 20 },
    { label: "C", state: "busy" as const, percent: 80 },
    { label: "D", state: "adopted" as const },
    { label: "E", state: "returned" as const, percent: 90 },
  ];

  it("go from the furthest to the least far", () => {
    expect(sortedBlocks(blocks).map((block) => block.label)).toEqual(["D", "E", "C", "B", "A"]);
  });

  it("name each board with its state and count the states", () => {
    const html = renderToStaticMarkup(<ProgressBlocks label="Voortgang" blocks={blocks} />);
    expect(html).toContain("C: bezig, 80%");
    expect(html).toContain("D: vastgesteld<");
    expect(html).toContain("E: teruggegeven<");
    expect(html).toMatch(/bezig (<!-- -->)?2/);
    expect(html).not.toContain("te laat");
  });
});

describe("the grid of indicators", () => {
  const html = renderToStaticMarkup(
    <IndicatorGrid
      caption="Indicatoren"
      counts={new Map([["1", { marked: 1, of: 2, href: "/lijst?keuze=1" }], ["2", { marked: 0, of: 2, href: "/lijst?keuze=2" }], ["3", { marked: 1, of: 1, href: "/lijst?keuze=3" }]])}
      groups={[
        {
          label: "Algemeen",
          columns: [
            { key: "1", label: "1" },
            { key: "2", label: "2" },
          ],
        },
        { label: "Knooppunt", columns: [{ key: "3", label: "3" }] },
      ]}
      rows={[
        { id: "a", label: "De Waterlelie", marked: ["1", "3"] },
        { id: "b", label: "Beekdal", marked: [], note: "nog niet ingediend" },
        { id: "c", label: "Zonder s(b)o", marked: ["1"], notApplicable: ["3"] },
      ]}
    />,
  );

  it("is a table with headers for groups, columns and rows", () => {
    expect(html).toContain('scope="colgroup" colSpan="2"');
    expect(html.match(/scope="col"/g)).toHaveLength(4);
    expect(html.match(/scope="row"/g)).toHaveLength(5);
  });

  it("says in words which were worked out, and tells nothing given from nothing worked out", () => {
    expect(html.match(/>uitgewerkt</g)).toHaveLength(3);
    expect(html).toContain("nog niet ingediend");
    expect(html.match(/n\.v\.t\./g)).toHaveLength(1);
  });

  it("opens the rows behind each number, and says of how many it is", () => {
    expect(html).toMatch(/<a[^>]*href="\/lijst\?keuze=3"[^>]*>1<span class="sr-only"> van (<!-- -->)?1/);
    expect(html.match(/<a /g)).toHaveLength(2);
  });
});
