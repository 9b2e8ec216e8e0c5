import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { DocumentModel } from "@/lib/document/model";
import type { Covers } from "@/lib/document/printable-text";
import { typstData, type TypstOptions } from "@/lib/document/typst";
import { FONT_FILES, fontCoverage, plainCoverage } from "./fonts";

/** Results of earlier documents that the compiler may still use; older ones are forgotten. */
const REMEMBERED_DOCUMENTS = 8;

const WORKSPACE = join(/* turbopackIgnore: true */ process.cwd(), "lib", "document");

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
  const attempts: (() => TypstOptions)[] = [
    () => ({ covers, links: true }),
    // The compiler trips over a link in a column too narrow for it.
    () => ({ covers, links: false }),
    // A font may have the parts of a sign and not their combination; then only plain letters are sure.
    () => ({ covers: plainCoverage(), links: false }),
  ];
  let refusal: unknown;
  for (const attempt of attempts) {
    try {
      return compile(typstData(model, attempt()));
    } catch (error) {
      refusal = error;
    }
  }
  throw new Error("The report cannot be printed.", { cause: refusal });
}

function compile(data: string): Uint8Array {
  const { compiler, template } = warmPress();
  const compiled = compiler.compile({ mainFileContent: template, inputs: { report: data } });
  const document = compiled.result;
  if (document === null) {
    const failure = compiled.takeError();
    throw new Error(failure ? JSON.stringify(compiler.fetchDiagnostics(failure)) : "The template does not compile.");
  }
  const pdf = compiler.pdf(document, { pdfStandard: "ua-1" });
  compiler.evictCache(REMEMBERED_DOCUMENTS);
  return pdf;
}
