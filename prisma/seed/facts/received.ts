import type { PartnershipCode } from "../region";
import type { Pupils } from "./pupils";

/** What an SWV paid a board for one year, in whole euros. */
export type Received = { code: PartnershipCode; general: number; special: number };

/** Euros per pupil; the SWV winds down a reserve, so that the general amount falls over the years. */
const GENERAL = [192, 184, 178];
const SBO = 1_315;
const SO = 2_480;

export function receivedBy(pupils: Pupils, index: number): Received[] {
  const general = GENERAL[index] ?? 178;
  return pupils.map(({ code, bao, sbo, so }) => ({
    code,
    // Special schools get a small general amount too.
    general: bao * general + (sbo + so) * 95 + 1_500,
    special: Math.round((sbo * SBO + so * SO) * (1 + index * 0.02)),
  }));
}
