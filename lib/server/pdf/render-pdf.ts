import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { DocumentModel } from "@/lib/document/model";
import type { Covers } from "@/lib/document/printable-text";
import { typstData } from "@/lib/document/typst";
import { FONT_FILES, fontCoverage, plainCoverage } from "./fonts";

/** Results of earlier documents that the compiler may still use; older ones are forgotten. */
const REMEMBERED_DOCUMENTS = 8;

const WORKSPACE = join(process.cwd(), "lib", "document");

type Press = { compiler: NodeCompiler; template: string; covers: Covers };

let press: Press | undefined;

/** One compiler for the process, kept warm: the fonts are read once. */
function warmPress(): Press {
  press ??= {
    compiler: NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [...FONT_FILES] }] }),
    template: readFileSync(join(WORKSPACE, "report.typ"), "utf8"),
    covers: fontCoverage(),
  };
  return press;
}

/**
 * A document as PDF/UA-1: tagged, in Dutch, with title, bookmarks and page numbers. The same model
 * gives the same bytes. Takes well under 150 ms for a report of twelve pages, so it runs on the
 * request's own thread.
 *
 * @throws when the compiler refuses the document, which no text of a board can bring about
 */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  const { covers } = warmPress();
  try {
    return compile(model, covers);
  } catch (error) {
    // Rarely a font has the parts of a sign and not their combination; then only plain text is left.
    if (!isAboutCharacters(error)) throw error;
    return compile(model, plainCoverage());
  }
}

function compile(model: DocumentModel, covers: Covers): Uint8Array {
  const { compiler, template } = warmPress();
  const compiled = compiler.compile({ mainFileContent: template, inputs: { report: typstData(model, covers) } });
  const document = compiled.result;
  if (document === null) {
    const failure = compiled.takeError();
    throw new Error(`The report does not compile: ${failure ? JSON.stringify(compiler.fetchDiagnostics(failure)) : "unknown"}`);
  }
  const pdf = compiler.pdf(document, { pdfStandard: "ua-1" });
  compiler.evictCache(REMEMBERED_DOCUMENTS);
  return pdf;
}

function isAboutCharacters(error: unknown): boolean {
  return error instanceof Error && /could not be displayed|disallowed codepoint/.test(error.message);
}
