import { strToU8, zipSync } from "fflate";
import { pdfOfPages } from "./render-pdf";
import { docx } from "./render-docx";

/** A small file that unpacks to more than anybody wants. */
export function zipBomb(): Uint8Array {
  const xml = strToU8(`<w:document>${" ".repeat(60_000_000)}</w:document>`);
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": xml }, { level: 9 });
}

/** A Word file that can run something. */
export function withMacros(): Uint8Array {
  return docx({ "word/document.xml": "<w:document><w:body/></w:document>", "word/vbaProject.bin": "x" });
}

/** Word's XML nested deeper than any program writes. */
export function deepWord(): Uint8Array {
  const depth = 200_000;
  return docx({ "word/document.xml": `<w:document><w:body>${"<w:ins>".repeat(depth)}${"</w:ins>".repeat(depth)}</w:body></w:document>` });
}

/** A PDF of one page with this content, compressed; `trailer` goes into its trailer. */
export function pdf(content: Uint8Array, trailer = ""): Uint8Array {
  return pdfOfPages([content], trailer);
}

/** A page of which the content is blank and endless. */
export function pdfBomb(): Uint8Array {
  return pdf(Buffer.alloc(500_000_000, " "));
}

/** A PDF that asks for a password. */
export function encryptedPdf(): Uint8Array {
  const key = "<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>";
  return pdf(Buffer.from("BT (x) Tj ET"), `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >> /ID [<00> <00>]`);
}
