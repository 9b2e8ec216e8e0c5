/** The status of each problem of writing in a report; any other is 422. */
export const WRITE_STATUSES: Readonly<Record<string, number>> = {
  crossSite: 403,
  signedOut: 401,
  notFound: 404,
  tooLarge: 413,
  frozen: 423,
  notOpenYet: 423,
  closed: 423,
  otherWriter: 423,
  tooOften: 429,
};
