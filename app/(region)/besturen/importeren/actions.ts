"use server";

import { notFound } from "next/navigation";
import { IMPORT_FIELDS, IMPORT_STEPS, type ImportOutcome } from "@/components/region/import-state";
import type { BoardsImportPlan } from "@/lib/boards/plan-import";
import { MAX_FILE_ROWS } from "@/lib/boards/read-boards-csv";
import { importBoards, planImport, type BoardsImportProblem } from "@/lib/data/boards/import-boards";
import { dayWithoutTime, isDay } from "@/lib/rounds/day";
import { officeImport } from "../../office-action";
import { sentText } from "../../sent-text";

type BoardsOutcome = ImportOutcome<BoardsImportPlan>;

/** Says what a file of boards would do, or imports it. */
export async function importFile(data: FormData): Promise<BoardsOutcome> {
  return officeImport<BoardsImportPlan>(data, async (actor, form) => {
    const from = form.text("vanaf");
    const sent = await sentText(form, "CSV-bestand");
    if ("errors" in sent) return { kind: "refused", errors: sent.errors };
    if (!isDay(from)) return { kind: "refused", errors: { vanaf: "Dit is geen datum. Vul dag, maand en jaar in." } };
    const { text } = sent;
    const regio = form.text("regio");
    if (form.text(IMPORT_FIELDS.step) !== IMPORT_STEPS.carryOut) {
      const planned = await planImport(actor, regio, text);
      return planned.ok ? { kind: "planned", text, plan: planned.value } : refusal(planned.problem, text);
    }
    const imported = await importBoards(actor, regio, text, dayWithoutTime(from));
    return imported.ok ? { kind: "imported", plan: imported.value } : refusal(imported.problem, text);
  });
}

function refusal(problem: BoardsImportProblem, text: string): BoardsOutcome {
  if (problem.code === "notFound") notFound();
  if (problem.code === "doubts") return { kind: "planned", text, plan: problem.plan };
  const sentences = {
    tooLarge: `Het bestand is te groot. Gebruik ten hoogste ${MAX_FILE_ROWS} regels.`,
    notCsv: "Dit bestand is niet te lezen als CSV. Kijk of elk aanhalingsteken een tweede heeft.",
    missingColumns: `In de eerste regel ontbreken kolommen: ${problem.details?.columns ?? ""}. Neem de namen over uit het voorbeeld.`,
    empty: "Er staan geen scholen in dit bestand.",
  } as const;
  return { kind: "refused", errors: { [IMPORT_FIELDS.file]: sentences[problem.code] } };
}
