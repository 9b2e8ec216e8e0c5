import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Actor, Reader } from "@/lib/access/actor";
import { loadDashboard } from "@/lib/data/dashboard/load-dashboard";
import { loadRoundTables, type ReadReport } from "@/lib/data/export/load-round-tables";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { roundFileJsonSchema, roundFileSchema, TABLE_IDS, type TableId } from "@/lib/export/round-tables";
import { SHEET_IDS, sheetWithId, workbookSheets } from "@/lib/export/sheets";
import { plainText } from "@/lib/rich-text/plain-text";
import { demoAccounts } from "@/prisma/seed/accounts";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { DURING_ROUND } from "@/tests/support/small-region";
import { submittedRegion } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase({ demo: true });

const now = new Date();
const peeks = (reader: Reader): ReadReport => (id) => loadSubmittedReport(reader, id);

async function person(name: string): Promise<Actor> {
  const email = demoAccounts.find((account) => account.name === name)?.email ?? "";
  const user = await prisma.user.findUniqueOrThrow({ where: { email }, include: { memberships: true } });
  const memberships = user.memberships.map(({ role, boardId, regionId }) => ({ role, ...(boardId ? { boardId } : { regionId }) })) as Actor["memberships"];
  return { userId: user.id, name: user.name, email, memberships };
}

/** The round of the demo that holds the most submissions. */
async function fullRound(): Promise<{ round: string; regionSlug: string }> {
  const [round] = await prisma.round.findMany({ where: { closedAt: null, reports: { some: { status: "submitted" } } }, include: { region: true }, orderBy: { deadline: "desc" } });
  if (!round) throw new Error("the demo has an open round");
  return { round: round.slug, regionSlug: round.region.slug };
}

async function tablesFor(reader: Reader, wanted: readonly TableId[] = TABLE_IDS) {
  const made = await loadRoundTables(reader, await fullRound(), wanted, peeks(reader), now);
  if (!made) throw new Error("this reader may read the round");
  return made;
}

const validate = new Ajv2020({ strict: true, formats: { "date-time": true, date: true, uri: true } }).compile(roundFileJsonSchema("https://portaal.example/schema.json"));

