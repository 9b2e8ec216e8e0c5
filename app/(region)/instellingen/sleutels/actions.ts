"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { makeApiToken, revokeApiToken } from "@/lib/data/tokens/api-tokens";
import { isDay } from "@/lib/rounds/day";
import { endOfDay } from "@/lib/values/date";
import { officeAction, officeDecision, type Outcome } from "../../office-action";

/** Makes a token. It comes back once, in place of what was typed, and is nowhere else to be had. */
export async function makeToken(previous: FormState, data: FormData): Promise<FormState> {
  let token: string | undefined;
  const state = await officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const day = form.text("geldigTot").trim();
    if (day !== "" && !isDay(day)) return { errors: { geldigTot: "Vul een datum in, of laat dit veld leeg." } };
    const texts = form.text("leest") === "teksten";
    const made = await makeApiToken(actor, form.text("regio"), { name: form.text("naam"), texts, expiresAt: day === "" ? null : endOfDay(day) }, new Date());
    if (made.ok) {
      token = made.value.token;
      refresh();
      return { done: "De sleutel is gemaakt." };
    }
    switch (made.problem.code) {
      case "notFound":
        return notFound();
      case "noName":
        return { errors: { naam: "Geef de sleutel een naam van hooguit 80 tekens, zoals de naam van het programma." } };
      case "inThePast":
        return { errors: { geldigTot: "Kies een dag die nog komt, of laat dit veld leeg." } };
      case "tooMany":
        return { errors: { "": "Er zijn al 20 sleutels die werken. Trek er eerst een in die u niet meer gebruikt." } };
    }
  });
  return token === undefined ? state : { ...state, values: { sleutel: token } };
}

/** Ends a token. */
export async function revokeToken(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const revoked = await revokeApiToken(actor, form.text("regio"), form.text("sleutel"), new Date());
    if (!revoked.ok) return "Deze sleutel is er niet meer. Laad de pagina opnieuw.";
    refresh();
    return undefined;
  });
}
