import type { Prisma } from "@/lib/data/generated/client";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { receiptNumber } from "@/lib/data/reports/receipt-number";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { Snapshot } from "@/lib/report/snapshot";
import { isLate } from "@/lib/report/status";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { calendarDay } from "@/lib/values/date";
import { demoId, randomFor } from "../random";
import type { PlannedReport } from "./planned-report";

/** The rows of one report, in the tables they go to. */
export type ReportRows = {
  report: Prisma.ReportCreateManyInput;
  answers: Prisma.AnswerCreateManyInput[];
  history: Prisma.AnswerHistoryCreateManyInput[];
  submissions: Prisma.SubmissionCreateManyInput[];
  figures: Prisma.FigureCreateManyInput[];
  audit: Prisma.AuditEventCreateManyInput[];
};

export function reportRows(planned: PlannedReport): ReportRows {
  const { round, content, state } = planned;
  const adopted = state.status === "adopted" ? state : undefined;
  const written = writtenRows(planned);
  return {
    report: {
      id: planned.id,
      roundId: round.id,
      boardId: content.context.board.id,
      status: state.status,
      createdAt: round.opensAt,
      adoptedAt: adopted?.adoptedAt ?? null,
      adoptedById: adopted ? planned.reviewerId : null,
    },
    ...written,
    ...(state.status === "concept" ? { submissions: [], figures: [], audit: [] } : submittedRows(planned, state.at)),
  };
}

function writtenRows(planned: PlannedReport): Pick<ReportRows, "answers" | "history"> {
  const { round, state, id: reportId } = planned;
  const answers: ReportRows["answers"] = [];
  const history: ReportRows["history"] = [];
  for (const [questionKey, value] of Object.entries(planned.content.answers)) {
    const random = randomFor("saved", reportId, questionKey);
    const versions = versionsOf(value);
    const moments = versions
      .map(() => new Date(round.opensAt.getTime() + random.between(0.05, 0.98) * (state.at.getTime() - round.opensAt.getTime())))
      .sort((a, b) => a.getTime() - b.getTime());
    versions.forEach((version, index) => {
      const by = random.chance(0.7) ? planned.writerId : planned.signatoryId;
      const savedAt = moments[index] ?? state.at;
      const revision = index + 1;
      const saveId = demoId("save", reportId, questionKey, revision);
      history.push({ reportId, questionKey, revision, value: version, saveId, savedById: by, savedAt });
      if (revision === versions.length) {
        answers.push({ reportId, questionKey, value, revision, updatedById: by, updatedAt: savedAt });
      }
    });
  }
  return { answers, history };
}

/** What was saved one after the other: a longer text began with its first lines. */
function versionsOf(value: Answer): Answer[] {
  const isText = !Array.isArray(value) && "type" in value;
  if (!isText || value.content.length < 2) return [value];
  return [{ ...value, content: value.content.slice(0, Math.ceil(value.content.length / 2)) }, value];
}

function submittedRows(planned: PlannedReport, at: Date): Pick<ReportRows, "submissions" | "figures" | "audit"> {
  const { round, content, signatory, state } = planned;
  const snapshot: Snapshot = {
    format: 1,
    template: round.template,
    period: round.period,
    countDate: calendarDay(round.countDate),
    board: content.context.board,
    otherBoards: content.context.otherBoards,
    answers: content.answers,
    keyFigures: content.keyFigures,
    ...(content.shownFigures && content.shownFigures.length > 0 && { shownFigures: content.shownFigures }),
    previousFigures: content.previousFigures,
    signatory,
  };
  const hash = canonicalHash(snapshot);
  const submissionId = demoId("submission", planned.id);
  const receipt = receiptNumber(planned.boardNumber, { reportId: planned.id, version: 1, hash });
  const trace = { regionId: round.regionId, boardId: content.context.board.id, reportId: planned.id };
  const audit: ReportRows["audit"] = [
    { ...trace, at, actorId: planned.signatoryId, action: "report.submitted", details: { version: 1, receipt, hash } },
  ];
  if (state.status === "adopted") {
    audit.push({ ...trace, at: state.adoptedAt, actorId: planned.reviewerId, action: "report.adopted", details: { version: 1 } });
  }
  return {
    submissions: [
      {
        id: submissionId,
        reportId: planned.id,
        version: 1,
        receipt,
        snapshot,
        hash,
        signatoryName: signatory.name,
        signatoryFunction: signatory.function,
        late: isLate(round, { ownDeadline: null, returnDueAt: null }, at),
        submittedById: planned.signatoryId,
        submittedAt: at,
      },
    ],
    figures: deriveFigures(content).map(({ figure, ...value }) => ({ submissionId, figureKey: figure, ...value })),
    audit,
  };
}
