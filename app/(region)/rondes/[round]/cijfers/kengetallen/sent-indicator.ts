import "server-only";
import { INDICATOR_FIELD } from "@/components/region/indicator-field";
import { indicatorInputSchema, type IndicatorInput } from "@/lib/key-figures/indicator-input";
import type { SentForm } from "../../../../office-action";

/** What was filled in of an indicator: parsed, or a sentence at each field that is not right. */
export function sentIndicator(form: SentForm): { input: IndicatorInput } | { errors: Record<string, string> } {
  const parsed = indicatorInputSchema.safeParse(json(form.text(INDICATOR_FIELD)));
  if (parsed.success) return { input: parsed.data };
  return { errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [`kengetal-${String(path[0] ?? "label")}`, message])) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
