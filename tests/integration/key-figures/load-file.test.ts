import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { inspectFile } from "@/lib/data/key-figures/inspect-file";
import { changeIndicator, loadRegionIndicators, makeIndicator } from "@/lib/data/key-figures/indicators";
import { saveKeyFigures } from "@/lib/data/key-figures/key-figure-table";
import { loadFile, planFile } from "@/lib/data/key-figures/load-file";
import { loadHistory, loadOneLoad } from "@/lib/data/key-figures/load-history";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { newIndicator } from "@/components/region/key-figure-file/new-indicator";
import type { Mapping } from "@/lib/key-figures/mapping";
import { readTable } from "@/lib/tables/read-table";
import { testDatabase } from "@/tests/support/database";
import { submitAsShown } from "@/tests/support/submit";
import { completeAnswers } from "@/tests/support/form-content";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

async function setUp() {
  const region = await smallRegion(prisma);
  const { code } = await prisma.partnership.findUniqueOrThrow({ where: { id: region.partnershipId } });
  const [one, two] = await Promise.all([region.board, region.otherBoard].map(({ id }) => prisma.board.findUniqueOrThrow({ where: { id } })));
  if (!one || !two) throw new Error("two boards");
  return { region, code, one, two };
}

function sheetOf(text: string) {
  const table = readTable(new TextEncoder().encode(text));
  const sheet = table.ok ? table.value.sheets[0] : undefined;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const HEAD = "Bestuursnummer;Indicator;Periode;Waarde";
const fileOf = (...lines: string[]) => ({ name: "kengetallen.csv", hash: "a".repeat(64), sheet: sheetOf([HEAD, ...lines].join("\r\n")) });
type File = ReturnType<typeof fileOf>;

async function mappingOf(region: SmallRegion, file: File): Promise<Mapping> {
  const found = await inspectFile(region.administrator, "2024-2025", region.regionSlug, [file.sheet], null);
  const sheet = found.ok ? found.value.sheets[0] : undefined;
  if (!sheet) throw new Error("no heading");
  return sheet.mapping;
}

async function plan(region: SmallRegion, file: File, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const planned = await planFile(region.administrator, "2024-2025", region.regionSlug, file, change(await mappingOf(region, file)), DURING_ROUND);
  if (!planned.ok) throw new Error(planned.problem.code);
  return planned.value;
}

const carryOut = (region: SmallRegion, file: File, { mapping, digest }: { mapping: Mapping; digest: string }, { actor = region.administrator, source = "Kengetallen TLV" } = {}) =>
  loadFile(actor, "2024-2025", region.regionSlug, file, { mapping, source, digest }, DURING_ROUND);

async function load(region: SmallRegion, file: File, change?: (mapping: Mapping) => Mapping, source?: string) {
  const loaded = await carryOut(region, file, await plan(region, file, change), source === undefined ? {} : { source });
  if (!loaded.ok) throw new Error(loaded.problem.code);
  return loaded.value;
}

async function held(region: SmallRegion) {
  const rows = await prisma.keyFigure.findMany({ where: { regionId: region.regionId }, orderBy: [{ figureKey: "asc" }, { periodKey: "asc" }, { boardId: "asc" }] });
  return rows.map(({ boardId, figureKey, periodKey, value, state, source }) => [
    boardId === region.board.id ? "een" : boardId === null ? "geheel" : "twee",
    figureKey,
    periodKey.split(":")[1],
    value ?? state,
    source,
  ].join(" "));
}

describe("a file of key figures", () => {
  it("reaches the board's form with last years, the SWV as a whole and the country beside it, and is frozen as shown", async () => {
    const { region, code, one, two } = await setUp();
    const file = fileOf(
      `${one.number};Verwijzingen naar SO;2022-2023;3`,
      `${one.number};Verwijzingen naar SO;2023-2024;4`,
      `${one.number};Verwijzingen naar SO;2024-2025;2`,
      `${two.number};Verwijzingen naar SO;2024-2025;9`,
      `${code};Verwijzingen naar SO;2024-2025;120`,
      `${one.number};Deelname SBO;1-2-2024;2,50`,
      `${one.number};Deelname SBO;1-2-2025;2,67`,
      `landelijk;Deelname SBO;1-2-2025;2,47`,
      `${one.number};Oude naam;1-2-2025;1`,
    );
    const fresh = { ...newIndicator("Deelname SBO", "percent"), periodKind: "countDate" as const, part: "verwijzingen", definition: "Aandeel leerlingen in het SBO." };
    const names = { "Deelname SBO": "eigen:deelname-sbo.totaal", "Oude naam": "" };
    const done = await load(region, file, (mapping) => ({ ...mapping, fresh: [fresh], names }));
    expect(done.plan).toMatchObject({ values: 8, fresh: 8, replaced: 0, removed: 0, errors: 0 });
    expect(await prisma.auditEvent.count({ where: { regionId: region.regionId, action: { in: ["keyFigure.loaded", "keyFigure.indicatorMade"] } } })).toBe(2);

    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form?.content.keyFigures).toEqual([{ figure: "verwijzingenSo", cell: `${code}.totaal`, entry: 2, source: "Kengetallen TLV" }]);
    const [asked, own] = form?.content.shownFigures ?? [];
    expect(asked).toMatchObject({
      figure: "verwijzingenSo",
      own: false,
      part: "verwijzingen",
      lines: [
        { of: "board", values: [3, 4, 2].map((entry, index) => ({ period: `schoolYear:${2022 + index}`, entry })) },
        { of: "partnership", name: "HL", values: [{ period: "schoolYear:2024", entry: 120 }] },
      ],
    });
    expect(own).toMatchObject({
      figure: "eigen:deelname-sbo",
      own: true,
      definition: "Aandeel leerlingen in het SBO.",
      lines: [
        { of: "board", values: [{ period: "countDate:2024-02-01", entry: 2.5 }, { period: "countDate:2025-02-01", entry: 2.67 }] },
        { of: "national", values: [{ period: "countDate:2025-02-01", entry: 2.47 }] },
      ],
    });
    // Nobody sees another board's figures.
    const other = await loadReportForm(region.stranger, region.otherBoard.reportId, DURING_ROUND);
    expect(JSON.stringify(other?.content.shownFigures)).not.toContain("2.67");
    expect(other?.content.keyFigures).toMatchObject([{ entry: 9 }]);

    await prisma.answer.createMany({
      data: Object.entries(completeAnswers).map(([questionKey, value]) => ({ reportId: region.board.reportId, questionKey, value: JSON.parse(JSON.stringify(value)) as object, revision: 1 })),
    });
    const submitted = await submitAsShown(region.signatory, region.board.reportId, { name: "B. Eiken", function: "bestuurder", statement: "Ja." }, DURING_ROUND);
    expect(submitted).toMatchObject({ ok: true });
    await load(region, fileOf(`${one.number};Deelname SBO;1-2-2025;9,99`));
    const read = await loadSubmittedReport(region.reviewer, region.board.reportId);
    expect(read?.content.shownFigures).toEqual(form?.content.shownFigures);
  });

  it("is loaded as a whole or not at all", async () => {
    const { region, one } = await setUp();
    const file = fileOf(`${one.number};Verwijzingen naar SO;2024-2025;3`, "99999;Verwijzingen naar SO;2024-2025;x", `${one.number};Verwijzingen naar SBO;2024-2025;veel`);
    const planned = await plan(region, file);
    expect(planned).toMatchObject({ errors: 2, values: 1, unknownPlaces: [{ name: "99999", rows: 1 }] });
    expect(planned.doubts.map(({ code, letter, row, header, text }) => [code, `${letter}${row}`, header, text])).toEqual([
      ["unknownBoard", "A3", "Bestuursnummer", "99999"],
      ["notANumber", "D4", "Waarde", "veel"],
    ]);
    expect(await carryOut(region, file, planned)).toMatchObject({ ok: false, problem: { code: "doubts" } });
    expect(await held(region)).toEqual([]);
    expect(await prisma.keyFigureLoad.count({ where: { regionId: region.regionId } })).toBe(0);
    expect(await carryOut(region, fileOf(), await plan(region, fileOf(`${one.number};Verwijzingen naar SO;2024-2025;`)))).toMatchObject({ problem: { code: "nothing" } });
  });

  it("replaces a period with history and source, and leaves other periods and figures alone", async () => {
    const { region, one, two, code } = await setUp();
    await load(
      region,
      fileOf(
        `${one.number};Verwijzingen naar SO;2023-2024;1`,
        `${one.number};Verwijzingen naar SO;2024-2025;2`,
        `${two.number};Verwijzingen naar SO;2024-2025;3`,
        `${one.number};Verwijzingen naar SBO;2024-2025;4`,
        `${code};Verwijzingen naar SO;2024-2025;50`,
      ),
      undefined,
      "eerste lijst",
    );
    const typed = await saveKeyFigures(
      region.administrator,
      "2024-2025",
      region.regionSlug,
      [{ placeId: region.otherBoard.id, figure: "verwijzingenSo", cell: `${code}.totaal`, entry: 5 }],
      "gebeld",
      DURING_ROUND,
    );
    expect(typed).toMatchObject({ ok: true });
    const second = await load(region, fileOf(`${one.number};Verwijzingen naar SO;2024-2025;7`), undefined, "tweede lijst");
    expect(second.plan).toMatchObject({ fresh: 0, replaced: 1, removed: 1, unchanged: 0 });
    expect(await held(region)).toEqual([
      "een verwijzingenSbo 2024 4 eerste lijst",
      "een verwijzingenSo 2023 1 eerste lijst",
      "een verwijzingenSo 2024 7 tweede lijst",
      "geheel verwijzingenSo 2024 50 eerste lijst",
    ]);
    const history = await loadHistory(region.administrator, "2024-2025", region.regionSlug);
    expect(history?.loads.map(({ source, fileName, values, replaced, removed, by }) => [source, fileName, values, replaced, removed, by])).toEqual([
      ["tweede lijst", "kengetallen.csv", 1, 1, 1, "A Iep"],
      ["gebeld", null, 1, 1, 0, "A Iep"],
      ["eerste lijst", "kengetallen.csv", 5, 0, 0, "A Iep"],
    ]);
    const detail = await loadOneLoad(region.administrator, "2024-2025", region.regionSlug, second.loadId);
    expect(detail?.changes.map(({ label, whose, period, before, beforeSource, after }) => [label, whose, period, before, beforeSource, after])).toEqual([
      ["Verwijzingen naar SO", `${one.name}, ${code}`, "2024-2025", 2, "eerste lijst", 7],
      ["Verwijzingen naar SO", `${two.name}, ${code}`, "2024-2025", 5, "gebeld", null],
    ]);

    // The same file again changes nothing; from another source only that.
    const again = await load(region, fileOf(`${one.number};Verwijzingen naar SO;2024-2025;7`), undefined, "tweede lijst");
    expect(again.plan).toMatchObject({ fresh: 0, replaced: 0, removed: 0, unchanged: 1 });
    await load(region, fileOf(`${one.number};Verwijzingen naar SO;2024-2025;7`), undefined, "beschikking");
    expect(await held(region)).toContain("een verwijzingenSo 2024 7 beschikking");
  });

  it("does what was looked at: of two at the same moment the second is shown what it would do now", async () => {
    const { region, one } = await setUp();
    const files = [fileOf(`${one.number};Verwijzingen naar SO;2024-2025;1`), fileOf(`${one.number};Verwijzingen naar SO;2024-2025;2`)] as const;
    const plans = [await plan(region, files[0]), await plan(region, files[1])] as const;
    const results = await Promise.all([carryOut(region, files[0], plans[0]), carryOut(region, files[1], plans[1])]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const refused = results.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ problem: { code: "changed", plan: { replaced: 1 } } });
    expect(await prisma.keyFigureChange.count({ where: { load: { regionId: region.regionId } } })).toBe(1);

    // The very same file twice: the second finds it done.
    const same = fileOf(`${one.number};Verwijzingen naar SBO;2024-2025;1`);
    const samePlan = await plan(region, same);
    const twice = await Promise.all([carryOut(region, same, samePlan), carryOut(region, same, samePlan)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is read the next time as it was read before, in this region only", async () => {
    const { region, one } = await setUp();
    const elsewhere = await smallRegion(prisma);
    const file = fileOf(`Eikeltjes;SO-verwijzers;2024-2025;1`);
    const view = async (actor: Actor, slug: string) => {
      const found = await inspectFile(actor, "2024-2025", slug, [file.sheet], null);
      return found.ok ? found.value.sheets[0] : undefined;
    };
    expect(await view(region.administrator, region.regionSlug)).toMatchObject({ remembered: false, mapping: { names: {} } });
    await plan(region, file, (mapping) => ({ ...mapping, names: { "SO-verwijzers": "verwijzingenSo.totaal" }, places: { Eikeltjes: `board:${one.id}` } }));
    expect(await view(region.administrator, region.regionSlug)).toMatchObject({ remembered: true, mapping: { names: { "SO-verwijzers": "verwijzingenSo.totaal" } } });
    expect((await load(region, file)).plan.values).toBe(1);
    expect(await view(elsewhere.administrator, elsewhere.regionSlug)).toMatchObject({ remembered: false });
  });

  it("is for the administrator of the region only", async () => {
    const { region, one, code } = await setUp();
    const foreign = await smallRegion(prisma);
    const file = fileOf(`${one.number};Verwijzingen naar SO;2024-2025;1`);
    const planned = await plan(region, file);
    const { loadId } = await load(region, file);
    for (const actor of [region.reviewer, region.signatory, region.nobody, foreign.administrator]) {
      expect(await inspectFile(actor, "2024-2025", region.regionSlug, [file.sheet], null)).toMatchObject({ problem: { code: "notFound" } });
      expect(await planFile(actor, "2024-2025", region.regionSlug, file, planned.mapping, DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
      expect(await carryOut(region, file, planned, { actor })).toMatchObject({ problem: { code: "notFound" } });
      expect(await loadHistory(actor, "2024-2025", region.regionSlug)).toBeNull();
      expect(await loadOneLoad(actor, "2024-2025", region.regionSlug, loadId)).toBeNull();
      expect(await loadRegionIndicators(actor, "2024-2025", region.regionSlug)).toBeNull();
      expect(await makeIndicator(actor, "2024-2025", region.regionSlug, newIndicator("Iets"), DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
    }
    // A load of another region is as unknown as one that never was, and its boards are nobody.
    expect(await loadOneLoad(foreign.administrator, "2024-2025", foreign.regionSlug, loadId)).toBeNull();
    expect(await plan(foreign, file)).toMatchObject({ errors: 1, doubts: [{ code: "unknownBoard" }] });
    expect(await plan(foreign, fileOf(`${code};Verwijzingen naar SO;2024-2025;1`))).toMatchObject({ errors: 1 });
  });

  it("leaves a history that the portal itself cannot change", async () => {
    const { region, one } = await setUp();
    await load(region, fileOf(`${one.number};Verwijzingen naar SO;2024-2025;1`));
    const { database } = await import("@/lib/data/client");
    for (const statement of ['update "KeyFigureLoad" set source = $$x$$', 'delete from "KeyFigureChange"', 'delete from "KeyFigureLoad"']) {
      await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it("of 20.000 rows is a matter of seconds", async () => {
    const { region, one, two, code } = await setUp();
    const input = { ...newIndicator("x", "percent") };
    const names = Array.from({ length: 400 }, (_, index) => `Reeks ${index + 1}`);
    await prisma.indicator.createMany({ data: names.map((label) => ({ ...input, label, key: label.toLowerCase().replace(" ", "-"), regionId: region.regionId })) });
    const lines = names.flatMap((label) =>
      Array.from({ length: 25 }, (_, year) => year + 2000).flatMap((year) => [`${one.number};${label};${year}-${year + 1};1,5`, `${code};${label};${year}-${year + 1};2`]),
    );
    const file = fileOf(...lines.slice(0, 19_999), `${two.number};Reeks 1;2024-2025;3`);
    const begin = performance.now();
    const done = await load(region, file);
    expect(done.plan).toMatchObject({ values: 20_000, fresh: 20_000 });
    expect(await prisma.keyFigure.count({ where: { regionId: region.regionId } })).toBe(20_000);
    // Far above what it takes, and far below what would be wrong.
    expect(performance.now() - begin).toBeLessThan(25_000);
  });
});

describe("an indicator of the region", () => {
  it("keeps what its numbers are once it has any", async () => {
    const { region, one } = await setUp();
    const at = ["2024-2025", region.regionSlug] as const;
    const input = { ...newIndicator("Thuiszitters"), part: "thuiszitters" };
    expect(await makeIndicator(region.administrator, ...at, input, DURING_ROUND)).toEqual({ ok: true, value: { key: "thuiszitters" } });
    expect(await makeIndicator(region.administrator, ...at, { ...input, label: "Vrijstellingen" }, DURING_ROUND)).toMatchObject({ ok: true });
    expect(await makeIndicator(region.administrator, ...at, { ...input, label: "THUISZITTERS!" }, DURING_ROUND)).toMatchObject({ problem: { code: "sameIndicator" } });
    const change = (changed: Partial<typeof input>) => changeIndicator(region.administrator, ...at, "thuiszitters", { ...input, ...changed });
    expect(await change({ type: "percent", decimals: 1 })).toMatchObject({ ok: true });
    expect(await change({})).toMatchObject({ ok: true });
    await load(region, fileOf(`${one.number};Thuiszitters;2024-2025;3`));
    expect(await change({ type: "percent", decimals: 1 })).toMatchObject({ problem: { code: "hasValues" } });
    expect(await change({ label: "Leerlingen thuis", part: "" })).toMatchObject({ ok: true });
    expect(await changeIndicator(region.administrator, ...at, "bestaat-niet", input)).toMatchObject({ problem: { code: "notFound" } });
    const found = await loadRegionIndicators(region.administrator, ...at);
    expect(found?.indicators.map(({ key, label, values }) => [key, label, values])).toEqual([
      ["thuiszitters", "Leerlingen thuis", 1],
      ["vrijstellingen", "Vrijstellingen", 0],
    ]);
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form?.content.shownFigures).toEqual([]);
  });
});
