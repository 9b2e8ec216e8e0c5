/** Longest formatted text, in characters as JavaScript counts them; some twenty printed pages. */
export const MAX_CHARACTERS = 50_000;

/** Most nodes (paragraphs, list items, cells, pieces of text) in one formatted text. */
export const MAX_NODES = 20_000;

/** Deepest list within a list. */
export const MAX_LIST_DEPTH = 5;

/** Widest table; wider does not fit on paper in a readable size. */
export const MAX_TABLE_COLUMNS = 30;

/** Longest address of a link, in characters. */
export const MAX_HREF = 2_000;

/** Highest first number of a numbered list. */
export const MAX_LIST_START = 9_999;
