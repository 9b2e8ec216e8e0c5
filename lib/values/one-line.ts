/** A name as it stands in a heading, a mail's subject or a cell: line breaks and rows of spaces become one space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
