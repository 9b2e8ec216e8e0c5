"use server";

import { notFound } from "next/navigation";
import { IMPORT_FIELDS, IMPORT_STEPS, type ImportOutcome } from "@/components/region/import-state";
import type { TemplatePlan } from "@/components/region/template-import-plan";
import { importTemplate, planTemplateImport } from "@/lib/data/templates/import-template";
import { officeImport } from "../../office-action";
import { sentText } from "../../sent-text";

/** Says what a file with a form would change, or imports it. */
export async function importFile(data: FormData): Promise<ImportOutcome<TemplatePlan>> {
  return officeImport<TemplatePlan>(data, async (actor, form) => {
    const sent = await sentText(form, "JSON-bestand");
    if ("errors" in sent) return { kind: "refused", errors: sent.errors };
    const { text } = sent;
    const regio = form.text("regio");
    const planned = await planTemplateImport(actor, regio, text);
    if (!planned.ok) {
      if (planned.problem.code === "notFound") notFound();
      return { kind: "planned", text, plan: { sound: false, issues: planned.problem.issues } };
    }
    const plan = { sound: true as const, ...planned.value };
    if (form.text(IMPORT_FIELDS.step) !== IMPORT_STEPS.carryOut) return { kind: "planned", text, plan };
    const imported = await importTemplate(actor, regio, text);
    if (!imported.ok) notFound();
    return { kind: "imported", plan: { ...plan, number: imported.value.number } };
  });
}
