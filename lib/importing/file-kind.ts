/** What a file that could be read is, by its content; the name only tells Markdown from other text. */
export function fileKindOf(bytes: Uint8Array, name: string): "docx" | "pdf" | "txt" | "md" {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.startsWith("PK")) return "docx";
  if (start.includes("%PDF-")) return "pdf";
  return /\.(?:md|markdown)$/i.test(name) ? "md" : "txt";
}

/** The name of a file to show: without a path, control and direction characters; at most 120 long. */
export function shownFileName(given: string): string {
  const plain = given
    .toWellFormed()
    .normalize("NFC")
    .replace(/^.*[/\\]/su, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  // No half of a character stays at the end.
  return plain.slice(0, 120).toWellFormed().replace(/\uFFFD$/u, "") || "bestand";
}
