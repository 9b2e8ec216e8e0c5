/** Longest text kept of a number that could not be read. */
export const MAX_TYPED = 60;

/** Longest explanation beside a figure, in characters. */
export const MAX_EXPLANATION = 2_000;

/** Most rows of a list; far above any form seen, low enough to keep a save small. */
export const MAX_ROWS = 200;

/** Longest text in a row's field, in characters; it may run over several paragraphs. */
export const MAX_ROW_TEXT = 4_000;
export const MAX_ANNEXES = 20;
export const MAX_ANNEX_TITLE = 200;
