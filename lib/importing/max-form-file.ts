/** Largest file that is read, in bytes: a report with pictures stays well below. By itself, for the browser. */
export const MAX_FORM_FILE = 20 * 1024 * 1024;
