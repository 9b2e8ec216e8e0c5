/*
 * Characters that no text can carry from field to database, PDF and Word: control characters
 * other than tab and new line, halves of a surrogate pair, and the two noncharacters that XML
 * forbids. PostgreSQL's jsonb refuses some of them, Word's XML the others.
 */
const FORBIDDEN = "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufffe\\uffff]";
const hasForbidden = new RegExp(FORBIDDEN, "u");
const everyForbidden = new RegExp(FORBIDDEN, "gu");

/** Whether a text contains a character that cannot be stored or printed. */
export function hasForbiddenCharacters(text: string): boolean {
  return hasForbidden.test(text);
}

/** The text without those characters; carriage returns become new lines. */
export function stripForbiddenCharacters(text: string): string {
  return hasForbidden.test(text) ? text.replace(/\r\n?/g, "\n").replace(everyForbidden, "") : text;
}
