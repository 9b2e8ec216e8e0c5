"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { roundAddress } from "@/components/region/region-address";
import { findRegion } from "@/lib/data/regions/find-region";
import { createRound } from "@/lib/data/rounds/change-round";
import { readRoundForm } from "@/lib/data/rounds/read-round-form";
import { officeAction } from "../../office-action";
import { roundErrors } from "../round-problems";

/** Makes a round as a draft and goes to it. */
export async function makeRound(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form) => {
    const regio = form.text("regio");
    if (!(await findRegion(actor, "region.manageRounds", regio))) notFound();
    const read = readRoundForm(form);
    if ("errors" in read) return read;
    const made = await createRound(actor, regio, read.input);
    if (made.ok) redirect(roundAddress(made.value, { slug: regio }));
    const { code } = made.problem;
    return code === "notFound" ? notFound() : { errors: roundErrors(code) };
  });
}
