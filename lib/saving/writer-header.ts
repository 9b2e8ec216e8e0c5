/**
 * The header in which a page says whose text it sends: the id of the user that it was opened by. A
 * browser that two people share sends the cookie of who signed in last.
 */
export const WRITER_HEADER = "x-rekenschap-writer";
