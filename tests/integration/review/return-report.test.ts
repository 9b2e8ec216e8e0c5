import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadStoredFigures } from "@/lib/data/dashboard/stored-figures";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { returnReport, type ReturnRequest } from "@/lib/data/reports/return-report";
import { submitInTheEnd } from "@/tests/support/submit";
import { testDatabase } from "@/tests/support/database";
import { AFTER_CLOSING, AFTER_DEADLINE, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { save, SIGNATURE, submittedRegion, write } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();
const PORTAL = "https://portaal.example";
const DUE = new Date("2025-12-20T22:59:59Z");
const AFTER_DUE = new Date("2025-12-21T10:00:00Z");

type Options = Partial<ReturnRequest> & { actor?: Actor; now?: Date; reportId?: string };

const giveBack = (region: SmallRegion, { actor = region.reviewer, now = DURING_ROUND, reportId = region.board.reportId, ...request }: Options = {}) =>
  returnReport(actor, reportId, { version: 1, namedKeys: ["ankerpunt1"], message: "Kunt u dit uitleggen?", dueAt: DUE, ...request }, PORTAL, now);
const submit = (region: SmallRegion, now = DURING_ROUND) =>
  submitInTheEnd(region.signatory, region.board.reportId, SIGNATURE, now);
const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) => (result.ok ? "ok" : result.problem.code);

describe("returning a report", () => {
  it("reopens the named questions with those they are summed with, leaves a trace and mails the board", async () => {
    const region = await submittedRegion(prisma);
    expect(await giveBack(region, { namedKeys: ["verwijzingenSo", "ankerpunt1"] })).toEqual({ ok: true, value: true });
    const stored = await prisma.reportReturn.findFirstOrThrow({ where: { reportId: region.board.reportId } });
    expect(stored).toMatchObject({
      message: "Kunt u dit uitleggen?",
      dueAt: DUE,
      namedKeys: ["ankerpunt1", "verwijzingenSo"],
      reopenedKeys: ["ankerpunt1", "verwijzingenSo", "verwijzingenSbo", "tlvGehonoreerd", "verwezenPerGroep"],
      returnedById: region.reviewer.userId,
    });
    expect(await prisma.auditEvent.findMany({ where: { reportId: region.board.reportId, action: "report.returned" } })).toMatchObject([
      { actorId: region.reviewer.userId, boardId: region.board.id, regionId: region.regionId, details: { version: 1 } },
    ]);
    const mails = await prisma.outboxMail.findMany({ where: { eventKey: `report.returned:${stored.id}` } });
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([region.editor.email, region.signatory.email].sort());
    expect(mails[0]?.text).toContain("Kunt u dit uitleggen?");
    expect(mails[0]?.text).toContain(`\n${PORTAL}/verantwoording/${region.board.reportId}\n`);
    expect(mails[0]?.text).toContain("20 december 2025");
    expect(await loadReportForm(region.editor, region.board.reportId, DURING_ROUND)).toMatchObject({ status: "returned", editable: true });
  });

  it("refuses what cannot be, and then changes and mails nothing", async () => {
    const region = await submittedRegion(prisma);
    expect(codeOf(await giveBack(region, { namedKeys: [] }))).toBe("nothingNamed");
    expect(codeOf(await giveBack(region, { namedKeys: ["ankerpunt1", "schakelfunctie"] }))).toBe("unknownQuestion");
    expect(codeOf(await giveBack(region, { namedKeys: ["bestuur"] }))).toBe("unknownQuestion");
    expect(codeOf(await giveBack(region, { dueAt: DURING_ROUND }))).toBe("dateHasPassed");
    expect(codeOf(await giveBack(region, { version: 2 }))).toBe("otherVersion");
    expect(codeOf(await giveBack(region, { reportId: region.otherBoard.reportId }))).toBe("notSubmitted");
    expect(await prisma.report.findUniqueOrThrow({ where: { id: region.board.reportId } })).toMatchObject({ status: "submitted" });
    expect(await prisma.reportReturn.count({ where: { reportId: region.board.reportId } })).toBe(0);
    expect(await prisma.outboxMail.count({ where: { recipient: region.editor.email, eventKey: { startsWith: "report.returned:" } } })).toBe(0);
  });

  it("is for the staff of the region only", async () => {
    const region = await submittedRegion(prisma);
    const foreign = await smallRegion(prisma);
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    for (const actor of [region.signatory, region.editor, region.stranger, region.nobody, reader, foreign.reviewer, foreign.administrator]) {
      expect(codeOf(await giveBack(region, { actor })), actor.name).toBe("notFound");
    }
    for (const reportId of ["geen-id", crypto.randomUUID()]) expect(codeOf(await giveBack(region, { reportId }))).toBe("notFound");
    expect(codeOf(await giveBack(region, { actor: region.administrator }))).toBe("ok");
  });
});

