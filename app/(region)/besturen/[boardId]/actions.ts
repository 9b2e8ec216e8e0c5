"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { boardInputSchema, schoolInputSchema } from "@/lib/boards/board-input";
import { changeBoard, removeSchool, saveSchool } from "@/lib/data/boards/change-board";
import { isId } from "@/lib/data/id";
import { dayWithoutTime, isDay } from "@/lib/rounds/day";
import { calendarDay } from "@/lib/values/date";
import { officeAction, officeDecision, type Outcome } from "../../office-action";
import { fieldErrors } from "../board-fields";

/** Stores the name of a board and the SWVs it takes part in. */
export async function change(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const name = boardInputSchema.shape.name.safeParse(form.text("naam"));
    const from = form.text("vanaf");
    const errors: Record<string, string> = {};
    if (!name.success) errors.naam = name.error.issues[0]?.message ?? "";
    if (!isDay(from)) errors.vanaf = "Dit is geen datum. Vul dag, maand en jaar in.";
    if (!name.success || Object.keys(errors).length > 0) return { errors };

    const input = { name: name.data, partnershipCodes: form.list("swv[]"), from: dayWithoutTime(from) };
    const today = dayWithoutTime(calendarDay(new Date()));
    const changed = await changeBoard(actor, form.text("regio"), form.text("bestuur"), input, today);
    if (!changed.ok) {
      if (changed.problem.code === "nameOfOtherRegion") {
        return { errors: { naam: "Dit bestuur hoort ook bij een andere regio. Alleen die regio wijzigt de naam." } };
      }
      if (changed.problem.code === "unknownPartnership") return { errors: { "swv[]": "Kies uit de SWV’s van uw regio." } };
      notFound();
    }
    refresh();
    return { done: "De wijziging is bewaard." };
  });
}

const SCHOOL_FIELDS = { code: "code", name: "school", type: "type", municipality: "gemeente", partnership: "schoolSwv" };

/** Adds a school to a board, or changes the one that is named. */
export async function keepSchool(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const input = schoolInputSchema.safeParse({
      code: form.text("code"),
      name: form.text("school"),
      type: form.text("type"),
      municipality: form.text("gemeente"),
      partnership: form.text("schoolSwv"),
    });
    if (!input.success) {
      const errors = fieldErrors(input.error, SCHOOL_FIELDS);
      return { errors: { ...errors, ...(errors.type !== undefined && { type: "Kies een soort onderwijs." }) } };
    }
    const schoolId = form.text("schoolId");
    if (schoolId !== "" && !isId(schoolId)) notFound();
    const kept = await saveSchool(actor, form.text("regio"), form.text("bestuur"), schoolId || null, input.data);
    if (!kept.ok) {
      switch (kept.problem.code) {
        case "schoolTaken":
          return { errors: { code: "Er is al een school met deze code. Controleer de code." } };
        case "unknownPartnership":
          return { errors: { schoolSwv: "Kies een SWV waarin het bestuur meedoet." } };
        default:
          notFound();
      }
    }
    refresh();
    return { done: "De school is bewaard." };
  });
}

/** Takes a school off a board. */
export async function dropSchool(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const removed = await removeSchool(actor, form.text("regio"), form.text("bestuur"), form.text("schoolId"));
    if (!removed.ok) notFound();
    refresh();
    return undefined;
  });
}
