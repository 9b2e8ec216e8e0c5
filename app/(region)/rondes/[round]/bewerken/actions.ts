"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { roundAddress } from "@/components/region/region-address";
import { changeRound } from "@/lib/data/rounds/change-round";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { readRoundForm } from "@/lib/data/rounds/read-round-form";
import type { RoundInput } from "@/lib/data/rounds/round-input";
import { officeAction } from "../../../office-action";
import { roundErrors } from "../../round-problems";

/** Stores changes of a round and goes back to it. */
export async function saveRound(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form) => {
    const [regio, slug] = [form.text("regio"), form.text("ronde")];
    const found = await findRound(actor, "region.manageRounds", slug, regio);
    if (!found) notFound();
    const read = readRoundForm(form, found.round.openedAt ? fixedOnceOpen(found.round) : {});
    if ("errors" in read) return read;
    const changed = await changeRound(actor, regio, slug, read.input);
    if (changed.ok) redirect(roundAddress(changed.value, { slug: regio }));
    const { code } = changed.problem;
    return code === "notFound" ? notFound() : { errors: roundErrors(code) };
  });
}

function fixedOnceOpen(round: RoundRow): Partial<RoundInput> {
  const { slug, period, countDate, templateVersionId, opensAt, partnerships } = round;
  return { slug, period, countDate, templateVersionId, opensAt, partnershipIds: partnerships.map(({ id }) => id) };
}
