import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { during } from "@/lib/data/reports/form-context";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { collectiveParts } from "@/lib/document/collective/collective-parts";
import { SOME_BOARD } from "@/lib/document/collective/collective-report";
import { LONGEST_QUOTATION, namesBoard, occursIn, passagesOf, quotableTexts, quotedText } from "@/lib/document/collective/quotable";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { TemplateDefinition } from "@/lib/template/definition";

/**
 * Why a quotation is not printed: its version no longer counts, the words are not in it, or it names a
 * board that may not be named.
 */
export type QuotationFlag = "versionGone" | "notInText" | "namesBoard";

export type Quotation = {
  id: string;
  part: string;
  questionKey: string;
  text: string;
  boardId: string;
  board: string;
  reportId: string;
  /** Who is named with it in print. */
  by: string;
  flag: QuotationFlag | null;
  /** The board corrected something since: the office should read that first. */
  hasErratum: boolean;
};

/** Most quotations with one part. */
const MOST_QUOTATIONS = 20;

const withSubmission = {
  submission: {
    select: {
      id: true,
      snapshot: true,
      report: {
        select: {
          id: true,
          status: true,
          board: { select: { id: true, name: true } },
          submissions: { where: { withdrawnAt: null }, orderBy: { version: "desc" }, take: 1, select: { id: true } },
          errata: { select: { questionKey: true } },
        },
      },
    },
  },
} satisfies Prisma.QuotationInclude;

/** The quotations of a round in the order of choosing. The round comes from a loader that checked the actor. */
export async function loadQuotations(round: RoundRow): Promise<Quotation[]> {
  const [rows, definition, named] = await Promise.all([
    database().quotation.findMany({ where: { roundId: round.id }, include: withSubmission, orderBy: [{ chosenAt: "asc" }, { id: "asc" }] }),
    definitionOfVersion(round.templateVersionId),
    boardsToName(round),
  ]);
  return rows.map(({ id, partId, questionKey, passages, submission }) => {
    const { report } = submission;
    const text = quotedText(passages);
    const mayName = named.has(report.board.id);
    return {
      id,
      part: partId,
      questionKey,
      text,
      boardId: report.board.id,
      board: report.board.name,
      reportId: report.id,
      by: mayName ? report.board.name : SOME_BOARD,
      flag: flagOf({ part: partId, questionKey, passages, submission }, definition, mayName),
      hasErratum: report.errata.some((erratum) => erratum.questionKey === "" || erratum.questionKey === questionKey),
    };
  });
}

type Quoted = {
  part: string;
  questionKey: string;
  passages: readonly string[];
  submission: Prisma.QuotationGetPayload<{ include: typeof withSubmission }>["submission"];
};

function flagOf({ part, questionKey, passages, submission }: Quoted, definition: TemplateDefinition, mayName: boolean): QuotationFlag | null {
  const { report } = submission;
  if (report.status !== "adopted" || report.submissions[0]?.id !== submission.id) return "versionGone";
  const texts = quotableTexts(contentOfSnapshot(snapshotOf(submission), definition), part);
  const answer = texts.find((text) => text.questionKey === questionKey);
  if (!answer || !occursIn(passages, answer)) return "notInText";
  return !mayName && namesBoard(quotedText(passages), report.board.name) ? "namesBoard" : null;
}

/**
 * The boards of a round that may be named outside: all SWVs in which they took part on the count date
 * let boards read each other's adopted reports.
 */
export async function boardsToName(round: RoundRow): Promise<Set<string>> {
  const participations = await database().participation.findMany({
    where: { partnershipId: { in: round.partnerships.map(({ id }) => id) }, ...during(round.countDate) },
    select: { boardId: true, partnership: { select: { boardsReadAdopted: true } } },
  });
  const byBoard = Map.groupBy(participations, ({ boardId }) => boardId);
  return new Set([...byBoard].flatMap(([id, own]) => (own.every(({ partnership }) => partnership.boardsReadAdopted) ? [id] : [])));
}

