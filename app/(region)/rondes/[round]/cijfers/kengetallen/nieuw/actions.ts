"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { roundAddress } from "@/components/region/region-address";
import { makeIndicator } from "@/lib/data/key-figures/indicators";
import { officeAction, type Outcome } from "../../../../../office-action";
import { sentIndicator } from "../sent-indicator";

/** Makes a key figure of the region itself. */
export async function make(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const [regio, round] = [form.text("regio"), form.text("ronde")];
    const sent = sentIndicator(form);
    if ("errors" in sent) return sent;
    const made = await makeIndicator(actor, round, regio, sent.input, new Date());
    if (!made.ok) {
      if (made.problem.code === "notFound") notFound();
      return { errors: { "kengetal-label": "Er is al een kengetal met deze naam. Kies een andere naam." } };
    }
    redirect(roundAddress({ slug: round }, { slug: regio }, "/cijfers/kengetallen"));
  });
}
