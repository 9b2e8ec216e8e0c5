"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { changeIndicator } from "@/lib/data/key-figures/indicators";
import { officeAction, type Outcome } from "../../../../../office-action";
import { sentIndicator } from "../sent-indicator";

/** Stores how a key figure of the region is called and where it stands. */
export async function change(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const sent = sentIndicator(form);
    if ("errors" in sent) return sent;
    const changed = await changeIndicator(actor, form.text("ronde"), form.text("regio"), form.text("sleutel"), sent.input);
    if (!changed.ok) {
      if (changed.problem.code === "notFound") notFound();
      return { errors: { "kengetal-label": "Intussen zijn er cijfers van dit kengetal. Laad de pagina opnieuw: de naam en de plaats kunt u wel wijzigen." } };
    }
    refresh();
    return { done: "De wijziging is bewaard." };
  });
}