/** Whole sentences of one paragraph of a frozen answer, by their places. */
export type QuotationChoice = {
  part: string;
  reportId: string;
  questionKey: string;
  paragraph: number;
  sentences: readonly number[];
};

export type QuotationProblem = Problem<"notFound" | "notAdopted" | "textGone" | "nothingChosen" | "tooLong" | "tooMany" | "alreadyChosen" | "namesBoard">;

/** Chooses a passage of an adopted report; it is taken from the frozen text itself, so that no word can differ. */
export async function chooseQuotation(
  actor: Actor,
  at: { round: string; regionSlug: string },
  { part, reportId, questionKey, paragraph, sentences }: QuotationChoice,
  now: Date,
): Promise<Result<{ id: string }, QuotationProblem>> {
  const found = await findRound(actor, "region.writeCollective", at.round, at.regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  if (!isId(reportId)) return problem("notAdopted");
  const [definition, named] = await Promise.all([definitionOfVersion(round.templateVersionId), boardsToName(round)]);
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const report = await tx.report.findFirst({
      where: { id: reportId, roundId: round.id, status: "adopted" },
      select: { board: true, submissions: { where: { withdrawnAt: null }, orderBy: { version: "desc" }, take: 1 } },
    });
    const submission = report?.submissions[0];
    if (!report || !submission) return problem("notAdopted");
    const texts = quotableTexts(contentOfSnapshot(snapshotOf(submission), definition), part);
    const chosenFrom = texts.find((text) => text.questionKey === questionKey)?.paragraphs[paragraph];
    if (!chosenFrom || !collectiveParts(definition).some(({ id }) => id === part)) return problem("textGone");
    const passages = passagesOf(chosenFrom, sentences);
    if (passages.length === 0) return problem("nothingChosen");
    const text = quotedText(passages);
    if (text.length > LONGEST_QUOTATION) return problem("tooLong", { details: { limit: LONGEST_QUOTATION, characters: text.length } });
    if (!named.has(report.board.id) && namesBoard(text, report.board.name)) return problem("namesBoard");
    const inPart = { roundId: round.id, partId: part };
    if ((await tx.quotation.count({ where: inPart })) >= MOST_QUOTATIONS) return problem("tooMany", { details: { limit: MOST_QUOTATIONS } });
    const source = { submissionId: submission.id, questionKey };
    if (await tx.quotation.findFirst({ where: { ...inPart, ...source, passages: { equals: passages } } })) return problem("alreadyChosen");
    const quotation = await tx.quotation.create({
      data: { ...inPart, ...source, passages, chosenById: actor.userId, chosenAt: now },
      select: { id: true },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.quotationChosen",
      regionId: region.id,
      boardId: report.board.id,
      reportId,
      details: { round: round.slug, part, question: questionKey },
    });
    return ok(quotation);
  });
}

/** Takes a quotation out of the report over all boards. */
export async function removeQuotation(
  actor: Actor,
  at: { round: string; regionSlug: string },
  id: string,
): Promise<Result<true, Problem<"notFound" | "gone">>> {
  const found = await findRound(actor, "region.writeCollective", at.round, at.regionSlug);
  if (!found) return problem("notFound");
  if (!isId(id)) return problem("gone");
  const { region, round } = found;
  return database().$transaction(async (tx) => {
    const quotation = await tx.quotation.findFirst({
      where: { id, roundId: round.id },
      select: { partId: true, questionKey: true, submission: { select: { reportId: true, report: { select: { boardId: true } } } } },
    });
    const { count } = await tx.quotation.deleteMany({ where: { id, roundId: round.id } });
    if (!quotation || count === 0) return problem("gone");
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.quotationRemoved",
      regionId: region.id,
      boardId: quotation.submission.report.boardId,
      reportId: quotation.submission.reportId,
      details: { round: round.slug, part: quotation.partId, question: quotation.questionKey },
    });
    return ok(true);
  });
}
