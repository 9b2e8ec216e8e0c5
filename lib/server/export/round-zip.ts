import "server-only";
import { makeZip } from "client-zip";
import type { Actor } from "@/lib/access/actor";
import type { ReadReport } from "@/lib/data/export/load-round-tables";
import { readableReports, type ReadableReport } from "@/lib/data/dashboard/readable-reports";
import { openReadingRoom, type ReadingRoom } from "@/lib/data/dashboard/reading-room";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import { recordExport } from "@/lib/data/reports/record-export";
import { reportFileName } from "@/lib/document/file-name";
import { printedDocument } from "@/lib/document/submitted";
import { ahead } from "@/lib/export/ahead";
import { csvOf } from "@/lib/export/csv";
import { encodeFrame } from "@/lib/export/frames";
import { distinctNames, manifest, type PackedReport } from "@/lib/export/manifest";
import { onBehalfState } from "@/lib/report/filing";
import { environment } from "@/lib/server/environment";
import { calendarDay } from "@/lib/values/date";
import { makeWorkbook, readsThemselves, type RoundRequest } from "./export-files";
import { PRESSES, pressFiles, type ReportFile } from "./press";

/** A ZIP that is made while it is sent; `total` reports will be in it. */
export type RoundZip = {
  room: ReadingRoom;
  total: number;
  /** The file itself. */
  plain: () => ReadableStream<Uint8Array>;
  /** The file in frames that tell how far it is. */
  framed: () => ReadableStream<Uint8Array>;
};

type Entry = { name: string; input: Uint8Array; lastModified: Date };
const NOTHING = new Uint8Array(0);
type Progress = { done: number; readonly total: number };

/**
 * Every report of a round that somebody may read, as its files, with the workbook and a list of what is
 * in it. A few reports are in memory at a time, and they are made only as fast as they are taken; who
 * stops reading stops the making. Null for who may not read the round.
 */
export async function openRoundZip(actor: Actor, request: RoundRequest, now: Date): Promise<RoundZip | null> {
  const room = await openReadingRoom(actor, request);
  if (!room) return null;
  const reports = await readableReports(actor, room.region.id, room.round);
  const progress: Progress = { done: 0, total: reports.length };
  // What is in it is compressed already.
  const zip = () => makeZip(entriesOf(actor, room, reports, progress, now));
  return {
    room,
    total: reports.length,
    plain: () => streamOf(piecesOf(zip())),
    framed: () => streamOf(framesOf(zip(), progress)),
  };
}

async function* entriesOf(
  actor: Actor,
  { region, round }: ReadingRoom,
  reports: readonly ReadableReport[],
  progress: Progress,
  now: Date,
): AsyncGenerator<Entry> {
  const names = distinctNames(reports, (board) => reportFileName(board, round.period).replace(/\.pdf$/, ""));
  const read = readsThemselves(actor, now);
  const packed: PackedReport[] = [];
  // While one is sent the next are made, as many as are made at a time.
  for await (const { report, submitted, files } of ahead(reports, PRESSES, (one) => readAndPress(one, read))) {
    if (submitted) {
      const named = files.map(({ extension, bytes }) => ({ name: `verantwoordingen/${names.get(report) ?? report.id}.${extension}`, bytes }));
      await recordExport(actor, report.id, "zip", { audience: submitted.audience });
      for (const { name, bytes } of named) yield { name, input: bytes, lastModified: now };
      packed.push(packedReport(report, submitted, named.map(({ name }) => name)));
    }
    progress.done += 1;
  }
  const workbook = await makeWorkbook(actor, { round: round.slug, regionSlug: region.slug }, now);
  if (workbook) yield { name: `ronde-${round.slug}.xlsx`, input: bytesOf(workbook.body), lastModified: now };
  yield { name: "inhoud.csv", input: bytesOf(csvOf(manifest(packed))), lastModified: now };
}

type Pressed = { report: ReadableReport; submitted: SubmittedReport | null; files: ReportFile[] };

/** Without files where it was withdrawn meanwhile. */
async function readAndPress(report: ReadableReport, read: ReadReport): Promise<Pressed> {
  const submitted = await read(report.id);
  return { report, submitted, files: submitted ? await pressFiles(printedDocument(submitted, environment().portalUrl)) : [] };
}

const STANDS = { concept: "ingetrokken", submitted: "ingediend", returned: "teruggegeven", adopted: "vastgesteld" } as const;

function packedReport({ board }: ReadableReport, { submission, status }: SubmittedReport, files: string[]): PackedReport {
  const { version, submittedAt, hash } = submission;
  return { board, version, status: STANDS[status], submittedAt: calendarDay(submittedAt), onBehalf: onBehalfState(submission), hash, files };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function* piecesOf(zip: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = zip.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    // The library hands the reason for stopping on as an error; there is nobody left to tell.
    await reader.cancel().catch(() => undefined);
  }
}

async function* framesOf(zip: ReadableStream<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  yield encodeFrame({ ...progress, last: false, bytes: NOTHING });
  for await (const bytes of piecesOf(zip)) {
    if (bytes.length > 0) yield encodeFrame({ ...progress, last: false, bytes });
  }
  yield encodeFrame({ ...progress, last: true, bytes: NOTHING });
}

/** A stream that makes the next piece only when it is asked for, and lets go when it is dropped. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
