import { FILE_NAME_HEADER } from "@/lib/files/address";
import { WRITE_STATUSES } from "../write-statuses";

/** The status of each problem of a file; any other is 422. */
export const FILE_STATUSES: Readonly<Record<string, number>> = { ...WRITE_STATUSES, unknownQuestion: 404 };

/** The name as the browser tells it, percent-encoded; as it stands where it is not. */
export function givenName(headers: Headers): string {
  const given = headers.get(FILE_NAME_HEADER) ?? "";
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}
