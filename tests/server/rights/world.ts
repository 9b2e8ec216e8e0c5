import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Thing } from "@/lib/access/rights";
import { addAnnexFile } from "@/lib/data/files/add-annex-file";
import type { PrismaClient } from "@/lib/data/generated/client";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { returnReport } from "@/lib/data/reports/return-report";
import { fileOnBehalf } from "@/lib/data/reports/file-on-behalf";
import { seenNow, submitAsShown } from "@/tests/support/submit";
import type { ReportStatus } from "@/lib/report/status";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import { sampleFile } from "@/tests/support/sample-files";
import { completeAnswers } from "@/tests/support/form-content";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";

/** Who comes to a door; `null` is nobody who is signed in. */
export type Visitor = { label: string; actor: Actor | null };

/** Ids as they stand in addresses and forms. */
export type Place = {
  reportId: string;
  boardId: string;
  partnershipId: string;
  regionId: string;
  regionSlug: string;
  roundSlug: string;
  /** A round that was never opened. */
  draftSlug: string;
  schoolId: string;
  administratorMembershipId: string;
  administratorId: string;
  mailId: string;
  remarkId: string;
  editorEmail: string;
  boardNumber: string;
  noteId: string;
  historyId: string;
  /** Of an annex; in every version. */
  fileId: string;
  /** Of the API; revoked. */
  tokenId: string;
  /** Of key figures. */
  loadId: string;
  indicatorKey: string;
};

/** A region with one report in a state, and everybody who could want something of it. */
export type World = {
  label: string;
  status: ReportStatus;
  place: Place;
  visitors: readonly Visitor[];
  report: Thing & { kind: "report" };
  board: Thing & { kind: "board" };
  region: Thing & { kind: "region" };
};

const DAY = 86_400_000;
const signatory = { name: "B. Eiken", function: "bestuurder", statement: "Wij staan hiervoor in." };

/** A world whose report is in that state, made by the roads that the portal has for it. */
export async function makeWorld(
  prisma: PrismaClient,
  { status, onBehalf = false }: { status: ReportStatus; onBehalf?: boolean },
  elsewhere: SmallRegion,
): Promise<World> {
  const made = await smallRegion(prisma);
  const now = new Date();
  await prisma.round.update({
    where: { id: made.roundId },
    data: { deadline: new Date(now.getTime() + 30 * DAY), closesAt: new Date(now.getTime() + 60 * DAY) },
  });
  const file = await annexFile(prisma, made);
  if (onBehalf) {
    await prisma.report.update({ where: { id: made.board.reportId }, data: { onBehalfSince: now, onBehalfById: made.reviewer.userId } });
  }
  await bring(prisma, made, file, { status, onBehalf }, now);
  const reader = await personIn(prisma, made.regionId);
  const { board, regionId, regionSlug, roundSlug, partnershipId } = made;
  const draft = await draftRound(prisma, made);
  const school = await prisma.school.findFirstOrThrow({ where: { boardId: made.board.id } });
  const membership = await prisma.membership.findFirstOrThrow({ where: { userId: made.administrator.userId } });
  const mail = await prisma.outboxMail.create({
    data: { eventKey: `world:${regionId}`, recipient: made.editor.email, subject: "Ronde", text: "Open.", regionId, sentAt: now, expiresAt: new Date(now.getTime() + DAY) },
  });
  const version = await prisma.submission.findFirst({ where: { reportId: board.reportId } });
  const remark =
    version &&
    (await prisma.remark.create({
      data: { reportId: board.reportId, submissionId: version.id, questionKey: "thuiszitters", text: "Waarom?", authorId: made.reviewer.userId },
    }));
  const load = await prisma.keyFigureLoad.create({
    data: { regionId, roundSlug, source: "beschikking", fileName: "cijfers.csv", values: 1, replaced: 0, unchanged: 0, removed: 0 },
  });
  const indicator = await prisma.indicator.create({ data: { regionId, key: "deelname", label: "Deelname", type: "percent", periodKind: "schoolYear" } });
  const written = { reportId: board.reportId, questionKey: "thuiszitters" };
  const note = await prisma.note.create({ data: { ...written, text: "Klopt dit?", authorId: made.editor.userId } });
  const history = await prisma.answerHistory.create({ data: { ...written, value: paragraphOf("Vorige tekst."), revision: 1, saveId: randomUUID() } });
  const token = await prisma.apiToken.create({ data: { regionId, name: "Rekenmodel", tokenHash: randomUUID(), revokedAt: now } });
  return {
    label: onBehalf ? `${status} on behalf of its board` : status,
    status,
    place: {
      reportId: board.reportId,
      boardId: board.id,
      partnershipId,
      regionId,
      regionSlug,
      roundSlug,
      draftSlug: draft.slug,
      schoolId: school.id,
      administratorMembershipId: membership.id,
      administratorId: made.administrator.userId,
      mailId: mail.id,
      remarkId: remark?.id ?? randomUUID(),
      editorEmail: made.editor.email,
      boardNumber: (await prisma.board.findUniqueOrThrow({ where: { id: board.id } })).number,
      noteId: note.id,
      historyId: String(history.id),
      fileId: file.id,
      tokenId: token.id,
      loadId: load.id,
      indicatorKey: indicator.key,
    },
    visitors: [
      { label: "medewerker schoolbestuur", actor: made.editor },
      { label: "bestuurder", actor: made.signatory },
      { label: "bestuurder van een ander bestuur", actor: made.stranger },
      { label: "medewerker SWV", actor: made.reviewer },
      { label: "beheerder SWV", actor: made.administrator },
      { label: "lezer", actor: reader },
      { label: "bestuurder in een andere regio", actor: elsewhere.signatory },
      { label: "beheerder SWV van een andere regio", actor: elsewhere.administrator },
      { label: "iemand zonder rol", actor: made.nobody },
      { label: "niet ingelogd", actor: null },
    ],
    report: { kind: "report", boardId: board.id, regionId, status, onBehalf },
    board: { kind: "board", boardId: board.id, regionIds: [regionId] },
    region: { kind: "region", regionId, boardIds: [board.id, made.otherBoard.id] },
  };
}

