import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadComparison } from "@/lib/data/dashboard/load-comparison";
import { loadFigure } from "@/lib/data/dashboard/load-figure";
import { loadRoundTables, type ReadReport } from "@/lib/data/export/load-round-tables";
import { addAnnexFile } from "@/lib/data/files/add-annex-file";
import { loadAnnexFile } from "@/lib/data/files/load-annex-file";
import { removeUnusedFiles } from "@/lib/data/files/remove-unused-files";
import { queueReminders } from "@/lib/data/mail/queue-reminders";
import { linkState } from "@/lib/data/people/sign-in-links";
import { changeFilingOnBehalf } from "@/lib/data/regions/region-settings";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { askConfirmation, confirmFiling, refuseFiling } from "@/lib/data/reports/board-verdict";
import { fileOnBehalf, type FilingRequest } from "@/lib/data/reports/file-on-behalf";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { beginOnBehalf, loadOnBehalfStart, takeBack } from "@/lib/data/reports/on-behalf";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { setAside } from "@/lib/data/reports/set-aside";
import { verifyHash } from "@/lib/data/reports/verify-hash";
import { loadHistory } from "@/lib/data/together/load-history";
import { addNote, loadNotes } from "@/lib/data/together/notes";
import { tellPresence } from "@/lib/data/together/tell-presence";
import { STATEMENT_PLACE } from "@/lib/files/address";
import { signedText } from "@/lib/report/filing";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { sampleFile } from "@/tests/support/sample-files";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { SIGNATURE } from "@/tests/support/submitted-report";
import { seenNow, submitAsShown } from "@/tests/support/submit";

const { prisma } = await testDatabase();
const text = richTextFromPlainText;
const LATER = new Date(DURING_ROUND.getTime() + 26 * 3_600_000);

const save = (region: SmallRegion, actor: Actor, { value = text("Van het bestuur."), revision = 0, key = "thuiszitters" }: { value?: unknown; revision?: number; key?: string } = {}) =>
  saveAnswer(actor, { reportId: region.board.reportId, questionKey: key, value, revision, saveId: crypto.randomUUID() }, DURING_ROUND);
const begin = (region: SmallRegion, actor = region.reviewer, now = DURING_ROUND) => beginOnBehalf(actor, region.board.reportId, now);

/** A region whose office began for its board, which wrote nothing. */
async function begun(): Promise<SmallRegion> {
  const region = await smallRegion(prisma);
  expect(await begin(region)).toEqual({ ok: true, value: true });
  return region;
}

/** The same with every answer that it takes. */
async function filled(): Promise<SmallRegion> {
  const region = await begun();
  for (const [key, value] of Object.entries(completeAnswers)) expect(await save(region, region.reviewer, { key, value })).toMatchObject({ ok: true });
  return region;
}

let links = 0;
const makeLink = () => ({ tokenHash: `hash-${(links += 1)}`, address: `https://voorbeeld.example/aanmelden?token=t${links}` });
const byMail: Omit<FilingRequest, "seen"> = { received: "mail", note: "Word-bestand van mevrouw Eiken.", statement: null, declaration: "Zo ontvangen." };
const file = async (region: SmallRegion, request: Partial<FilingRequest> = {}, actor = region.reviewer) =>
  fileOnBehalf(actor, region.board.reportId, { ...byMail, seen: await seenNow(region.board.reportId), ...request }, makeLink, DURING_ROUND);

async function filed(request: Partial<FilingRequest> = {}): Promise<SmallRegion> {
  const region = await filled();
  expect(await file(region, request)).toMatchObject({ ok: true, value: { version: 1 } });
  return region;
}

const signer = { name: "B. Eiken", function: "voorzitter", version: 1 };
const confirm = (region: SmallRegion, actor = region.signatory, more: Partial<typeof signer> = {}) =>
  confirmFiling(actor, region.board.reportId, { ...signer, ...more }, LATER);
