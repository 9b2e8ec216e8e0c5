/*
 * Lengths at which fields stop, in characters: those of the answers' schemas, which themselves
 * stay out of the browser's script. A test holds the two together.
 */
export const MAX_TYPED = 60;
export const MAX_EXPLANATION = 2_000;
export const MAX_ROW_TEXT = 4_000;
export const MAX_ANNEX_TITLE = 200;
export const MAX_ROWS = 200;
export const MAX_ANNEXES = 20;
