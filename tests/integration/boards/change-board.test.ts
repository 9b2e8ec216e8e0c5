import { describe, expect, it } from "vitest";
import type { SchoolInput } from "@/lib/boards/board-input";
import { addBoard, changeBoard, removeSchool, saveSchool } from "@/lib/data/boards/change-board";
import { loadBoard } from "@/lib/data/boards/list-boards";
import { findRegion } from "@/lib/data/regions/find-region";
import { testDatabase } from "@/tests/support/database";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const FROM = new Date("2024-08-01T00:00:00Z");
const TODAY = new Date("2025-10-15T00:00:00Z");

const codeOf = async (region: SmallRegion) =>
  (await prisma.partnership.findUniqueOrThrow({ where: { id: region.partnershipId } })).code;

async function boardOf(region: SmallRegion, boardId = region.board.id) {
  const found = await findRegion(region.administrator, "region.readBoards", region.regionSlug);
  const board = found && (await loadBoard(found, boardId));
  if (!board) throw new Error("no board");
  return board;
}

const school = (swv: string, code: string): SchoolInput => ({ code, name: "De Nieuwe", type: "so", municipality: "Bergveld", partnership: swv });

describe("boards of a region", () => {
  it("are added once in the country: another region joins the same board under its name", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    const theirs = await boardOf(foreign);
    const swv = await codeOf(region);
    const add = (name: string, codes = [swv]) =>
      addBoard(region.administrator, region.regionSlug, { number: theirs.number, name }, codes, FROM);
    expect(await add("Andere naam")).toMatchObject({ problem: { code: "numberTaken", details: { name: theirs.name } } });
    expect(await add(theirs.name, ["XX0000"])).toMatchObject({ problem: { code: "unknownPartnership" } });
    expect(await add(theirs.name)).toEqual({ ok: true, value: { boardId: theirs.id } });
    expect(await boardOf(region, theirs.id)).toMatchObject({ partnerships: [swv], schools: [] });
  });

  it("take part from the earliest day that was given", async () => {
    const region = await smallRegion(prisma);
    const swv = await codeOf(region);
    const number = `72${region.regionSlug.slice(6).padStart(3, "0")}`;
    const days = async () =>
      (await prisma.participation.findMany({ where: { board: { number } } })).map(({ from, until }) => [from.toISOString().slice(0, 10), until]);
    for (const [from, first] of [
      ["2024-08-01", "2024-08-01"],
      ["2025-08-01", "2024-08-01"],
      ["2020-08-01", "2020-08-01"],
    ] as const) {
      await addBoard(region.administrator, region.regionSlug, { number, name: "Stichting Nieuw" }, [swv], new Date(from));
      expect(await days()).toEqual([[first, null]]);
    }
  });

  it("leave and come back, and earlier rounds keep them", async () => {
    const region = await smallRegion(prisma);
    const { name } = await boardOf(region);
    const swv = await codeOf(region);
    const change = (partnershipCodes: string[]) =>
      changeBoard(region.administrator, region.regionSlug, region.board.id, { name, partnershipCodes, from: FROM }, TODAY);
    expect(await change([])).toEqual({ ok: true, value: true });
    expect(await boardOf(region)).toMatchObject({ partnerships: [] });
    expect(await prisma.participation.findMany({ where: { boardId: region.board.id } })).toMatchObject([{ until: TODAY }]);
    expect(await change([swv])).toEqual({ ok: true, value: true });
    expect(await boardOf(region)).toMatchObject({ partnerships: [swv] });
    expect(await change(["XX0000"])).toMatchObject({ problem: { code: "unknownPartnership" } });
  });

  it("get schools in SWVs where they take part, each code once", async () => {
    const region = await smallRegion(prisma);
    const swv = await codeOf(region);
    const nr = Number(region.regionSlug.slice(6)) + 60;
    const save = (schoolId: string | null, input: SchoolInput) =>
      saveSchool(region.administrator, region.regionSlug, region.board.id, schoolId, input);
    expect(await save(null, school(swv, `${nr}CC`))).toEqual({ ok: true, value: true });
    expect(await save(null, school(swv, `${nr}CC`))).toMatchObject({ problem: { code: "schoolTaken" } });
    expect(await save(null, school("XX0000", `${nr}CD`))).toMatchObject({ problem: { code: "unknownPartnership" } });
    const added = (await boardOf(region)).schools.find(({ code }) => code === `${nr}CC`);
    expect(await save(added?.id ?? "", { ...school(swv, `${nr}CE`), type: "sbo" })).toEqual({ ok: true, value: true });
    expect((await boardOf(region)).schools).toContainEqual(expect.objectContaining({ code: `${nr}CE`, type: "sbo" }));
    const elsewhere = (await boardOf(region, region.otherBoard.id)).schools[0]?.id ?? "";
    expect(await save(elsewhere, school(swv, `${nr}CF`))).toMatchObject({ problem: { code: "notFound" } });
    expect(await removeSchool(region.administrator, region.regionSlug, region.board.id, elsewhere)).toMatchObject({ problem: { code: "notFound" } });
    expect(await removeSchool(region.administrator, region.regionSlug, region.board.id, added?.id ?? "")).toEqual({ ok: true, value: true });
    expect((await boardOf(region)).schools).toHaveLength(1);
  });

  it("are for the administrator of their region only", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    const swv = await codeOf(region);
    const input = { name: "Gekaapt", partnershipCodes: [swv], from: FROM };
    const attempts = [
      [region.reviewer, region.regionSlug],
      [region.signatory, region.regionSlug],
      [foreign.administrator, region.regionSlug],
      // In their own region the board does not exist.
      [foreign.administrator, foreign.regionSlug],
    ] as const;
    for (const [actor, slug] of attempts) {
      expect(await changeBoard(actor, slug, region.board.id, input, TODAY)).toMatchObject({ problem: { code: "notFound" } });
      expect(await saveSchool(actor, slug, region.board.id, null, school(swv, "99ZZ"))).toMatchObject({ problem: { code: "notFound" } });
    }
    expect((await boardOf(region)).name).not.toBe("Gekaapt");
  });
});
