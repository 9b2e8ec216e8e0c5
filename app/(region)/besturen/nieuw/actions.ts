"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { regionAddress } from "@/components/region/region-address";
import { boardInputSchema } from "@/lib/boards/board-input";
import { addBoard } from "@/lib/data/boards/change-board";
import { dayWithoutTime, isDay } from "@/lib/rounds/day";
import { officeAction, type Outcome } from "../../office-action";
import { fieldErrors } from "../board-fields";

/** Adds a board and goes to it. */
export async function add(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const input = boardInputSchema.safeParse({ number: form.text("nummer"), name: form.text("naam") });
    const errors = input.success ? {} : fieldErrors(input.error, { number: "nummer", name: "naam" });
    const codes = form.list("swv[]");
    if (codes.length === 0) errors["swv[]"] = "Kies ten minste één SWV.";
    const from = form.text("vanaf");
    if (!isDay(from)) errors.vanaf = "Dit is geen datum. Vul dag, maand en jaar in.";
    if (!input.success || Object.keys(errors).length > 0) return { errors };

    const regio = form.text("regio");
    const added = await addBoard(actor, regio, input.data, codes, dayWithoutTime(from));
    if (added.ok) redirect(regionAddress(`/besturen/${added.value.boardId}`, { slug: regio }));
    switch (added.problem.code) {
      case "numberTaken":
        return {
          errors: {
            nummer: `Bestuur ${input.data.number} heet “${added.problem.details?.name ?? ""}”. Controleer het nummer, of neem die naam over.`,
          },
        };
      case "unknownPartnership":
        return { errors: { "swv[]": "Kies uit de SWV’s van uw regio." } };
      default:
        return notFound();
    }
  });
}