describe("two reviewers at once", () => {
  const outcomes = async (...tries: Promise<{ ok: true } | { ok: false; problem: { code: string } }>[]) =>
    (await Promise.all(tries)).map(codeOf).sort();

  it("one wins and the other is told, whatever the two decide", async () => {
    for (const round of [1, 2, 3]) {
      const region = await submittedRegion(prisma);
      const { reportId } = region.board;
      const adopt = () => adoptReport(region.administrator, reportId, 1, DURING_ROUND);
      const tries = round === 1 ? [giveBack(region), adopt()] : round === 2 ? [giveBack(region), giveBack(region, { actor: region.administrator })] : [adopt(), adopt()];
      expect(await outcomes(...tries)).toEqual(["notSubmitted", "ok"]);
      const returns = await prisma.reportReturn.count({ where: { reportId } });
      const decided = await prisma.auditEvent.count({ where: { reportId, action: { in: ["report.returned", "report.adopted"] } } });
      const { status } = await prisma.report.findUniqueOrThrow({ where: { id: reportId } });
      expect({ returns, decided, status }).toEqual({ returns: status === "returned" ? 1 : 0, decided: 1, status: status === "returned" ? "returned" : "adopted" });
      expect(await prisma.outboxMail.count({ where: { recipient: region.editor.email, eventKey: { startsWith: "report.returned:" } } })).toBe(returns);
    }
  });

  it("tells who decides about an older version that there is a newer one", async () => {
    const region = await submittedRegion(prisma);
    await giveBack(region);
    await write(region, "ankerpunt1", "Uitgelegd.");
    expect(await submit(region)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(codeOf(await giveBack(region))).toBe("otherVersion");
    expect(codeOf(await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND))).toBe("otherVersion");
    expect(codeOf(await adoptReport(region.reviewer, region.board.reportId, 2, DURING_ROUND))).toBe("ok");
  });
});

