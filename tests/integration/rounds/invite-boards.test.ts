import { describe, expect, it } from "vitest";
import { inviteBoards } from "@/lib/data/rounds/invite-boards";
import { setBoardDeadline } from "@/lib/data/rounds/run-round";
import { testDatabase } from "@/tests/support/database";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import type { Actor } from "@/lib/access/actor";

const { prisma } = await testDatabase();
const PORTAL = "https://portaal.voorbeeld.example";

const invite = (region: SmallRegion, boardIds: string[], actor: Actor = region.administrator, now = DURING_ROUND, invitedAt = "") =>
  inviteBoards(actor, region.regionSlug, "2024-2025", boardIds.map((id) => ({ id, invitedAt })), PORTAL, now);
const mailsTo = (actor: Actor) => prisma.outboxMail.findMany({ where: { recipient: actor.email } });

describe("inviting boards", () => {
  it("mails everybody at the board the link to its report, with the date that holds for it", async () => {
    const region = await smallRegion(prisma);
    await setBoardDeadline(region.administrator, region.regionSlug, "2024-2025", region.board.id, new Date("2025-11-10T22:59:59Z"));
    expect(await invite(region, [region.board.id])).toEqual({ ok: true, value: { boards: 1, mails: 2, withoutPeople: [], meanwhile: [] } });
    const [mail] = await mailsTo(region.editor);
    expect(mail?.text).toContain(`${PORTAL}/verantwoording/${region.board.reportId}`);
    expect(mail?.text).toContain("10 november 2025");
    expect(await mailsTo(region.signatory)).toHaveLength(1);
    expect(await mailsTo(region.stranger)).toHaveLength(0);
    const row = await prisma.roundBoard.findFirst({ where: { boardId: region.board.id } });
    expect(row?.invitedAt).toEqual(DURING_ROUND);
  });

  it("names boards without people, and does not count them as invited", async () => {
    const region = await smallRegion(prisma);
    await prisma.membership.deleteMany({ where: { boardId: region.otherBoard.id } });
    const { name } = await prisma.board.findUniqueOrThrow({ where: { id: region.otherBoard.id } });
    expect(await invite(region, [region.board.id, region.otherBoard.id])).toMatchObject({
      value: { boards: 1, mails: 2, withoutPeople: [name] },
    });
    expect(await prisma.roundBoard.count({ where: { boardId: region.otherBoard.id, invitedAt: { not: null } } })).toBe(0);
  });

  it("mails nobody twice for one form, pressed again or by a colleague, and again for one that was made knowing of the first", async () => {
    const region = await smallRegion(prisma);
    const later = (minutes: number) => new Date(DURING_ROUND.getTime() + minutes * 60_000);
    const { name } = await prisma.board.findUniqueOrThrow({ where: { id: region.board.id } });
    const traces = () => prisma.auditEvent.count({ where: { action: "round.boardsInvited", regionId: region.regionId } });
    await Promise.all([invite(region, [region.board.id]), invite(region, [region.board.id], region.administrator, later(1))]);
    expect(await invite(region, [region.board.id], region.administrator, later(2))).toMatchObject({ value: { boards: 0, mails: 0, meanwhile: [name] } });
    expect(await mailsTo(region.editor)).toHaveLength(1);
    expect(await traces()).toBe(1);
    const { invitedAt } = await prisma.roundBoard.findFirstOrThrow({ where: { boardId: region.board.id } });
    for (const press of [3, 4]) await invite(region, [region.board.id], region.administrator, later(press), invitedAt?.toISOString());
    expect(await mailsTo(region.editor)).toHaveLength(2);
    expect(await traces()).toBe(2);
  });

  it("invites all boards of a round that were never invited, as it is opened", async () => {
    const region = await smallRegion(prisma);
    await invite(region, [region.board.id]);
    expect(await inviteBoards(region.administrator, region.regionSlug, "2024-2025", "all", PORTAL, DURING_ROUND)).toMatchObject({
      value: { boards: 1, mails: 1, withoutPeople: [] },
    });
    expect([await mailsTo(region.editor), await mailsTo(region.stranger)].map((mails) => mails.length)).toEqual([1, 1]);
  });

  it("gives a report to a board that came after the opening", async () => {
    const region = await smallRegion(prisma);
    await prisma.report.delete({ where: { id: region.otherBoard.reportId } });
    expect(await invite(region, [region.otherBoard.id])).toMatchObject({ value: { boards: 1, mails: 1 } });
    const report = await prisma.report.findFirstOrThrow({ where: { boardId: region.otherBoard.id, roundId: region.roundId } });
    const [mail] = await mailsTo(region.stranger);
    expect(mail?.text).toContain(report.id);
  });

  it("refuses foreign boards, a round that is not open, and who may not", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    expect(await invite(region, [foreign.board.id, "geen-id"])).toMatchObject({ problem: { code: "noBoards" } });
    expect(await invite(region, [])).toMatchObject({ problem: { code: "noBoards" } });
    expect(await invite(region, [region.board.id], region.administrator, AFTER_CLOSING)).toMatchObject({ problem: { code: "notOpen" } });
    for (const actor of [region.reviewer, region.signatory, foreign.administrator]) {
      expect(await invite(region, [region.board.id], actor)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await mailsTo(region.editor)).toHaveLength(0);
  });
});
