import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, problem, type Problem, type Result } from "@/lib/result";

/** More pages than any report; beyond, it is another kind of file. */
export const MAX_PAGES = 200;

export type PdfProblem = Problem<"encrypted" | "damaged" | "tooManyPages" | "noText">;

/**
 * Opens a PDF for reading its text. Pictures and fonts are not drawn, nothing in it runs and nothing
 * is fetched.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, PdfProblem>> {
  try {
    const document = await getDocument({
      // The reader takes the buffer away from whoever hands it over.
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      // Pictures hold no text.
      maxImageSize: 1,
    }).promise;
    return document.numPages > MAX_PAGES ? problem("tooManyPages", { details: { limit: MAX_PAGES, pages: document.numPages } }) : ok(document);
  } catch (error) {
    return problem(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
}

/** The names of the fonts of a page, by the name that its text gives them. */
export async function fontsOf(page: PDFPageProxy, used: readonly string[]): Promise<ReadonlyMap<string, string>> {
  await page.getOperatorList();
  const names = new Map<string, string>();
  for (const font of used) {
    if (!page.commonObjs.has(font)) continue;
    const found: unknown = page.commonObjs.get(font);
    if (typeof found === "object" && found !== null && "name" in found) names.set(font, String(found.name));
  }
  return names;
}
