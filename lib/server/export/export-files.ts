import "server-only";
import type { Actor } from "@/lib/access/actor";
import { loadRoundTables, type ReadReport, type RoundExport } from "@/lib/data/export/load-round-tables";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { csvOf } from "@/lib/export/csv";
import { TABLE_IDS, type RoundFile } from "@/lib/export/round-tables";
import { sheetWithId, tableOfSheet, workbookSheets, type SheetId } from "@/lib/export/sheets";
import { environment } from "@/lib/server/environment";
import { workbookFile } from "./press";

export type RoundRequest = { round: string; regionSlug?: string | undefined };

/** A file of a round, with what it was made of; the caller leaves the trace. */
export type MadeFile = { exported: RoundExport; body: string | Uint8Array<ArrayBuffer> };

/** Somebody who takes a report out really reads it: from then on its board can't withdraw it. */
export function readsThemselves(actor: Actor, now: Date): ReadReport {
  return (reportId) => readSubmittedReport(actor, reportId, undefined, now);
}

/** Where the schema of the JSON file is published. */
export function schemaAddress(): string {
  return `${environment().portalUrl}/api/v1/schema.json`;
}

/** The workbook of a round; null for who may not read it, and where there is none. */
export async function makeWorkbook(actor: Actor, request: RoundRequest, now: Date): Promise<MadeFile | null> {
  const exported = await loadRoundTables(actor, request, TABLE_IDS, readsThemselves(actor, now), now);
  return exported && { exported, body: await workbookFile(workbookSheets(exported, exported.audience, now)) };
}

/** All of a round as JSON, as `/api/v1/schema.json` describes it. */
export async function makeJson(actor: Actor, request: RoundRequest, now: Date): Promise<MadeFile | null> {
  const exported = await loadRoundTables(actor, request, TABLE_IDS, readsThemselves(actor, now), now);
  if (!exported) return null;
  const file: RoundFile = {
    formaat: 1,
    schema: schemaAddress(),
    gemaaktOp: now.toISOString(),
    voor: exported.audience,
    ronde: exported.round,
    tabellen: exported.tables,
  };
  return { exported, body: JSON.stringify(file) };
}

/** One sheet of a round as CSV; null where this audience does not have it. */
export async function makeCsv(actor: Actor, request: RoundRequest, id: SheetId, now: Date): Promise<MadeFile | null> {
  const exported = await loadRoundTables(actor, request, [tableOfSheet(id)], readsThemselves(actor, now), now);
  const sheet = exported && sheetWithId(id, exported);
  return sheet && { exported, body: csvOf(sheet) };
}
