/** The status of each problem of reading a form in and placing it; any other is 422. */
export const IMPORT_STATUSES: Readonly<Record<string, number>> = {
  crossSite: 403,
  signedOut: 401,
  notFound: 404,
  importGone: 410,
  tooLarge: 413,
  frozen: 423,
  notOpenYet: 423,
  closed: 423,
  otherWriter: 423,
  tooOften: 429,
};

/** Above all answers of a form at once, in bytes. */
export const MAX_PLACE_BODY = 8_000_000;
