import { typedReminders } from "@/lib/rounds/reminder-days";

/** The fields about reminders, for a round that has them on these days. */
export function reminderValues(days: readonly number[]): { herinneren: string; herinneringVoor: string; herinneringNa: string } {
  const { before, after } = typedReminders(days);
  return { herinneren: days.length === 0 ? "niet" : "wel", herinneringVoor: before, herinneringNa: after };
}

/** When boards are reminded, in a few words. */
export function remindersInWords(days: readonly number[]): string {
  if (days.length === 0) return "geen";
  const { before, after } = typedReminders(days);
  const parts = [before && `${before} ${before === "1" ? "dag" : "dagen"} ervoor`, after && `${after} ${after === "1" ? "dag" : "dagen"} erna`];
  return parts.filter((part) => part !== "").join("; ");
}

/** Where one reminder falls, beside its date. */
export function distanceInWords(days: number): string {
  if (days === 0) return "op de dag zelf";
  const count = Math.abs(days);
  return `${count} ${count === 1 ? "dag" : "dagen"} ${days < 0 ? "ervoor" : "erna"}`;
}
