import { describe, expect, it } from "vitest";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { askedToSign, askToSign } from "@/lib/data/reports/ask-to-sign";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { returnReport } from "@/lib/data/reports/return-report";
import { submitAsShown } from "@/tests/support/submit";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { save, SIGNATURE, submitAgain, submittedRegion, write } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();

const mailsOf = (region: SmallRegion, event: string) =>
  prisma.outboxMail.findMany({
    where: { reportId: region.board.reportId, eventKey: { startsWith: `${event}:` } },
    orderBy: { recipient: "asc" },
  });
const recipients = (mails: { recipient: string }[]) => mails.map(({ recipient }) => recipient);

async function completeRegion(): Promise<SmallRegion> {
  const region = await smallRegion(prisma);
  for (const [key, value] of Object.entries(completeAnswers)) await save(region, key, value, { revision: 0 });
  return region;
}

describe("submitting", () => {
  it("mails a receipt to who worked on it and who signed, and tells the office's reviewers", async () => {
    const region = await completeRegion();
    const idle = await prisma.user.create({
      data: { email: `stil.${region.regionSlug}@voorbeeld.example`, name: "S Til", memberships: { create: { role: "boardEditor", boardId: region.board.id } } },
    });
    expect(await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, DURING_ROUND)).toMatchObject({ ok: true });
    const mails = await mailsOf(region, "report.submitted");
    expect(recipients(mails)).toEqual([region.editor.email, region.reviewer.email, region.signatory.email].toSorted());
    expect(recipients(mails)).not.toContain(idle.email);
    expect(mails.every(({ regionId, boardId }) => regionId === region.regionId && boardId === region.board.id)).toBe(true);
    const { receipt } = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId } });
    const to = (email: string) => mails.find(({ recipient }) => recipient === email)?.text;
    expect(to(region.signatory.email)).toContain(`Ontvangstnummer: ${receipt}`);
    expect(to(region.signatory.email)).toContain(`/verantwoording/${region.board.reportId}/ontvangst\n`);
    expect(to(region.reviewer.email)).toContain(`/rondes/2024-2025/beoordelen/${region.board.reportId}?regio=${region.regionSlug}\n`);
  });

  it("tells the administrators where nobody else reads, and mails nobody twice who is on both sides", async () => {
    const region = await completeRegion();
    await prisma.membership.deleteMany({ where: { regionId: region.regionId, role: "swvReviewer" } });
    await prisma.membership.create({ data: { userId: region.signatory.userId, regionId: region.regionId, role: "swvAdministrator" } });
    await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, DURING_ROUND);
    expect(recipients(await mailsOf(region, "report.submitted"))).toEqual(
      [region.administrator.email, region.editor.email, region.signatory.email].toSorted(),
    );
  });

  it("mails nobody when nothing was submitted", async () => {
    const region = await smallRegion(prisma);
    expect(await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, DURING_ROUND)).toMatchObject({ ok: false });
    expect(await mailsOf(region, "report.submitted")).toHaveLength(0);
  });
});

describe("withdrawing", () => {
  const withdraw = (region: SmallRegion) => withdrawReport(region.signatory, region.board.reportId, 1, DURING_ROUND);

  it("tells the office and those of the board who had the receipt, but for who did it; each once", async () => {
    const region = await submittedRegion(prisma);
    await Promise.all([withdraw(region), withdraw(region)]);
    const mails = await mailsOf(region, "report.withdrawn");
    expect(recipients(mails)).toEqual([region.editor.email, region.reviewer.email].toSorted());
    expect(mails.every(({ regionId, boardId }) => regionId === region.regionId && boardId === region.board.id)).toBe(true);
    const to = (email: string) => mails.find(({ recipient }) => recipient === email)?.text;
    expect(to(region.reviewer.email)).toContain(`/rondes/${region.roundSlug}/beoordelen?regio=${region.regionSlug}\n`);
    expect(to(region.editor.email)).toContain(`/verantwoording/${region.board.reportId}\n`);
    expect(to(region.editor.email)).toContain(region.signatory.name);
  });

  it("mails again about a later version, and nobody when nothing was withdrawn", async () => {
    const region = await submittedRegion(prisma);
    await withdraw(region);
    await submitAgain(region);
    await withdraw(region);
    expect(await mailsOf(region, "report.withdrawn")).toHaveLength(2);
    expect(await withdrawReport(region.signatory, region.board.reportId, 2, DURING_ROUND)).toMatchObject({ ok: true });
    expect(await mailsOf(region, "report.withdrawn")).toHaveLength(4);
  });
});

describe("adopting", () => {
  it("tells everybody of the board, once", async () => {
    const region = await submittedRegion(prisma);
    const adopt = () => adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
    await Promise.all([adopt(), adopt()]);
    const mails = await mailsOf(region, "report.adopted");
    expect(recipients(mails)).toEqual([region.editor.email, region.signatory.email].toSorted());
    expect(mails[0]?.text).toContain("vastgesteld op 15 oktober 2025, in versie 1.");
  });
});

describe("asking to sign", () => {
  const ask = (region: SmallRegion, actor = region.editor, now = DURING_ROUND) => askToSign(actor, region.board.reportId, now);

  it("mails who signs, once for what the report holds", async () => {
    const region = await completeRegion();
    expect(await ask(region)).toMatchObject({ ok: true, value: { names: [region.signatory.name] } });
    expect(await ask(region)).toMatchObject({ ok: true });
    const [mail, ...more] = await mailsOf(region, "report.readyToSign");
    expect(more).toHaveLength(0);
    expect(mail).toMatchObject({ recipient: region.signatory.email });
    expect(mail?.text).toContain(`${region.editor.name} vraagt u`);
    expect(mail?.text).toContain(`/verantwoording/${region.board.reportId}/controleren\n`);

    await write(region, "ankerpunt1", "Toch nog iets anders.");
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(await askedToSign(region.board.reportId, form?.revisions ?? {})).toBeNull();
    await ask(region);
    expect(await mailsOf(region, "report.readyToSign")).toHaveLength(2);
    expect(await askedToSign(region.board.reportId, form?.revisions ?? {})).toMatchObject({ names: [region.signatory.name] });
  });

  it("can be done again for a report that came back", async () => {
    const region = await completeRegion();
    await ask(region);
    await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, DURING_ROUND);
    const request = { version: 1, namedKeys: ["ankerpunt1"], message: "Graag uitleg.", dueAt: new Date("2025-11-20T22:59:59Z") };
    await returnReport(region.reviewer, region.board.reportId, request, "https://portaal.example", DURING_ROUND);
    expect(await ask(region)).toMatchObject({ ok: true });
    const mails = await mailsOf(region, "report.readyToSign");
    expect(mails).toHaveLength(2);
    expect(mails.some(({ text }) => text.includes("20 november 2025"))).toBe(true);
  });

  it("is refused while something is missing, when nobody else signs, outside the round, and to others", async () => {
    const empty = await smallRegion(prisma);
    expect(await ask(empty)).toMatchObject({ problem: { code: "incomplete" } });
    const region = await completeRegion();
    expect(await ask(region, region.signatory)).toMatchObject({ problem: { code: "nobodySigns" } });
    expect(await ask(region, region.editor, AFTER_CLOSING)).toMatchObject({ problem: { code: "closed" } });
    for (const actor of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await ask(region, actor)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await askToSign(region.editor, "geen-id", DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
    expect(await mailsOf(region, "report.readyToSign")).toHaveLength(0);
  });
});
