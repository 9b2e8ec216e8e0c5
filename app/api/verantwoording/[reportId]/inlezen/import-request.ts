import { WRITE_STATUSES } from "../write-statuses";

/** The status of each problem of reading a form in and placing it; any other is 422. */
export const IMPORT_STATUSES: Readonly<Record<string, number>> = { ...WRITE_STATUSES, importGone: 410 };

/** Above all answers of a form at once, in bytes. */
export const MAX_PLACE_BODY = 8_000_000;
