import { FILE_NAME_HEADER } from "@/lib/files/address";

/** The status of each problem of a file; any other is 422. */
export const FILE_STATUSES: Readonly<Record<string, number>> = {
  crossSite: 403,
  signedOut: 401,
  notFound: 404,
  unknownQuestion: 404,
  tooLarge: 413,
  frozen: 423,
  notOpenYet: 423,
  closed: 423,
  otherWriter: 423,
  tooOften: 429,
};

/** The name as the browser tells it, percent-encoded; as it stands where it is not. */
export function givenName(headers: Headers): string {
  const given = headers.get(FILE_NAME_HEADER) ?? "";
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}
