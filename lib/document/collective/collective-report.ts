import type { Years } from "@/lib/figures/figure-row";
import type { RichText } from "@/lib/rich-text/types";
import type { PartnershipLabel } from "@/lib/template/context";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { Period } from "@/lib/values/period";

/** A passage of a board's report as it is printed; `by` is the board's name or `een schoolbestuur`. */
export type PrintedQuotation = { part: string; text: string; by: string };

/** All that the partnership's own report over all boards of a round is made of. */
export type CollectiveReport = {
  region: string;
  definition: TemplateDefinition;
  period: Period;
  /** The SWVs of the round, by code. */
  partnerships: readonly PartnershipLabel[];
  madeAt: Date;
  /** As they may be published, see `showYearsPublicly`. */
  years: Years;
  /** The boards whose report is adopted, by id. */
  adopted: ReadonlySet<string>;
  /** What the office wrote, by part; {@link INTRODUCTION} stands before the first. */
  texts: ReadonlyMap<string, RichText>;
  quotations: readonly PrintedQuotation[];
};

/** Names the office's text before the first part; no part of a form can be called this. */
export const INTRODUCTION = "_inleiding";

/** Who is quoted where the SWV does not let boards read each other's reports. */
export const SOME_BOARD = "een schoolbestuur";