describe("writing in a returned report", () => {
  it("takes the reopened questions and refuses every other", async () => {
    const region = await submittedRegion(prisma);
    await giveBack(region, { namedKeys: ["ankerpunt1", "algemeenVoorbeeld"] });
    expect(codeOf(await write(region, "ankerpunt1", "Nu met uitleg."))).toBe("ok");
    expect(codeOf(await write(region, "algemeenVoorbeeld.6", "Bij nummer 6.", { revision: 0 }))).toBe("ok");
    expect(codeOf(await write(region, "ankerpunt2", "Ook maar veranderd."))).toBe("frozen");
    expect(codeOf(await save(region, "algemeenNummers", [7]))).toBe("frozen");
    expect(codeOf(await save(region, "ankerpunt3", null))).toBe("frozen");
    expect(await prisma.answerHistory.count({ where: { reportId: region.board.reportId, questionKey: { in: ["ankerpunt2", "algemeenNummers", "ankerpunt3"] }, revision: { gt: 1 } } })).toBe(0);
  });

  it("goes on after the round has closed until the return's date, and not longer", async () => {
    const region = await submittedRegion(prisma);
    await giveBack(region);
    expect(codeOf(await write(region, "ankerpunt1", "Na sluiting.", { now: AFTER_CLOSING }))).toBe("ok");
    expect(codeOf(await write(region, "ankerpunt2", "Na sluiting.", { now: AFTER_CLOSING }))).toBe("frozen");
    expect(codeOf(await write(region, "ankerpunt1", "Te laat.", { revision: 2, now: AFTER_DUE }))).toBe("closed");
    expect(codeOf(await submit(region, AFTER_DUE))).toBe("closed");
    expect(await loadReportForm(region.signatory, region.board.reportId, AFTER_DUE)).toMatchObject({ status: "returned", editable: false, canSign: false });
    expect(await submit(region, AFTER_CLOSING)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId, version: 2 } })).toMatchObject({ late: false });
  });

  it("ends at the return's date also while the round is open; a later date of the board's own gives more time, and is late", async () => {
    const region = await submittedRegion(prisma);
    await giveBack(region, { dueAt: new Date("2025-10-20T21:59:59Z") });
    expect(codeOf(await write(region, "ankerpunt1", "Later.", { now: AFTER_DEADLINE }))).toBe("closed");
    expect(codeOf(await submit(region, AFTER_DEADLINE))).toBe("closed");
    await prisma.roundBoard.create({ data: { roundId: region.roundId, boardId: region.board.id, deadline: AFTER_CLOSING } });
    expect(codeOf(await write(region, "ankerpunt1", "Later.", { now: AFTER_DEADLINE }))).toBe("ok");
    await submit(region, AFTER_DEADLINE);
    expect(await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId, version: 2 } })).toMatchObject({ late: true });
  });

  it("is refused by the statement itself, when the report came back while the save was under way", async () => {
    const region = await submittedRegion(prisma);
    const { reportId } = region.board;
    await prisma.report.update({ where: { id: reportId }, data: { status: "concept" } });
    // The save finds a draft, then waits for this transaction, which submits and returns the report.
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked = () => {};
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const submission = await prisma.submission.findFirstOrThrow({ where: { reportId } });
    const office = prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
      await tx.reportReturn.create({
        data: { reportId, submissionId: submission.id, message: "x", dueAt: DUE, namedKeys: ["ankerpunt1"], reopenedKeys: ["ankerpunt1"] },
      });
      await tx.report.update({ where: { id: reportId }, data: { status: "returned" } });
      locked();
      await held;
    });
    await isLocked;
    const frozen = write(region, "ankerpunt2", "Net te laat.");
    await waitingForLock();
    release();
    await office;
    expect(codeOf(await frozen)).toBe("frozen");
    expect(codeOf(await write(region, "ankerpunt1", "Mag wel."))).toBe("ok");
  });

  it("and a return at the same moment never mix: a save either stands in the next version or was refused", async () => {
    const region = await submittedRegion(prisma);
    await giveBack(region);
    const [saved, submitted] = await Promise.all([write(region, "ankerpunt1", "Op de valreep."), submit(region)]);
    expect(submitted).toMatchObject({ ok: true, value: { version: 2 } });
    const second = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId, version: 2 } });
    expect(JSON.stringify(second.snapshot).includes("Op de valreep.")).toBe(saved.ok);
    expect(codeOf(await write(region, "ankerpunt1", "Nog iets.", { revision: saved.ok ? 2 : 1 }))).toBe("frozen");
  });

  async function waitingForLock(): Promise<void> {
    for (;;) {
      const waiting = await prisma.$queryRaw<unknown[]>`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      if (waiting.length > 0) return;
    }
  }
});

describe("submitting again", () => {
  it("checks only what the board can change, and keeps the older version as it was", async () => {
    const region = await submittedRegion(prisma);
    const first = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId } });
    // The board has a special school now: parts are asked that the return leaves closed.
    await prisma.school.create({
      data: { boardId: region.board.id, partnershipId: region.partnershipId, code: "99ZZ", name: "De Wilg", type: "so", municipality: "Bergveld" },
    });
    await giveBack(region, { namedKeys: ["ankerpunt1"] });
    await save(region, "ankerpunt1", null);
    const refused = await submit(region);
    expect(refused).toMatchObject({ problem: { code: "incomplete", findings: [{ question: "ankerpunt1" }] } });
    await write(region, "ankerpunt1", "Toch iets.", { revision: 2 });
    expect(await submit(region)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await prisma.submission.findUniqueOrThrow({ where: { id: first.id } })).toEqual(first);
    expect(await loadSubmittedReport(region.reviewer, region.board.reportId)).toMatchObject({ status: "submitted", submission: { version: 2 } });
  });

  it("counts the returned version on dashboards until the next one", async () => {
    const region = await submittedRegion(prisma);
    const numbers = async () =>
      (await loadStoredFigures([region.roundId]))
        .filter(({ figure, dimension }) => figure === "indicatorNummers" && dimension !== "")
        .map(({ dimension }) => dimension)
        .sort();
    await giveBack(region, { namedKeys: ["algemeenNummers"] });
    await save(region, "algemeenNummers", [7]);
    expect(await numbers()).toEqual(["10", "12", "37", "6"]);
    await submit(region);
    expect(await numbers()).toEqual(["10", "12", "37", "7"]);
  });

  it("can be followed by another return, whose questions alone are open then", async () => {
    const region = await submittedRegion(prisma);
    await giveBack(region, { namedKeys: ["ankerpunt1"] });
    await submit(region);
    expect(codeOf(await giveBack(region, { version: 2, namedKeys: ["ankerpunt2"], now: AFTER_DEADLINE }))).toBe("ok");
    expect(codeOf(await write(region, "ankerpunt1", "Anders.", { now: AFTER_DEADLINE }))).toBe("frozen");
    expect(codeOf(await write(region, "ankerpunt2", "Anders.", { now: AFTER_DEADLINE }))).toBe("ok");
    expect(await submit(region, AFTER_DEADLINE)).toMatchObject({ ok: true, value: { version: 3 } });
  });
});