describe("the tables of the demo's round", () => {
  it("are for the office all there is, fit the published schema, and agree with the dashboard", async () => {
    const office = await person("Ilse Breukelaar");
    const made = await tablesFor(office);
    expect(made.audience).toBe("swv");
    expect(Object.keys(made.tables).sort()).toEqual([...TABLE_IDS].sort());
    for (const id of TABLE_IDS) expect(made.tables[id]?.length, id).toBeGreaterThan(0);
    const file = { formaat: 1, schema: "https://portaal.example/schema.json", gemaaktOp: now.toISOString(), voor: made.audience, ronde: made.round, tabellen: made.tables };
    expect(roundFileSchema.parse(file)).toEqual(file);
    expect(validate(JSON.parse(JSON.stringify(file))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(SHEET_IDS.filter((id) => sheetWithId(id, made) === null)).toEqual([]);
    expect(workbookSheets(made, "swv", now)).toHaveLength(1 + SHEET_IDS.length);

    const dashboard = await loadDashboard(office, await fullRound(), now);
    const rows = [...(dashboard?.overview.core ?? []), ...(dashboard?.overview.secondary ?? []), ...(dashboard?.overview.money ?? [])];
    expect(rows.length).toBeGreaterThan(10);
    for (const { line, total } of rows) {
      const exported = made.tables.totalen?.find((row) => row.swv === null && row.cijfer === line.figure.id && row.onderdeel === line.value);
      if (line.figure.aggregation.op === "none") continue;
      expect(exported, line.figure.id).toMatchObject({ opgegevenDoor: total.reportedBy, geldtVoor: total.appliesTo, nvt: total.counts.nvt, onbekend: total.counts.onbekend });
      if (total.value === null) expect(exported?.waarde).toBeNull();
      else expect(exported?.waarde).toBeCloseTo(total.value, line.figure.type === "percent" ? 0 : 6);
    }
    const spent = dashboard?.overview.spending[0]?.row.total.value;
    const rowsOfMoney = made.tables.middelen?.filter(({ cijfer }) => cijfer === dashboard?.overview.spending[0]?.row.line.figure.id) ?? [];
    expect(rowsOfMoney.reduce((sum, { bedrag }) => sum + (bedrag ?? 0), 0)).toBe(spent);
    // Those of one question are what that question's rows say.
    const byBoard = Map.groupBy(rowsOfMoney, ({ bestuursnummer }) => bestuursnummer);
    for (const [number, own] of byBoard) {
      const lines = made.tables.bestedingen?.filter((row) => row.bestuursnummer === number && row.vraag === "aanwendingSwv") ?? [];
      expect(own.reduce((sum, { bedrag }) => sum + (bedrag ?? 0), 0), number).toBe(lines.reduce((sum, { bedrag }) => sum + (bedrag ?? 0), 0));
    }
  });

  it("hold for a reader no number that the pages hide, no progress, and texts of what was adopted only", async () => {
    const [truus, ilse] = [await person("Truus Wiegerinck"), await person("Ilse Breukelaar")];
    const [outside, office] = [await tablesFor(truus), await tablesFor(ilse)];
    expect(outside.audience).toBe("meelezer");
    expect(outside.tables.voortgang).toBeUndefined();
    const key = (row: { bestuursnummer: string; swv: string | null; cijfer: string; onderdeel: string | null }) => [row.bestuursnummer, row.swv, row.cijfer, row.onderdeel].join("|");
    const all = new Map(office.tables.cijfers?.map((row) => [key(row), row]));
    const hidden = outside.tables.cijfers?.filter(({ toestand }) => toestand === "klein" || toestand === "afgeschermd") ?? [];
    expect(hidden.length).toBeGreaterThan(10);
    for (const row of outside.tables.cijfers ?? []) {
      const own = all.get(key(row));
      expect(row.herzien).toBeNull();
      expect(row.volgensSwv).toBeNull();
      if (row.toestand === "getal") expect(row.waarde).toBe(own?.waarde);
      else expect(row.waarde).toBeNull();
      if (row.vorigJaarToestand !== "getal") expect(row.vorigJaar).toBeNull();
      if (row.eenheid === "leerlingen" && row.waarde !== null && !row.onvolledig) expect([1, 2, 3, 4], key(row)).not.toContain(row.waarde);
    }
    const adopted = await prisma.report.findMany({ where: { status: "adopted", round: { slug: (await fullRound()).round, region: { slug: (await fullRound()).regionSlug } } }, select: { board: { select: { number: true } } } });
    const numbers = new Set(adopted.map(({ board }) => board.number));
    expect(new Set(outside.tables.teksten?.map(({ bestuursnummer }) => bestuursnummer))).toEqual(numbers);
    for (const row of outside.tables.bestedingen ?? []) expect(numbers).toContain(row.bestuursnummer);
  });

  it("are for a board its own SWVs, with its own counts in full", async () => {
    const sanne = await person("Sanne Duinkerken");
    const made = await tablesFor(sanne);
    const board = await prisma.board.findFirstOrThrow({ where: { id: sanne.memberships.flatMap((held) => ("boardId" in held ? [held.boardId] : []))[0] ?? "" }, include: { participations: { include: { partnership: true } } } });
    const codes = board.participations.map(({ partnership }) => partnership.code);
    const swvs = new Set([...(made.tables.cijfers ?? []), ...(made.tables.totalen ?? [])].map(({ swv }) => swv).filter((swv) => swv !== null));
    expect([...swvs].every((swv) => codes.includes(swv))).toBe(true);
    expect(made.tables.cijfers?.some(({ toestand, bestuursnummer }) => bestuursnummer === board.number && (toestand === "klein" || toestand === "afgeschermd"))).toBe(false);
    expect(made.tables.voortgang).toBeUndefined();
  });
});

describe("the tables of a small round", () => {
  it("have every text of a report, and taking them counts as opening for a person only", async () => {
    const region = await submittedRegion(prisma);
    const request = { round: region.roundSlug, regionSlug: region.regionSlug };
    const opened = () => prisma.submission.count({ where: { reportId: region.board.reportId, openedAt: { not: null } } });
    const peeked = await loadRoundTables(region.reviewer, request, ["teksten"], peeks(region.reviewer), DURING_ROUND);
    const texts = peeked?.tables.teksten?.map(({ tekst }) => tekst);
    const written = Object.values(completeAnswers).flatMap((answer) => ("type" in answer ? [plainText(answer)] : []));
    expect(texts).toEqual(expect.arrayContaining(written));
    expect(await opened()).toBe(0);
    await loadRoundTables(region.reviewer, request, ["cijfers", "middelen", "indicatoren", "totalen", "voortgang"], (id) => readSubmittedReport(region.reviewer, id, undefined, DURING_ROUND), DURING_ROUND);
    expect(await opened()).toBe(0);
    await loadRoundTables(region.reviewer, request, ["teksten"], (id) => readSubmittedReport(region.reviewer, id, undefined, DURING_ROUND), DURING_ROUND);
    expect(await opened()).toBe(1);
  });

  it("are nothing to who has no part in the region, and have no text of others before it is adopted", async () => {
    const region = await submittedRegion(prisma);
    const other = await submittedRegion(prisma);
    const request = { round: region.roundSlug, regionSlug: region.regionSlug };
    const load = (reader: Reader) => loadRoundTables(reader, request, TABLE_IDS, peeks(reader), DURING_ROUND);
    for (const actor of [region.nobody, other.reviewer, other.editor, other.administrator]) expect(await load(actor)).toBeNull();
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    expect((await load(reader))?.tables).toMatchObject({ teksten: [], bestedingen: [] });
    expect((await load(region.stranger))?.tables.teksten).toEqual([]);
    expect((await load(region.editor))?.tables.teksten?.length).toBeGreaterThan(5);
    await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
    expect((await load(reader))?.tables.teksten?.length).toBeGreaterThan(5);
    // Its SWV did not let the boards read each other.
    expect((await load(region.stranger))?.tables.teksten).toEqual([]);
  });

  it("tell a token for figures no texts, and both tokens nothing of another region", async () => {
    const region = await submittedRegion(prisma);
    const other = await submittedRegion(prisma);
    const token = (role: "tokenForFigures" | "tokenForTexts", of = region): Reader => ({ userId: null, memberships: [{ role, regionId: of.regionId }] });
    const request = { round: region.roundSlug, regionSlug: region.regionSlug };
    const load = (reader: Reader) => loadRoundTables(reader, request, TABLE_IDS, peeks(reader), DURING_ROUND);
    expect(await load(token("tokenForFigures"))).toMatchObject({ audience: "swv", tables: { teksten: [], bestedingen: [] } });
    expect((await load(token("tokenForTexts")))?.tables.teksten?.length).toBeGreaterThan(5);
    expect(await load(token("tokenForTexts", other))).toBeNull();
  });
});
