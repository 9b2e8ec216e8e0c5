import { deflateSync } from "node:zlib";

/** A field to type in, or a box to tick where the value is true or false; its corners from the lower left of the page. */
export type PdfField = { value: string | boolean; box: readonly [number, number, number, number] };

/** A PDF of pages with this content, compressed, without any tags; `trailer` goes into its trailer, `fields` on its first page. */
export function pdfOfPages(contents: readonly Uint8Array[], trailer = "", fields: readonly PdfField[] = []): Uint8Array {
  const pageIds = contents.map((_, index) => 4 + index * 2);
  const parts: Buffer[] = [
    Buffer.from("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"),
    Buffer.from(`2 0 obj << /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] /Count ${pageIds.length} >> endobj\n`),
    Buffer.from("3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> endobj\n"),
  ];
  contents.forEach((content, index) => {
    const id = 4 + index * 2;
    const stream = deflateSync(content);
    parts.push(
      Buffer.from(`${id} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> ${index === 0 ? `/Annots [${fields.map(widget).join(" ")}]` : ""} >> endobj\n`),
      Buffer.from(`${id + 1} 0 obj << /Length ${stream.length} /Filter /FlateDecode >> stream\n`),
      stream,
      Buffer.from("\nendstream endobj\n"),
    );
  });
  return Buffer.concat([...parts, Buffer.from(`trailer << /Root 1 0 R ${trailer} >>\n%%EOF`)]);
}

function widget({ value, box }: PdfField): string {
  const common = `/Type /Annot /Subtype /Widget /T (veld) /Rect [${box.join(" ")}]`;
  if (typeof value === "string") return `<< ${common} /FT /Tx /V (${value.split("\n").map(encoded).join("\\r")}) >>`;
  return `<< ${common} /FT /Btn /V /${value ? "Ja" : "Off"} /AS /${value ? "Ja" : "Off"} /AP << /N << /Ja << >> /Off << >> >> >> >>`;
}

const LINES_ON_A_PAGE = 52;
const LEADING = 13;

/** Lines of text as pages, as a printer driver makes them: every line by itself, blank lines as space. */
export function pdfOfText(text: string): Uint8Array {
  const lines = text.split("\n");
  const pages: Uint8Array[] = [];
  for (let from = 0; from < lines.length; from += LINES_ON_A_PAGE) {
    const shown = lines.slice(from, from + LINES_ON_A_PAGE).map((line, index) => (line.trim() === "" ? "" : `1 0 0 1 50 ${740 - index * LEADING} Tm (${encoded(line)}) Tj`));
    const head = `1 0 0 1 50 780 Tm (Verantwoording De Wilgenroos) Tj 1 0 0 1 290 20 Tm (${pages.length + 1}) Tj`;
    pages.push(Buffer.from(`BT /F1 9 Tf ${head} ${shown.join("\n")} ET`, "latin1"));
  }
  return pdfOfPages(pages);
}

const WINDOWS: Readonly<Record<string, string>> = { "€": "\\200", "“": "\\223", "”": "\\224", "‘": "\\221", "’": "\\222", "•": "\\225", "–": "\\226" };

function encoded(text: string): string {
  return text.replace(/[\\()]/g, "\\$&").replace(/[^ -ÿ]/gu, (sign) => WINDOWS[sign] ?? "?");
}
