import type { Period } from "@/lib/values/period";
import type { TemplateDefinition } from "./definition";

/** An SWV as the form names it. */
export type PartnershipLabel = { code: string; name: string; shortName: string };

/** What the form must know of a board to decide what is asked of it. */
export type BoardFacts = {
  id: string;
  name: string;
  /** Types of the board's schools in this region, such as `bao`, `sbo`, `so`. */
  schoolTypes: readonly string[];
  /** How many schools the board has in this region. */
  schoolCount: number;
  /** The SWVs of the round that the board takes part in, in the region's order. */
  partnerships: readonly PartnershipLabel[];
};

/** Everything beside the answers that the form is derived from. */
export type FormContext = {
  definition: TemplateDefinition;
  board: BoardFacts;
  period: Period;
  /** The other boards of the round, for questions that name boards. */
  otherBoards: readonly { id: string; name: string }[];
};
