import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { FigureKind } from "./read-number";

/**
 * A key figure that a region keeps itself and that no question of the form asks: it stands beside a
 * question, or beside the figures of a part, as information.
 */
export type Indicator = {
  key: string;
  label: string;
  type: FigureKind["type"];
  decimals: number;
  unit: string;
  /** What an integer counts; small counts of pupils are for the board and the office only. */
  counts: "pupils" | "other";
  periodKind: "schoolYear" | "calendarYear" | "quarter" | "countDate";
  perPartnership: boolean;
  /** The part of the form beside which it stands, and of that part the question; empty: the part as a whole. */
  part: string;
  question: string;
  /** What exactly is counted. */
  definition: string;
  /** Where the office has it from, suggested at each load. */
  source: string;
};

/** The key of an indicator with that name: `Deelname SBO` is `deelname-sbo`. */
export function indicatorKey(label: string): string {
  const words = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const key = words.join("-").slice(0, 60).replace(/-+$/, "");
  return key === "" || key === NEW_PAGE ? "kengetal" : key;
}

/** The page to make one stands beside theirs in addresses. */
const NEW_PAGE = "nieuw";

const OWN = "eigen:";

/** Under which name the values of an indicator are stored; no figure of a form has a colon in its id. */
export function storedKeyOf(indicator: Pick<Indicator, "key">): string {
  return OWN + indicator.key;
}

/** Whether a stored value is of an indicator of the region itself. */
export function isOwnKey(figureKey: string): boolean {
  return figureKey.startsWith(OWN);
}

/** An indicator as the rest of the portal knows figures: to show, to type and to write its values. */
export function figureOfIndicator(indicator: Indicator): FigureDefinition & { type: FigureKind["type"] } {
  return {
    id: storedKeyOf(indicator),
    part: indicator.part,
    label: indicator.label,
    help: "Dit kengetal staat als informatie bij het formulier.",
    type: indicator.type,
    unit: indicator.type === "percent" ? "%" : indicator.type === "money" ? "euro" : indicator.unit,
    counts: indicator.counts,
    decimals: indicator.type === "percent" ? indicator.decimals : 0,
    appliesTo: "all",
    priority: "core",
    source: "computed",
    previousYear: false,
    prefillableBySwv: true,
    perPartnership: indicator.perPartnership,
    period: "round",
    aggregation: { op: "none" },
    ...(indicator.definition !== "" && { definition: indicator.definition }),
  };
}
