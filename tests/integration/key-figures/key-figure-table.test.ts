import { describe, expect, it } from "vitest";
import { loadKeyFigureTable, saveKeyFigures, type KeyFigureChange } from "@/lib/data/key-figures/key-figure-table";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const SOURCE = "bekostigingsbeschikking 2024-2025";

const save = (region: SmallRegion, changes: KeyFigureChange[], actor = region.administrator) =>
  saveKeyFigures(actor, "2024-2025", region.regionSlug, changes, SOURCE, DURING_ROUND);

async function setUp() {
  const region = await smallRegion(prisma);
  const { code } = await prisma.partnership.findUniqueOrThrow({ where: { id: region.partnershipId } });
  const received: KeyFigureChange = { placeId: region.board.id, figure: "ontvangenTerugploeg", cell: `${code}.totaal`, entry: 105_280_000 };
  return { region, code, received };
}

describe("figures of the SWV", () => {
  it("reach the board's form with their source, and can be taken away", async () => {
    const { region, code, received } = await setUp();
    const changes: KeyFigureChange[] = [
      received,
      { placeId: region.board.id, figure: "verwijzingenSo", cell: `${code}.totaal`, entry: 0 },
      { placeId: region.board.id, figure: "verwijzingenSbo", cell: `${code}.totaal`, entry: "onbekend" },
    ];
    expect(await save(region, changes)).toEqual({ ok: true, value: { changed: 3 } });
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    const held = (figure: string) => form?.content.keyFigures.find((value) => value.figure === figure);
    expect(held("ontvangenTerugploeg")).toEqual({ figure: "ontvangenTerugploeg", cell: `${code}.totaal`, entry: 105_280_000, source: SOURCE });
    expect(held("verwijzingenSo")?.entry).toBe(0);
    expect(held("verwijzingenSbo")?.entry).toBe("onbekend");
    const other = await loadReportForm(region.stranger, region.otherBoard.reportId, DURING_ROUND);
    expect(other?.content.keyFigures).toEqual([]);

    expect(await save(region, [{ ...received, entry: null }])).toMatchObject({ ok: true });
    const table = await loadKeyFigureTable(region.administrator, "2024-2025", region.regionSlug);
    const row = table?.places.find(({ id }) => id === region.board.id);
    expect(row?.values.ontvangenTerugploeg).toBeUndefined();
    expect(row?.values.verwijzingenSbo).toEqual({ [`${code}.totaal`]: { entry: "onbekend", source: SOURCE } });
    expect(await prisma.auditEvent.count({ where: { boardId: region.board.id, action: "keyFigure.changed" } })).toBe(4);
  });

  it("are asked only where they apply, and nothing is stored when one cell is unknown", async () => {
    const { region, code, received } = await setUp();
    const foreign = await smallRegion(prisma);
    const table = await loadKeyFigureTable(region.administrator, "2024-2025", region.regionSlug);
    expect(table?.figures.map(({ id }) => id)).toContain("ontvangenDoelgroep");
    expect(table?.places.map(({ id }) => id)).toEqual([region.board.id, region.otherBoard.id, region.partnershipId, "landelijk"]);
    // A board of primary schools has no target group money.
    expect(table?.places[0]?.cells.ontvangenDoelgroep).toBeUndefined();
    const wrong: KeyFigureChange[] = [
      { ...received, figure: "ontvangenDoelgroep" },
      { ...received, figure: "bestaatNiet" },
      { ...received, cell: "XX0000.totaal" },
      { ...received, cell: `${code}.anders` },
      { ...received, placeId: foreign.board.id },
    ];
    for (const change of wrong) {
      expect(await save(region, [received, change])).toMatchObject({ problem: { code: "unknownCell" } });
    }
    expect(await prisma.keyFigure.count({ where: { regionId: region.regionId } })).toBe(0);
  });

  it("are for the administrator of the region only", async () => {
    const { region, received } = await setUp();
    const foreign = await smallRegion(prisma);
    for (const actor of [region.reviewer, region.signatory, foreign.administrator]) {
      expect(await loadKeyFigureTable(actor, "2024-2025", region.regionSlug)).toBeNull();
      expect(await save(region, [received], actor)).toMatchObject({ problem: { code: "notFound" } });
    }
  });
});
