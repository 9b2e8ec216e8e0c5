import { describe, expect, it } from "vitest";
import { queueReminders } from "@/lib/data/mail/queue-reminders";
import { returnReport } from "@/lib/data/reports/return-report";
import { setBoardDeadline } from "@/lib/data/rounds/run-round";
import { addDays } from "@/lib/rounds/day";
import { startOfDay } from "@/lib/values/date";
import { testDatabase } from "@/tests/support/database";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { submittedRegion } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();

/** Every morning of two months, as the schedule does it; the round of the tests ends on 1 November. */
async function liveThrough(off: readonly string[] = []): Promise<void> {
  for (let day = "2025-10-10"; day <= "2025-12-12"; day = addDays(day, 1)) {
    if (!off.includes(day)) await queueReminders(new Date(startOfDay(day).getTime() + 7 * 3_600_000));
  }
}

const remindersTo = async (reportId: string) => {
  const mails = await prisma.outboxMail.findMany({ where: { reportId, eventKey: { startsWith: "report.reminder:" } }, orderBy: [{ eventKey: "asc" }, { recipient: "asc" }] });
  return mails.map(({ eventKey, recipient }) => `${eventKey.split(":").at(-1) ?? ""} ${recipient.split("@")[0] ?? ""}`);
};
/** Other rounds of this file are over. */
const alone = async (region: SmallRegion) => {
  await prisma.round.updateMany({ where: { id: { not: region.roundId } }, data: { reminderDays: [] } });
  return region;
};

describe("reminders", () => {
  it("go to the people of boards that are not ready, once per set day, with the direct link", async () => {
    const region = await alone(await smallRegion(prisma));
    await liveThrough();
    await liveThrough();
    const [nr] = /\d+$/.exec(region.regionSlug) ?? [""];
    expect(await remindersTo(region.board.reportId)).toEqual(
      ["2025-10-18", "2025-10-29", "2025-11-02", "2025-11-08"].flatMap((day) => [`${day} b.eiken.${nr}`, `${day} m.linde.${nr}`]),
    );
    const mail = await prisma.outboxMail.findFirstOrThrow({
      where: { recipient: region.editor.email, eventKey: { endsWith: ":2025-10-29" } },
    });
    expect(mail.subject).toBe("Herinnering, nog 3 dagen: Verantwoording 2024-2025");
    expect(mail.text).toContain(`/verantwoording/${region.board.reportId}\n`);
    expect(mail).toMatchObject({ regionId: region.regionId, boardId: region.board.id });
    expect(mail.expiresAt).toEqual(new Date("2025-10-29T22:59:59Z"));
  });

  it("do not go to who handed in, and go by the date of a return and by a board's own", async () => {
    const region = await alone(await submittedRegion(prisma));
    await setBoardDeadline(region.administrator, region.regionSlug, region.roundSlug, region.otherBoard.id, new Date("2025-11-20T22:59:59Z"));
    await liveThrough();
    expect(await remindersTo(region.board.reportId)).toEqual([]);
    expect((await remindersTo(region.otherBoard.reportId)).map((line) => line.slice(0, 10))).toEqual([
      "2025-11-06",
      "2025-11-17",
      "2025-11-21",
      "2025-11-27",
    ]);

    const request = { version: 1, namedKeys: ["ankerpunt1"], message: "Graag uitleg.", dueAt: new Date("2025-12-10T22:59:59Z") };
    const given = await returnReport(region.reviewer, region.board.reportId, request, "https://portaal.example", new Date("2025-11-20T10:00:00Z"));
    expect(given).toMatchObject({ ok: true });
    await liveThrough();
    // The round closed on 1 December: after the date of the return nothing can be handed in.
    expect((await remindersTo(region.board.reportId)).map((line) => line.slice(0, 10))).toEqual([
      "2025-11-26",
      "2025-11-26",
      "2025-12-07",
      "2025-12-07",
    ]);
    const mail = await prisma.outboxMail.findFirstOrThrow({ where: { recipient: region.editor.email, eventKey: { endsWith: ":2025-12-07" } } });
    expect(mail.text).toContain("nog niet opnieuw ingediend");
  });

  it("make good a morning on which the portal was off", async () => {
    const region = await alone(await smallRegion(prisma));
    await liveThrough(["2025-10-18", "2025-10-19", "2025-10-29", "2025-10-30", "2025-10-31"]);
    const days = new Set((await remindersTo(region.otherBoard.reportId)).map((line) => line.slice(0, 10)));
    expect([...days]).toEqual(["2025-10-18", "2025-11-02", "2025-11-08"]);
  });

  it("are none where the round has none, and before it opens", async () => {
    const region = await alone(await smallRegion(prisma));
    await prisma.round.update({ where: { id: region.roundId }, data: { reminderDays: [] } });
    await liveThrough();
    expect(await remindersTo(region.board.reportId)).toEqual([]);
    await prisma.round.update({ where: { id: region.roundId }, data: { reminderDays: [-3], openedAt: null } });
    await liveThrough();
    expect(await remindersTo(region.board.reportId)).toEqual([]);
  });
});