const refuse = (region: SmallRegion, actor = region.signatory) =>
  refuseFiling(actor, region.board.reportId, { ...signer, reason: "Bijlage 2 is niet van ons." }, LATER);
const mailsTo = (region: SmallRegion, email: string) =>
  prisma.outboxMail.findMany({ where: { reportId: region.board.reportId, recipient: email }, orderBy: { createdAt: "asc" } });
const trace = async (region: SmallRegion) =>
  (await prisma.auditEvent.findMany({ where: { reportId: region.board.reportId }, orderBy: { id: "asc" } })).map(({ action }) => action);

describe("the office begins for a board", () => {
  it("that wrote nothing yet; its people hear of it and read along", async () => {
    const region = await begun();
    expect(await trace(region)).toEqual(["report.begunOnBehalf"]);
    for (const { email } of [region.editor, region.signatory]) {
      expect((await mailsTo(region, email)).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Namens u ingevuld/)]);
    }
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form).toMatchObject({ editable: false, canFile: false, canTakeBack: true, onBehalfSince: DURING_ROUND });
    const office = await loadReportForm(region.reviewer, region.board.reportId, DURING_ROUND);
    expect(office).toMatchObject({ editable: true, canFile: true, canTakeBack: false, canSign: false, canNote: false });
    expect(await begin(region, region.administrator)).toMatchObject({ problem: { code: "onBehalf" } });
  });

  it("and not where the board has begun, also when it emptied everything again", async () => {
    const region = await smallRegion(prisma);
    await save(region, region.editor);
    await save(region, region.editor, { value: null, revision: 1 });
    expect(await begin(region)).toMatchObject({ problem: { code: "begun" } });
    expect(await loadOnBehalfStart(region.reviewer, region.board.reportId, DURING_ROUND)).toMatchObject({ begun: false, refusal: "begun" });
    // What the board drafts stays its own.
    expect(await loadReportForm(region.reviewer, region.board.reportId, DURING_ROUND)).toBeNull();
    expect(await save(region, region.reviewer)).toMatchObject({ problem: { code: "notFound" } });
    expect(await loadHistory(region.reviewer, region.board.reportId, { questionKeys: ["thuiszitters"] })).toBeNull();
  });

  it("only within its region, its round and its own rules", async () => {
    const region = await smallRegion(prisma);
    const other = await smallRegion(prisma);
    for (const actor of [other.reviewer, other.administrator, region.editor, region.signatory, region.stranger, region.nobody]) {
      expect(await begin(region, actor)).toMatchObject({ problem: { code: "notFound" } });
      expect(await loadOnBehalfStart(actor, region.board.reportId, DURING_ROUND)).toBeNull();
    }
    expect(await beginOnBehalf(region.reviewer, crypto.randomUUID(), DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
    expect(await begin(region, region.reviewer, AFTER_CLOSING)).toMatchObject({ problem: { code: "closed" } });
    expect(await changeFilingOnBehalf(region.reviewer, region.regionSlug, false)).toMatchObject({ problem: { code: "notFound" } });
    await changeFilingOnBehalf(region.administrator, region.regionSlug, false);
    expect(await begin(region)).toMatchObject({ problem: { code: "notInRegion" } });
    await changeFilingOnBehalf(region.administrator, region.regionSlug, true);
    expect(await begin(region)).toMatchObject({ ok: true });
  });

  it("and the board is not reminded of it any more", async () => {
    const region = await begun();
    await queueReminders(new Date("2025-10-29T08:00:00Z"));
    const reminded = async ({ email }: Actor) => (await prisma.outboxMail.findMany({ where: { recipient: email } })).filter(({ eventKey }) => eventKey.includes("reminder"));
    expect(await reminded(region.editor)).toEqual([]);
    expect(await reminded(region.stranger)).toHaveLength(1);
  });

  it("at the same moment as the board: one of the two goes first", async () => {
    for (let round = 0; round < 4; round += 1) {
      const region = await smallRegion(prisma);
      const [office, board] = await Promise.all([begin(region), save(region, region.editor)]);
      expect([office.ok, board.ok].filter(Boolean)).toHaveLength(1);
      expect(office.ok ? board : office).toMatchObject({ problem: { code: office.ok ? "otherWriter" : "begun" } });
    }
  });
});

