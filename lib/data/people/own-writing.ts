import { database } from "@/lib/data/client";
import { storedText } from "@/lib/data/collective/collective-text";
import { plainText } from "@/lib/rich-text/plain-text";

/** A text that somebody wrote, with the report it belongs to; for the report over all boards, the round. */
export type OwnText = { kind: "note" | "remark" | "reply" | "erratum" | "collectiveText"; report: string; text: string; at: Date };

/** What somebody wrote and did in reports. */
export type OwnWriting = {
  /** How often they saved an answer, by report. */
  saves: { report: string; count: number; first: Date; last: Date }[];
  texts: OwnText[];
  /** Versions that they handed in, with the name under which they signed. */
  signed: { report: string; version: number; name: string; function: string; at: Date }[];
  /** What they said, for a board, of versions that were filed on its behalf; the reason only where they refused. */
  verdicts: { report: string; version: number; confirmed: boolean; name: string; function: string; reason: string; at: Date }[];
  /** Versions that they gave back, and what they said. */
  returned: { report: string; message: string; at: Date }[];
  /** Files that they put with annexes, and that they read in and did not put away yet. */
  files: { report: string; name: string; at: Date }[];
  /** Figures that they typed or loaded for the SWV. */
  keyFigures: number;
  /** What they made for the office. */
  made: OwnMade[];
};

/** A version of a form, a key for programs, a quotation they chose, or key figures that they loaded; named as the office knows it. */
export type OwnMade = { kind: "formVersion" | "token" | "quotation" | "keyFigureLoad"; name: string; at: Date };

const reportName = { board: { select: { name: true } }, round: { select: { name: true } } } as const;
type NamedReport = { board: { name: string }; round: { name: string } };
const nameOf = ({ board, round }: NamedReport) => `${round.name}, ${board.name}`;
const oldestFirst = { createdAt: "asc" } as const;

/** Collects it by who wrote; also of boards where they have no role any more. */
export async function ownWriting(userId: string): Promise<OwnWriting> {
  const db = database();
  const mine = { authorId: userId };
  const text = { text: true, createdAt: true, report: { select: reportName } } as const;
  const [saves, notes, remarks, replies, errata, collectiveTexts, signed, verdicts, returned, files, imports, keyFigures, made] = await Promise.all([
    db.answerHistory.groupBy({
      by: ["reportId"],
      where: { savedById: userId },
      ...{ _count: true, _min: { savedAt: true }, _max: { savedAt: true } },
    }),
    db.note.findMany({ where: mine, select: text, orderBy: oldestFirst }),
    db.remark.findMany({ where: mine, select: text, orderBy: oldestFirst }),
    db.remarkReply.findMany({
      where: mine,
      select: { text: true, createdAt: true, remark: { select: { report: { select: reportName } } } },
      orderBy: oldestFirst,
    }),
    db.erratum.findMany({ where: mine, select: text, orderBy: oldestFirst }),
    db.collectiveText.findMany({
      where: { updatedById: userId },
      select: { value: true, updatedAt: true, round: { select: { name: true } } },
      orderBy: { updatedAt: "asc" },
    }),
    db.submission.findMany({
      where: { submittedById: userId },
      select: { version: true, signatoryName: true, signatoryFunction: true, submittedAt: true, report: { select: reportName } },
      orderBy: { submittedAt: "asc" },
    }),
    db.boardVerdict.findMany({
      where: { givenById: userId },
      include: { submission: { select: { version: true, report: { select: reportName } } } },
      orderBy: { givenAt: "asc" },
    }),
    db.reportReturn.findMany({
      where: { returnedById: userId },
      select: { message: true, returnedAt: true, report: { select: reportName } },
      orderBy: { returnedAt: "asc" },
    }),
    db.annexFile.findMany({
      where: { uploadedById: userId },
      select: { name: true, uploadedAt: true, report: { select: reportName } },
      orderBy: { uploadedAt: "asc" },
    }),
    db.importDraft.findMany({
      where: { userId },
      select: { fileName: true, createdAt: true, report: { select: reportName } },
      orderBy: oldestFirst,
    }),
    db.keyFigure.count({ where: { updatedById: userId } }),
    ownMade(userId),
  ]);
  const reports = await db.report.findMany({
    where: { id: { in: saves.map(({ reportId }) => reportId) } },
    select: { id: true, ...reportName },
  });
  const names = new Map(reports.map((report) => [report.id, nameOf(report)]));
  type Row = { text: string; createdAt: Date; report: NamedReport };
  const textOf = (kind: OwnText["kind"]) => (row: Row): OwnText => ({
    ...{ kind, report: nameOf(row.report), text: row.text, at: row.createdAt },
  });
  return {
    saves: saves.flatMap(({ reportId, _count: count, _min, _max }) =>
      _min.savedAt && _max.savedAt
        ? [{ report: names.get(reportId) ?? "", count, first: _min.savedAt, last: _max.savedAt }]
        : [],
    ),
    texts: [
      ...notes.map(textOf("note")),
      ...remarks.map(textOf("remark")),
      ...replies.map(({ remark, ...reply }) => textOf("reply")({ ...reply, report: remark.report })),
      ...errata.map(textOf("erratum")),
      ...collectiveTexts.map(({ value, updatedAt: at, round }): OwnText => ({
        ...{ kind: "collectiveText", report: round.name, text: plainText(storedText(value)), at },
      })),
    ],
    signed: signed.map(({ version, signatoryName: name, signatoryFunction, submittedAt: at, report }) => ({
      ...{ report: nameOf(report), version, name, function: signatoryFunction, at },
    })),
    verdicts: verdicts.map(({ submission: { version, report }, confirmed, name, function: position, reason, givenAt: at }) => ({
      ...{ report: nameOf(report), version, confirmed, name, function: position, reason, at },
    })),
    returned: returned.map(({ message, returnedAt: at, report }) => ({ report: nameOf(report), message, at })),
    files: [
      ...files.map(({ name, uploadedAt: at, report }) => ({ report: nameOf(report), name, at })),
      ...imports.map(({ fileName: name, createdAt: at, report }) => ({ report: nameOf(report), name, at })),
    ],
    keyFigures,
    made,
  };
}

async function ownMade(userId: string): Promise<OwnMade[]> {
  const db = database();
  const [versions, tokens, quotations, loads] = await Promise.all([
    db.templateVersion.findMany({ where: { createdById: userId }, select: { number: true, createdAt: true, template: { select: { title: true } } } }),
    db.apiToken.findMany({ where: { createdById: userId }, select: { name: true, createdAt: true } }),
    db.quotation.findMany({
      where: { chosenById: userId },
      select: { chosenAt: true, round: { select: { name: true } }, submission: { select: { report: { select: { board: { select: { name: true } } } } } } },
    }),
    db.keyFigureLoad.findMany({ where: { loadedById: userId }, select: { source: true, fileName: true, loadedAt: true } }),
  ]);
  const made: OwnMade[] = [
    ...versions.map(({ number, createdAt: at, template }) => ({ kind: "formVersion" as const, name: `${template.title}, versie ${number}`, at })),
    ...tokens.map(({ name, createdAt: at }) => ({ kind: "token" as const, name, at })),
    ...quotations.map(({ chosenAt: at, round, submission }) => ({
      ...{ kind: "quotation" as const, name: `${round.name}, ${submission.report.board.name}`, at },
    })),
    ...loads.map(({ source, fileName, loadedAt: at }) => ({ kind: "keyFigureLoad" as const, name: fileName ?? source, at })),
  ];
  return made.sort((a, b) => a.at.getTime() - b.at.getTime());
}
