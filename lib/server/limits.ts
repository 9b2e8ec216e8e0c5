import { rateLimit } from "@/lib/data/rate-limit";

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/** Links asked for from one network. Higher than for one address: a whole school often shares one connection. */
export const linksAsked = rateLimit("links-asked", { most: 40, seconds: QUARTER });

/** Tries to sign in from one network, with links, codes or the organisation's own sign-in. */
export const signInTries = rateLimit("sign-in-tries", { most: 200, seconds: QUARTER });

/** Invitations that one person sends. */
export const invitationsSent = rateLimit("invitations-sent", { most: 100, seconds: HOUR });

/** Invitations that one address gets, from whomever. */
export const invitationsGot = rateLimit("invitations-got", { most: 10, seconds: 24 * HOUR });

/** Hashes checked from one network: enough for an accountant with a pile of reports, too few to try hashes. */
export const hashesChecked = rateLimit("hashes-checked", { most: 60, seconds: 10 * 60 });

/** Files that one person sends for annexes: three times as many as a report has room for. */
export const filesSent = rateLimit("files-sent", { most: 60, seconds: HOUR });

/** Forms that one person has read in, each some seconds of work. */
export const formsRead = rateLimit("forms-read", { most: 30, seconds: HOUR });

/** Files of one report, PDF or Word, that one person has made, each some 60 ms of work for the whole server: more than anybody can read. */
export const reportFilesMade = rateLimit("report-files-made", { most: 60, seconds: 60 });

/** Workbooks, tables and JSON files that one person takes. */
export const tablesTaken = rateLimit("tables-taken", { most: 120, seconds: HOUR });

/** ZIPs of a whole round that one person takes: each sets every report of the round. */
export const roundsTaken = rateLimit("rounds-taken", { most: 30, seconds: HOUR });

/** Calls of the API with one token. */
export const API_WINDOW = 60;
export const apiCalls = rateLimit("api-calls", { most: 120, seconds: API_WINDOW });
/** Files of key figures that one person has read, at each step again. */
export const tablesRead = rateLimit("tables-read", { most: 300, seconds: HOUR });
