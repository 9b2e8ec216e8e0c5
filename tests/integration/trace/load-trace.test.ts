import { beforeAll, describe, expect, it } from "vitest";
import { detailsInWords } from "@/components/trace/trace-words";
import { recordAudit } from "@/lib/data/audit";
import { invitePerson } from "@/lib/data/people/invite";
import { removePerson } from "@/lib/data/people/remove-person";
import { loadRegionTrace, loadReportTrace, type TraceFilter } from "@/lib/data/trace/load-trace";
import { revokeRole } from "@/lib/data/people/revoke";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const region = await smallRegion(prisma);
const elsewhere = await smallRegion(prisma);
const { regionId, board, editor, administrator } = region;

beforeAll(async () => {
  await prisma.$transaction(async (tx) => {
    for (let version = 1; version <= 60; version++) {
      const report = { regionId, boardId: board.id, reportId: board.reportId };
      await recordAudit(tx, { actorId: editor.userId, action: "report.submitted", ...report, details: { version } });
    }
    await recordAudit(tx, { actorId: administrator.userId, action: "round.opened", regionId });
    await recordAudit(tx, { actorId: editor.userId, action: "person.signedIn", details: { by: "link" } });
    await recordAudit(tx, { actorId: elsewhere.editor.userId, action: "person.signedIn" });
    await recordAudit(tx, { actorId: crypto.randomUUID(), action: "membership.granted", regionId });
    await recordAudit(tx, { actorId: null, action: "report.adopted", regionId: elsewhere.regionId });
  });
});

const trace = async (filter: TraceFilter = {}, actor = administrator) =>
  (await loadRegionTrace(actor, undefined, filter, DURING_ROUND))?.trace;

describe("the trace of a region", () => {
  it("tells its administrator everything, page by page, newest first, and nothing of another region", async () => {
    const first = await trace();
    expect(first?.events).toHaveLength(50);
    expect(first?.events.slice(0, 3)).toMatchObject([
      { action: "membership.granted", who: "verwijderde gebruiker" },
      { action: "person.signedIn", who: editor.name },
      { action: "round.opened", who: administrator.name },
    ]);
    const rest = await trace({ before: first?.older ?? "" });
    expect(rest?.events).toHaveLength(13);
    expect(rest?.older).toBeNull();
    const versions = [...(first?.events ?? []), ...(rest?.events ?? [])].flatMap(({ details }) => details.version ?? []);
    expect(versions).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
  });

  it("is for its administrator alone", async () => {
    for (const actor of [region.reviewer, region.signatory, region.nobody, elsewhere.administrator]) {
      expect(await loadRegionTrace(actor, region.regionSlug, {}, DURING_ROUND)).toBeNull();
    }
  });

  it("can be narrowed down", async () => {
    expect((await trace({ subject: "round" }))?.events).toMatchObject([{ action: "round.opened" }]);
    expect((await trace({ personId: administrator.userId }))?.events).toHaveLength(1);
    expect((await trace({ boardId: board.id }))?.events).toHaveLength(50);
    expect((await trace({ boardId: region.otherBoard.id }))?.events).toEqual([]);
    expect((await trace({ from: new Date(Date.now() + 60_000) }))?.events).toEqual([]);
    expect((await trace({ until: new Date("2020-01-01") }))?.events).toEqual([]);
    expect((await trace({ personId: "x", before: "1e9" }))?.events).toEqual([]);
  });
});

describe("the trace of a report", () => {
  it("is for its board and the administrator", async () => {
    for (const actor of [editor, region.signatory]) {
      const found = await loadReportTrace(actor, board.reportId, {});
      expect(found?.events).toHaveLength(50);
      expect(found?.events.every(({ action }) => action === "report.submitted")).toBe(true);
    }
    expect(await loadReportTrace(administrator, board.reportId, {})).not.toBeNull();
    for (const actor of [region.stranger, region.reviewer, region.nobody, elsewhere.administrator]) {
      expect(await loadReportTrace(actor, board.reportId, {})).toBeNull();
    }
    expect(await loadReportTrace(editor, "no-id", {})).toBeNull();
  });
});

describe("to whom it was done", () => {
  it("stands with a role: by the name used here, by the address of who left, and not of who was removed", async () => {
    const office = await smallRegion(prisma);
    const home = await smallRegion(prisma);
    const grant = { role: "reader" as const, regionId: office.regionId };
    const sentences = async (actor = office.administrator) =>
      (await loadRegionTrace(actor, undefined, { subject: "membership" }, DURING_ROUND))?.trace.events.map(detailsInWords);
    await invitePerson(office.administrator, { email: home.editor.email, name: "Onbekende", grant }, "https://portaal.example", DURING_ROUND);
    expect(await sentences()).toEqual(["aan Onbekende, rol lezer"]);

    const held = await prisma.membership.findFirstOrThrow({ where: { userId: home.editor.userId, regionId: office.regionId } });
    await revokeRole(office.administrator, held.id, DURING_ROUND);
    // Their name is known where they work, not here.
    expect(await sentences()).toEqual([`van ${home.editor.email}, rol lezer`, `aan ${home.editor.email}, rol lezer`]);

    await removePerson(home.administrator, { regionSlug: undefined, userId: home.editor.userId }, DURING_ROUND);
    expect((await sentences())?.[0]).toBe("van verwijderde gebruiker, rol lezer");
    const removed = await loadRegionTrace(home.administrator, undefined, { subject: "person" }, DURING_ROUND);
    expect(removed?.trace.events.map(detailsInWords)).toContain("verwijderde gebruiker");
  });

  it("is found by the person it was done to as well", async () => {
    const office = await smallRegion(prisma);
    const { userId } = office.editor;
    await prisma.$transaction((tx) =>
      recordAudit(tx, { actorId: office.administrator.userId, action: "membership.granted", regionId: office.regionId, details: { userId, role: "reader" } }),
    );
    const found = await loadRegionTrace(office.administrator, undefined, { personId: userId }, DURING_ROUND);
    expect(found?.trace.events).toMatchObject([{ action: "membership.granted", whom: office.editor.name }]);
  });
});

describe("what a board does within its draft", () => {
  it("is told to the board, not to the office", async () => {
    const { regionId, board, editor, administrator } = await smallRegion(prisma);
    const place = { regionId, boardId: board.id, reportId: board.reportId };
    const within = ["report.fileAdded", "report.imported", "report.answerRestored"] as const;
    await prisma.$transaction(async (tx) => {
      for (const action of within) await recordAudit(tx, { actorId: editor.userId, action, ...place });
    });
    const actions = (trace: Awaited<ReturnType<typeof loadReportTrace>> | undefined) => trace?.events.map(({ action }) => action);
    expect(actions(await loadReportTrace(editor, board.reportId, {}))).toEqual([...within].reverse());
    expect(actions(await loadReportTrace(administrator, board.reportId, {}))).toEqual([]);
    expect(actions((await loadRegionTrace(administrator, undefined, {}, DURING_ROUND))?.trace)).toEqual([]);
  });
});