/** The same world by names that nothing has. */
export function unknownPlace(): Place {
  const slug = randomUUID();
  return {
    reportId: randomUUID(),
    boardId: randomUUID(),
    partnershipId: randomUUID(),
    regionId: randomUUID(),
    regionSlug: slug,
    roundSlug: slug,
    draftSlug: slug,
    schoolId: randomUUID(),
    administratorMembershipId: randomUUID(),
    administratorId: randomUUID(),
    mailId: randomUUID(),
    remarkId: randomUUID(),
    editorEmail: `${slug}@voorbeeld.example`,
    boardNumber: "00000",
    noteId: randomUUID(),
    historyId: "999999999",
    fileId: randomUUID(),
    tokenId: randomUUID(),
    loadId: randomUUID(),
    indicatorKey: slug,
  };
}

/** Things of one's own to which things of another are said to belong. */
export function mixedPlace(own: Place, other: Place): Place {
  const { noteId, historyId, fileId, remarkId, schoolId, mailId, loadId, tokenId, administratorMembershipId, administratorId } = other;
  return { ...own, noteId, historyId, fileId, remarkId, schoolId, mailId, loadId, tokenId, administratorMembershipId, administratorId };
}

async function annexFile(prisma: PrismaClient, { board, editor }: SmallRegion): Promise<AnnexFile> {
  const content = sampleFile.pdf();
  const upload = { name: "Beleid.pdf", type: "application/pdf" as const, content };
  const added = await addAnnexFile(editor, { reportId: board.reportId, questionKey: "bijlagen" }, upload, new Date());
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

async function bring(
  prisma: PrismaClient,
  made: SmallRegion,
  file: AnnexFile,
  { status, onBehalf }: { status: ReportStatus; onBehalf: boolean },
  now: Date,
): Promise<void> {
  const { reportId } = made.board;
  await prisma.answer.createMany({
    data: Object.entries({ ...completeAnswers, bijlagen: [{ id: randomUUID(), title: "Beleid", text: paragraphOf("Zie het bestand."), file }] }).map(([questionKey, value]) => ({
      reportId,
      questionKey,
      value: JSON.parse(JSON.stringify(value)) as object,
      revision: 1,
    })),
  });
  if (status === "concept") return;
  if (onBehalf) {
    const request = { received: "post" as const, note: "", statement: null, declaration: "Zo ontvangen.", seen: await seenNow(reportId) };
    const link = () => ({ tokenHash: randomUUID(), address: "http://localhost/aanmelden?token=x" });
    return demand(fileOnBehalf(made.reviewer, reportId, request, link, now));
  }
  await demand(submitAsShown(made.signatory, reportId, signatory, now));
  if (status === "adopted") await demand(adoptReport(made.reviewer, reportId, 1, now));
  if (status === "returned") {
    const request = { version: 1, namedKeys: ["thuiszitters", "bijlagen"], message: "Licht toe.", dueAt: new Date(now.getTime() + DAY) };
    await demand(returnReport(made.reviewer, reportId, request, "http://localhost", now));
  }
}

async function demand(outcome: Promise<{ ok: boolean }>): Promise<void> {
  const result = await outcome;
  if (!result.ok) throw new Error(`the world could not be made: ${JSON.stringify(result)}`);
}

async function personIn(prisma: PrismaClient, regionId: string): Promise<Actor> {
  const memberships = [{ role: "reader" as const, regionId }];
  const email = `lezer.${regionId}@voorbeeld.example`;
  const user = await prisma.user.create({ data: { email, name: "L Wilg", memberships: { create: memberships } } });
  return { userId: user.id, name: user.name, email, memberships };
}

function paragraphOf(text: string) {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

async function draftRound(prisma: PrismaClient, { roundId, partnershipId }: SmallRegion) {
  const { id: _id, createdAt: _made, period, ...round } = await prisma.round.findUniqueOrThrow({ where: { id: roundId } });
  const data = { ...round, period: period ?? {}, slug: "kladronde", name: "Kladronde", openedAt: null };
  return prisma.round.create({ data: { ...data, partnerships: { create: { partnershipId } } } });
}
