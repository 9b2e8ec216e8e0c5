/** Longest note among colleagues, in characters. */
export const MAX_NOTE = 2_000;
