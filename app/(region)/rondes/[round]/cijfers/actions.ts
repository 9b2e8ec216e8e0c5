"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { readKeyFigure } from "@/components/region/key-figure-cells";
import { cellOfField, earlierField } from "@/components/region/key-figure-fields";
import { counted } from "@/components/region/round-words";
import {
  loadKeyFigureTable,
  saveKeyFigures,
  type KeyFigureChange,
} from "@/lib/data/key-figures/key-figure-table";
import { sourceSchema } from "@/lib/key-figures/source";
import type { NumberFigure } from "@/lib/key-figures/target";
import { officeAction, type Outcome, type SentForm } from "../../../office-action";

/** Stores what was typed in the table of one figure: all of it, or with any cell that cannot be read nothing. */
export async function saveFigures(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const [regio, slug] = [form.text("regio"), form.text("ronde")];
    const table = await loadKeyFigureTable(actor, slug, regio);
    const figure = table?.figures.find(({ id }) => id === form.text("cijfer"));
    if (!figure) notFound();
    const { changes, errors } = readChanges(form, [...data.keys()], figure);
    const source = sourceSchema.safeParse(form.text("bron"));
    if (!source.success && (changes.length > 0 || Object.keys(errors).length > 0)) {
      errors.bron = source.error.issues[0]?.message ?? "";
    }
    if (Object.keys(errors).length > 0) return { errors };
    if (!source.success || changes.length === 0) return { done: "Er is niets gewijzigd." };
    const saved = await saveKeyFigures(actor, slug, regio, changes, source.data, new Date());
    if (!saved.ok) {
      if (saved.problem.code === "notFound") notFound();
      return { errors: { "": "De besturen van deze ronde zijn intussen gewijzigd. Kopieer wat u typte en laad de pagina opnieuw." } };
    }
    refresh();
    return { done: `${counted(saved.value.changed, "cijfer is", "cijfers zijn")} bewaard.` };
  });
}

function readChanges(form: SentForm, names: readonly string[], figure: NumberFigure) {
  const changes: KeyFigureChange[] = [];
  const errors: Record<string, string> = {};
  for (const typed of [...new Set(names)].map(cellOfField)) {
    if (!typed) continue;
    const { field, placeId, cell } = typed;
    const read = readKeyFigure(figure, form.text(field), form.text(earlierField(placeId, cell)));
    if ("error" in read) errors[field] = read.error;
    else if (read.change !== undefined) changes.push({ placeId, figure: figure.id, cell, entry: read.change });
  }
  return { changes, errors };
}
