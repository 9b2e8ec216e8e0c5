import type { IndicatorInput } from "@/lib/key-figures/indicator-input";

/** An indicator that nobody filled in yet. */
export function newIndicator(label: string, type: IndicatorInput["type"] = "integer"): IndicatorInput {
  return {
    label,
    type,
    decimals: type === "percent" ? 2 : 0,
    unit: "",
    counts: "pupils",
    periodKind: "schoolYear",
    perPartnership: false,
    part: "",
    question: "",
    definition: "",
    source: "",
  };
}
