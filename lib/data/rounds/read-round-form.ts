import { dayWithoutTime, isDay } from "@/lib/rounds/day";
import { periodOfChoice } from "@/lib/rounds/period-choice";
import { FURTHEST_REMINDER, readDays, reminderDaysOf } from "@/lib/rounds/reminder-days";
import { endOfDay, startOfDay } from "@/lib/values/date";
import { roundInputSchema, type RoundInput } from "./round-input";

/** A form about a round as it was sent, by the names of its fields. */
export type RoundForm = { text: (field: string) => string; list: (field: string) => readonly string[] };

/** The field of the form in which each part of the input is typed. */
const FIELDS: Readonly<Record<string, string>> = {
  name: "naam",
  slug: "adres",
  period: "jaar",
  countDate: "teldatum",
  templateVersionId: "formulier",
  partnershipIds: "swv[]",
  opensAt: "opent",
  deadline: "deadline",
  closesAt: "sluit",
  reminderDays: "herinneringVoor",
};

/**
 * Reads the form about a round. A day becomes a moment here: a round opens when the day begins, and
 * deadlines hold up to and including their day.
 *
 * @param fixed what no longer changes; it stands in for the fields of the same name
 * @returns the input, or a sentence for each field that is not right
 */
export function readRoundForm(
  form: RoundForm,
  fixed: Partial<RoundInput> = {},
): { input: RoundInput } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const day = (field: string, toMoment: (day: string) => Date) => {
    const typed = form.text(field);
    if (isDay(typed)) return toMoment(typed);
    if (typed !== "") errors[field] = "Dit is geen datum. Vul dag, maand en jaar in.";
    return undefined;
  };
  const days = (field: string) => {
    const read = readDays(form.text(field));
    if (read === null) errors[field] = `Vul hele dagen in tot en met ${FURTHEST_REMINDER}, zoals 14, 3.`;
    return read ?? [];
  };
  const parsed = roundInputSchema.safeParse({
    name: form.text("naam"),
    slug: form.text("adres"),
    period: periodOfChoice({ kind: form.text("soort"), year: form.text("jaar"), quarter: form.text("kwartaal") }),
    countDate: day("teldatum", dayWithoutTime),
    templateVersionId: form.text("formulier"),
    partnershipIds: [...form.list("swv[]")],
    opensAt: day("opent", startOfDay),
    deadline: day("deadline", endOfDay),
    closesAt: day("sluit", endOfDay),
    reminderDays: form.text("herinneren") === "niet" ? [] : reminderDaysOf(days("herinneringVoor"), days("herinneringNa")),
    ...fixed,
  });
  for (const issue of parsed.error?.issues ?? []) {
    const field = FIELDS[String(issue.path[0])] ?? "";
    errors[field] ??= field === "jaar" ? "Kies een periode." : issue.message;
  }
  const unasked = new Set(Object.keys(fixed).map((part) => FIELDS[part]));
  const asked = Object.fromEntries(Object.entries(errors).filter(([field]) => !unasked.has(field)));
  return parsed.success && Object.keys(asked).length === 0 ? { input: parsed.data } : { errors: asked };
}
