"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { quotationProblemText, sentencesField } from "@/components/collective/quotation-words";
import type { FormState } from "@/components/region/form-state";
import { saveCollectiveText, type SavedText } from "@/lib/data/collective/collective-text";
import { chooseQuotation, removeQuotation } from "@/lib/data/collective/quotations";
import type { Problem, Result } from "@/lib/result";
import { parseRichText, type RichTextProblemCode } from "@/lib/rich-text/schema";
import { typedAction } from "@/lib/server/action";
import { officeAction, officeDecision, type Outcome } from "../../../../office-action";

const name = z.string().max(100);
const textSchema = z.strictObject({ regio: name, ronde: name, part: name, value: z.unknown(), revision: z.int().min(0).max(1_000_000_000) });

type Saved = Result<SavedText, Problem<RichTextProblemCode | "notFound">>;

const saving = typedAction(textSchema, async (actor, { regio, ronde, part, value, revision }): Promise<Saved> => {
  const text = parseRichText(value);
  if (!text.ok) return text;
  const saved = await saveCollectiveText(actor, { round: ronde, regionSlug: regio }, { part, value: text.value, revision }, new Date());
  if (saved.ok && saved.value.saved) refresh();
  return saved;
});

/** Saves what the office writes with a part. */
export async function saveText(input: unknown) {
  return saving(input);
}

const place = z.string().regex(/^\d{1,6}$/).transform(Number);

/** Takes sentences of a board's report into the report over all boards. */
export async function choose(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const questionKey = form.text("vraag");
    const paragraph = place.catch(-1).parse(form.text("alinea"));
    const field = sentencesField(questionKey, paragraph);
    const sentences = form.list(field).map((text) => place.catch(-1).parse(text));
    const at = { round: form.text("ronde"), regionSlug: form.text("regio") };
    const choice = { part: form.text("onderdeel"), reportId: form.text("verantwoording"), questionKey, paragraph, sentences };
    const chosen = await chooseQuotation(actor, at, choice, new Date());
    if (!chosen.ok) {
      if (chosen.problem.code === "notFound") notFound();
      return { errors: { [field]: quotationProblemText(chosen.problem) } };
    }
    refresh();
    return { done: "Het citaat staat in het verslag." };
  });
}

/** Takes a quotation out again. */
export async function remove(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const removed = await removeQuotation(actor, { round: form.text("ronde"), regionSlug: form.text("regio") }, form.text("citaat"));
    if (!removed.ok) return removed.problem.code === "notFound" ? notFound() : "Dit citaat is al weggehaald. Laad de pagina opnieuw.";
    refresh();
    return undefined;
  });
}
