"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { changeFilingOnBehalf, changeReading, changeRetention } from "@/lib/data/regions/region-settings";
import { RETENTION_YEARS } from "@/lib/rounds/retention";
import { officeAction, type Outcome } from "../office-action";

/** Sets which SWVs let their boards read each other's adopted reports. */
export async function setReading(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const changed = await changeReading(actor, form.text("regio"), form.list("swvs[]"));
    if (!changed.ok) {
      if (changed.problem.code === "notFound") notFound();
      return { errors: { "swvs[]": "Kies uit de SWV’s van uw regio. Laad de pagina opnieuw." } };
    }
    refresh();
    return { done: "Bewaard." };
  });
}

/** Sets how long reports are kept. */
export async function setRetention(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const typed = form.text("jaren").trim();
    const changed = await changeRetention(actor, form.text("regio"), /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN);
    if (!changed.ok) {
      if (changed.problem.code === "notFound") notFound();
      return { errors: { jaren: `Vul een heel getal in van ${RETENTION_YEARS.least} tot en met ${RETENTION_YEARS.most}.` } };
    }
    refresh();
    return { done: "Bewaard." };
  });
}

/** Sets whether the office may file for boards. */
export async function setFilingOnBehalf(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const changed = await changeFilingOnBehalf(actor, form.text("regio"), form.text("namens") === "ja");
    if (!changed.ok) notFound();
    refresh();
    return { done: "Bewaard." };
  });
}
