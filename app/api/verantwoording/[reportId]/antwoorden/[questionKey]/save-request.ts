/** Above the largest answer that passes (a full list of annexes comes near it), in bytes. */
export const MAX_ANSWER_BODY = 4_000_000;

/** The status of each problem of a save; any other is 422. */
export const SAVE_STATUSES: Readonly<Record<string, number>> = {
  notFound: 404,
  unknownQuestion: 404,
  stale: 409,
  frozen: 423,
  notOpenYet: 423,
  closed: 423,
  otherWriter: 423,
};