describe("while the office writes", () => {
  it("the board does not, and two of the office merge like any two", async () => {
    const region = await begun();
    expect(await save(region, region.reviewer)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await save(region, region.administrator)).toMatchObject({ problem: { code: "stale", current: { savedByName: "R Els" } } });
    expect(await save(region, region.editor, { revision: 1 })).toMatchObject({ problem: { code: "otherWriter" } });
    const { reportId } = region.board;
    const aside = { reportId, questionKey: "thuiszitters", value: text("x"), basedOn: 1, saveId: crypto.randomUUID() };
    expect(await setAside(region.editor, aside, DURING_ROUND)).toMatchObject({ problem: { code: "otherWriter" } });
    const upload = { name: "a.pdf", type: "application/pdf" as const, content: sampleFile.pdf() };
    for (const questionKey of ["bijlagen", STATEMENT_PLACE]) {
      expect(await addAnnexFile(region.editor, { reportId, questionKey }, upload, DURING_ROUND)).toMatchObject({ problem: { code: "otherWriter" } });
    }
    expect(await submitAsShown(region.signatory, reportId, SIGNATURE, DURING_ROUND)).toMatchObject({ problem: { code: "otherWriter" } });
  });

  it("the notes of the board stay its own", async () => {
    const region = await begun();
    const { reportId } = region.board;
    await addNote(region.editor, { reportId, questionKey: "thuiszitters", text: "Klopt dit?" }, DURING_ROUND);
    expect(await loadNotes(region.reviewer, reportId, ["thuiszitters"])).toBeNull();
    const telling = { reportId, pageId: crypto.randomUUID(), partId: "", leaving: false, revisions: {} };
    const heard = await tellPresence(region.reviewer, telling, DURING_ROUND);
    expect(heard.ok && heard.value.notes.byQuestion).toEqual({});
    const own = await tellPresence(region.editor, { ...telling, pageId: crypto.randomUUID() }, DURING_ROUND);
    expect(own.ok && own.value.notes.byQuestion).toEqual({ thuiszitters: 1 });
  });

  it("the board takes it back with one press, and the office sees no more of it", async () => {
    const region = await filled();
    const { reportId } = region.board;
    const earlier = new Date(DURING_ROUND.getTime() - 1);
    expect(await takeBack(region.editor, reportId, earlier)).toMatchObject({ problem: { code: "otherwise" } });
    for (const actor of [region.reviewer, region.stranger, region.nobody]) {
      expect(await takeBack(actor, reportId, DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await takeBack(region.editor, reportId, DURING_ROUND)).toEqual({ ok: true, value: true });
    expect(await takeBack(region.editor, reportId, DURING_ROUND)).toMatchObject({ problem: { code: "notOnBehalf" } });
    expect(await loadReportForm(region.reviewer, reportId, DURING_ROUND)).toBeNull();
    expect(await save(region, region.reviewer, { revision: 1 })).toMatchObject({ problem: { code: "notFound" } });
    expect(await file(region)).toMatchObject({ problem: { code: "notFound" } });
    expect(await begin(region)).toMatchObject({ problem: { code: "begun" } });
    const form = await loadReportForm(region.editor, reportId, DURING_ROUND);
    expect(form).toMatchObject({ editable: true, onBehalfSince: null });
    expect(Object.keys(form?.content.answers ?? {})).toHaveLength(Object.keys(completeAnswers).length);
    expect(await submitAsShown(region.signatory, reportId, SIGNATURE, DURING_ROUND)).toMatchObject({ ok: true });
  });
});

describe("filing for a board", () => {
  it("freezes who filed for whom, and mails each signatory a link of their own", async () => {
    const region = await filed();
    const { reportId, id } = region.board;
    const stored = await prisma.submission.findFirstOrThrow({ where: { reportId }, include: { filing: true, figures: true } });
    expect(stored).toMatchObject({
      signatoryName: "R Els",
      signatoryFunction: "medewerker SWV",
      snapshot: { format: 2, onBehalfOf: { board: { id }, received: "mail", note: byMail.note, statement: null } },
      filing: { filedById: region.reviewer.userId, received: "mail" },
    });
    expect(await verifyHash(stored.hash)).toMatchObject([{ intact: true, filing: { verdict: null } }]);

    const [, asked] = await mailsTo(region, region.signatory.email);
    expect(asked?.subject).toMatch(/^Om te bevestigen/);
    const link = await prisma.signInLink.findFirstOrThrow({ where: { email: region.signatory.email } });
    expect(asked?.text).toContain("/aanmelden?token=");
    // Looking does not use it up, and it works where it was not asked for: nobody asked.
    for (let look = 0; look < 2; look += 1) {
      expect(await linkState(link.tokenHash, null, LATER)).toEqual({
        state: "valid",
        email: region.signatory.email,
        returnTo: `/verantwoording/${reportId}/bevestigen`,
      });
    }
    expect(await linkState(link.tokenHash, null, new Date(DURING_ROUND.getTime() + 8 * 86_400_000))).toEqual({ state: "expired" });
    expect(await mailsTo(region, region.editor.email)).toHaveLength(1);
    expect((await mailsTo(region, region.reviewer.email)).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Ingediend/)]);
    expect(await trace(region)).toEqual(["report.begunOnBehalf", "report.submitted"]);
  });

  it("is refused for what was not seen, is not complete, or nobody can confirm", async () => {
    const region = await filled();
    expect(await file(region, { seen: "0".repeat(64) })).toMatchObject({ problem: { code: "changed" } });
    await prisma.membership.deleteMany({ where: { userId: region.signatory.userId } });
    expect(await file(region)).toMatchObject({ problem: { code: "nobodySigns" } });
    const empty = await begun();
    expect(await file(empty)).toMatchObject({ problem: { code: "incomplete" } });
    for (const actor of [empty.editor, empty.signatory, empty.stranger, region.administrator]) {
      expect(await file(empty, {}, actor)).toMatchObject({ problem: { code: "notFound" } });
    }
    const own = await smallRegion(prisma);
    expect(await file(own)).toMatchObject({ problem: { code: "notFound" } });
  });

  it("is adopted once the board confirmed, by a signatory of its own, once", async () => {
    const region = await filed();
    const { reportId } = region.board;
    expect(await adoptReport(region.reviewer, reportId, 1, LATER)).toMatchObject({ problem: { code: "unconfirmed" } });
    for (const actor of [region.editor, region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await confirm(region, actor)).toMatchObject({ problem: { code: "notFound" } });
      expect(await refuse(region, actor)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await confirm(region, region.signatory, { version: 2 })).toMatchObject({ problem: { code: "otherVersion" } });
    const both = await Promise.all([confirm(region), confirm(region), refuse(region)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma.boardVerdict.count({ where: { submission: { reportId } } })).toBe(1);
  });

  it("tells everywhere who confirmed, and the office that it can adopt", async () => {
    const region = await filed();
    const { reportId } = region.board;
    expect(await confirm(region)).toMatchObject({ ok: true });
    expect(await confirm(region)).toMatchObject({ problem: { code: "alreadyGiven" } });
    expect(await refuse(region)).toMatchObject({ problem: { code: "alreadyGiven" } });
    const report = await loadSubmittedReport(region.reviewer, reportId);
    expect(report && signedText(report.submission)).toBe(
      "R Els, medewerker SWV (per e-mail ontvangen), bevestigd door B. Eiken, voorzitter, op 16 oktober 2025",
    );
    expect((await mailsTo(region, region.reviewer.email)).at(-1)?.subject).toMatch(/^Bevestigd/);
    expect(await adoptReport(region.reviewer, reportId, 1, LATER)).toEqual({ ok: true, value: true });
    expect(await confirm(region)).toMatchObject({ problem: { code: "notSubmitted" } });
    expect(await trace(region)).toEqual(["report.begunOnBehalf", "report.submitted", "report.confirmed", "report.adopted"]);
  });

  it("counts nowhere any more when the board refuses, and the office files again", async () => {
    const region = await filed();
    const { reportId } = region.board;
    // Also what a reviewer has opened: it never was the board's word.
    await prisma.submission.updateMany({ where: { reportId }, data: { openedAt: DURING_ROUND } });
    expect(await refuse(region)).toMatchObject({ ok: true });
    expect(await prisma.report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ status: "concept" });
    expect(await loadSubmittedReport(region.reviewer, reportId)).toBeNull();
    const mail = (await mailsTo(region, region.reviewer.email)).at(-1);
    expect(mail?.subject).toMatch(/^Geweigerd/);
    expect(mail?.text).toContain("Bijlage 2 is niet van ons.");
    expect(await file(region)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await confirm(region, region.signatory, { version: 2 })).toMatchObject({ ok: true });
  });

  it("is not confirmed by who filed it, whatever else they are", async () => {
    const region = await filled();
    const place = { boardId: region.board.id, role: "boardSignatory" } as const;
    await prisma.membership.create({ data: { ...place, userId: region.reviewer.userId } });
    const twofold: Actor = { ...region.reviewer, memberships: [...region.reviewer.memberships, place] };
    expect(await file(region, {}, twofold)).toMatchObject({ ok: true });
    expect(await prisma.signInLink.count({ where: { email: twofold.email } })).toBe(0);
    expect(await confirm(region, twofold)).toMatchObject({ problem: { code: "ownFiling" } });
    expect(await confirm(region)).toMatchObject({ ok: true });
  });

  it("mails a plain address where nobody signs in by a link", async () => {
    const region = await filled();
    const request = { ...byMail, seen: await seenNow(region.board.reportId) };
    expect(await fileOnBehalf(region.reviewer, region.board.reportId, request, () => null, DURING_ROUND)).toMatchObject({ ok: true });
    const [, asked] = await mailsTo(region, region.signatory.email);
    expect(asked?.text).toMatch(new RegExp(`/verantwoording/${region.board.reportId}/bevestigen$`, "m"));
    expect(await prisma.signInLink.count({ where: { email: region.signatory.email } })).toBe(0);
  });

  it("is marked as such beside every figure, in a comparison and in every table, until and after the board confirms", async () => {
    const region = await filed();
    const round = { round: region.roundSlug };
    const read: ReadReport = (id) => loadSubmittedReport(region.reviewer, id);
    const marks = async () => {
      const figure = await loadFigure(region.reviewer, { ...round, key: "verwijzingenSo" }, DURING_ROUND);
      const compared = await loadComparison(region.reviewer, { ...round, boardIds: [region.board.id], part: "algemeen" });
      const made = await loadRoundTables(region.reviewer, round, ["cijfers", "middelen", "indicatoren", "teksten"], read, DURING_ROUND);
      const { cijfers = [], middelen = [], indicatoren = [], teksten = [] } = made?.tables ?? {};
      const { number } = await prisma.board.findUniqueOrThrow({ where: { id: region.board.id } });
      const tables = [cijfers, middelen, indicatoren, teksten].map((rows) => {
        const own = rows.filter(({ bestuursnummer }) => bestuursnummer === number);
        expect(own.length).toBeGreaterThan(0);
        expect(rows.filter((row) => !own.includes(row as never)).every(({ namensBestuur }) => namensBestuur === null)).toBe(true);
        return new Set(own.map(({ namensBestuur }) => namensBestuur));
      });
      return [[...(figure?.onBehalf ?? [])], compared?.reports.map(({ onBehalf }) => onBehalf), tables];
    };
    const all = (state: string) => Array.from({ length: 4 }, () => new Set([state]));
    expect(await marks()).toEqual([[[region.board.id, "unconfirmed"]], ["unconfirmed"], all("onbevestigd")]);
    await confirm(region);
    expect(await marks()).toEqual([[[region.board.id, "confirmed"]], ["confirmed"], all("bevestigd")]);
  });

  it("asks again at most once a day", async () => {
    const region = await filed();
    const ask = (now: Date, actor = region.administrator) => askConfirmation(actor, region.board.reportId, makeLink, now);
    expect(await ask(DURING_ROUND)).toEqual({ ok: true, value: { mailed: 0 } });
    expect(await ask(LATER)).toEqual({ ok: true, value: { mailed: 1 } });
    expect(await ask(LATER, region.signatory)).toMatchObject({ problem: { code: "notFound" } });
    await confirm(region);
    expect(await ask(new Date(LATER.getTime() + 86_400_000))).toMatchObject({ problem: { code: "alreadyGiven" } });
  });
});

describe("what the board signed on paper", () => {
  const statementFor = async (region: SmallRegion) => {
    const upload = { name: "verklaring.pdf", type: "application/pdf" as const, content: sampleFile.pdf() };
    const added = await addAnnexFile(region.reviewer, { reportId: region.board.reportId, questionKey: STATEMENT_PLACE }, upload, DURING_ROUND);
    if (!added.ok) throw new Error(added.problem.code);
    return { fileId: added.value.id, name: "B. Eiken", function: "voorzitter" };
  };

  it("stands for its confirmation, is part of the hash, and stays between board and office", async () => {
    const region = await filled();
    const { reportId } = region.board;
    const statement = await statementFor(region);
    expect(await file(region, { received: "post", statement })).toMatchObject({ ok: true });
    const stored = await prisma.submission.findFirstOrThrow({ where: { reportId } });
    const { hash } = await prisma.annexFile.findUniqueOrThrow({ where: { id: statement.fileId } });
    expect(stored.snapshot).toMatchObject({ onBehalfOf: { statement: { name: "B. Eiken", file: { id: statement.fileId, hash } } } });
    expect((await mailsTo(region, region.editor.email)).at(-1)?.subject).toMatch(/^Namens u ingediend/);
    expect(await prisma.signInLink.count({ where: { email: region.signatory.email } })).toBe(0);

    expect(await adoptReport(region.reviewer, reportId, 1, LATER)).toMatchObject({ ok: true });
    await prisma.annexFile.updateMany({ where: { reportId }, data: { uploadedAt: new Date("2020-01-01") } });
    await removeUnusedFiles(new Date("2021-01-01"));
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    for (const actor of [region.editor, region.reviewer]) {
      expect(await loadAnnexFile(actor, reportId, statement.fileId, LATER)).toMatchObject({ name: "verklaring.pdf" });
    }
    for (const actor of [reader, region.stranger, region.nobody]) {
      expect(await loadAnnexFile(actor, reportId, statement.fileId, LATER)).toBeNull();
    }
  });

  it("is a file of this report, put there by the office that writes", async () => {
    const [region, other] = [await filled(), await filled()];
    const foreign = await statementFor(other);
    expect(await file(region, { statement: foreign })).toMatchObject({ problem: { code: "unknownFile" } });
    expect(await file(region, { statement: { ...foreign, fileId: "x" } })).toMatchObject({ problem: { code: "unknownFile" } });
    const own = await smallRegion(prisma);
    const upload = { name: "a.pdf", type: "application/pdf" as const, content: sampleFile.pdf() };
    const place = { reportId: own.board.reportId, questionKey: STATEMENT_PLACE };
    expect(await addAnnexFile(own.editor, place, upload, DURING_ROUND)).toMatchObject({ problem: { code: "unknownQuestion" } });
    expect(await addAnnexFile(own.reviewer, place, upload, DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
  });
});
