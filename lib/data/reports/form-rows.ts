import { pool } from "@/lib/data/client";
import type { SignedBy } from "@/lib/report/filing";
import { storedIndicators } from "@/lib/data/key-figures/stored-indicators";
import type { Indicator } from "@/lib/key-figures/indicator";
import { periodKey, previousPeriod } from "@/lib/values/period";
import type { KeyFigureRow } from "./key-figures";
import { signedByOf, type SignedRow } from "./filing";
import { periodOf, type ReportRow } from "./report-row";
import type { AnswerRow } from "./stored-answers";

/** The latest signed version, as its receipt tells of it. */
export type SubmissionReceipt = SignedBy & {
  version: number;
  receipt: string;
  submittedAt: Date;
  late: boolean;
  hash: string;
  /** Who of the office filed it on behalf of the board; null where the board signed it. */
  filedById: string | null;
};

/** The latest version, where the board took that back and did not submit since. */
export type WithdrawnVersion = { version: number; withdrawnAt: Date };

/** What a form shows beside the report itself, as stored now. */
export type FormRows = {
  answers: AnswerRow[];
  /** Of every period, oldest first; those without a board are what the board's are held against. */
  keyFigures: KeyFigureRow[];
  /** Key figures that the region defined itself. */
  indicators: Indicator[];
  submission: SubmissionReceipt | null;
  withdrawn: WithdrawnVersion | null;
  /** The board's submission a year earlier in the same region and form. */
  previousId: string | null;
};

/** As the columns come in: what JSON holds has its moments as text, ISO 8601. */
type Row = Omit<FormRows, "answers" | "submission" | "withdrawn" | "indicators"> & {
  indicators: unknown;
  answers: (Omit<AnswerRow, "updatedAt"> & { updatedAt: string })[];
  submission:
    | (Omit<SubmissionReceipt, "submittedAt" | "filing" | "filedById"> & {
        submittedAt: string;
        filing: SignedRow["filing"];
        verdict: (Omit<NonNullable<SignedRow["verdict"]>, "givenAt"> & { givenAt: string }) | null;
      })
    | null;
  withdrawn: (Omit<WithdrawnVersion, "withdrawnAt"> & { withdrawnAt: string }) | null;
};

/** Written by hand because it runs at every page of a form: one round trip instead of four. */
const ROWS = `
select
  coalesce((
    select json_agg(json_build_object(
      'questionKey', a."questionKey", 'value', a.value, 'revision', a.revision, 'updatedAt', a."updatedAt",
      'takenOverFromId', a."takenOverFromId"))
    from "Answer" a where a."reportId" = r.id
  ), '[]') as answers,
  coalesce((
    select json_agg(json_build_object(
      'boardId', k."boardId", 'periodKey', k."periodKey", 'figureKey', k."figureKey", 'partnership', k.partnership,
      'dimension', k.dimension, 'state', k.state, 'value', k.value, 'source', k.source
    ) order by k."periodKey", k."figureKey", k.partnership, k.dimension, k."boardId")
    from "KeyFigure" k
    where k."regionId" = o."regionId" and (k."boardId" = r."boardId" or k."boardId" is null)
  ), '[]') as "keyFigures",
  coalesce((
    select json_agg(json_build_object(
      'key', i.key, 'label', i.label, 'type', i.type, 'decimals', i.decimals, 'unit', i.unit,
      'periodKind', i."periodKind", 'perPartnership', i."perPartnership", 'part', i.part, 'question', i.question,
      'definition', i.definition, 'source', i.source
    ) order by i."createdAt", i.key)
    from "Indicator" i where i."regionId" = o."regionId"
  ), '[]') as indicators,
  (
    select json_build_object(
      'version', s.version, 'receipt', s.receipt, 'submittedAt', s."submittedAt", 'late', s.late,
      'signatoryName', s."signatoryName", 'signatoryFunction', s."signatoryFunction", 'hash', s.hash,
      'filing', (select to_json(f) from "Filing" f where f."submissionId" = s.id),
      'verdict', (select to_json(w) from "BoardVerdict" w where w."submissionId" = s.id))
    from "Submission" s where s."reportId" = r.id and s."withdrawnAt" is null order by s.version desc limit 1
  ) as submission,
  (
    select json_build_object('version', s.version, 'withdrawnAt', s."withdrawnAt")
    from (select version, "withdrawnAt" from "Submission" where "reportId" = r.id order by version desc limit 1) s
    where s."withdrawnAt" is not null
  ) as withdrawn,
  (
    select s.id from "Submission" s
    join "Report" p on p.id = s."reportId" join "Round" q on q.id = p."roundId"
    join "TemplateVersion" v on v.id = q."templateVersionId" join "Template" t on t.id = v."templateId"
    where s."withdrawnAt" is null and p."boardId" = r."boardId"
      and q."regionId" = o."regionId" and q."periodKey" = $2 and t.key = $3
    order by s."submittedAt" desc limit 1
  ) as "previousId"
from "Report" r join "Round" o on o.id = r."roundId"
where r.id = $1`;

/** @throws when the report is gone. */
export async function loadFormRows(report: ReportRow): Promise<FormRows> {
  const { round } = report;
  const values = [report.id, periodKey(previousPeriod(periodOf(round))), round.templateVersion.template.key];
  const { rows } = await pool().query<Row>({ name: "form-rows", text: ROWS, values });
  const [row] = rows;
  if (!row) throw new Error(`report ${report.id} is gone`);
  return {
    ...row,
    indicators: storedIndicators(row.indicators),
    answers: row.answers.map((answer) => ({ ...answer, updatedAt: new Date(answer.updatedAt) })),
    submission: row.submission && receiptOf(row.submission),
    withdrawn: row.withdrawn && { ...row.withdrawn, withdrawnAt: new Date(row.withdrawn.withdrawnAt) },
  };
}

function receiptOf({ submittedAt, verdict, ...row }: NonNullable<Row["submission"]>): SubmissionReceipt {
  const { version, receipt, late, hash } = row;
  const signed = signedByOf({ ...row, verdict: verdict && { ...verdict, givenAt: new Date(verdict.givenAt) } });
  return { version, receipt, late, hash, filedById: row.filing?.filedById ?? null, submittedAt: new Date(submittedAt), ...signed };
}
