import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { formFileProblemText, importProblemText } from "@/components/importing/problem-text";
import { proposalJson } from "@/lib/importing/proposal-json";
import { MAX_FORM_FILE } from "@/lib/importing/read-file";
import { readFormFile } from "@/lib/server/importing/read-form-file";
import { BootProblem, runCommand } from "@/lib/server/boot/console";
import type { TemplateDefinition } from "@/lib/template/definition";
import { readDefinition } from "@/lib/template/read-definition";
import { shippedForm } from "@/lib/template/shipped/shipped-forms";

const USAGE = "usage: npm run import -- FILE --json [--template FILE]";
const DEFAULT_FORM = "schoolbesturen-aan-zet";

// `npm run import -- FILE --json`: what a filled-in form of an earlier year says, as JSON on standard
// output and nothing else there. Needs no database and changes nothing.
runCommand(async () => {
  const { file, template } = readArguments(process.argv.slice(2));
  const definition = await readTemplate(template);
  const { size } = await stat(file).catch(() => fail(`there is no file ${file}`));
  // A file that is too large is not even read.
  const bytes = size > MAX_FORM_FILE ? new Uint8Array(MAX_FORM_FILE + 1) : await readFile(file);
  const result = await readFormFile(bytes, path.basename(file), definition);
  const json = result.ok ? proposalJson(result.value, definition, importProblemText) : unreadable(result.problem.code, formFileProblemText(result.problem));
  await write(`${JSON.stringify(json, null, 2)}\n`);
  if (!result.ok) {
    console.error(formFileProblemText(result.problem));
    process.exit(1);
  }
});

function readArguments(given: readonly string[]): { file: string; template: string | undefined } {
  const at = given.indexOf("--template");
  const template = at === -1 ? undefined : (given[at + 1] ?? fail(USAGE));
  const [file, ...more] = given.filter((argument, index) => argument !== "--json" && (at === -1 || (index !== at && index !== at + 1)));
  if (file === undefined || more.length > 0 || !given.includes("--json")) return fail(USAGE);
  return { file, template };
}

async function readTemplate(file: string | undefined): Promise<TemplateDefinition> {
  if (file === undefined) return shippedForm(DEFAULT_FORM) ?? fail(`there is no form ${DEFAULT_FORM}`);
  const text = await readFile(file, "utf8").catch(() => fail(`there is no file ${file}`));
  const read = readDefinition(text);
  if (read.ok) return read.value;
  return fail(`${file} is no form: ${read.problem.issues.map(({ path: at, message }) => `${at} ${message}`).join("; ")}`);
}

/** The same shape as for a file that was read, so that a program need not look first. */
function unreadable(code: string, message: string) {
  return { cover: {}, answers: {}, annexes: [], proposedFigures: [], unplaced: [], fixedText: [], problems: [{ code, message }] };
}

/** Written in full before the process ends, also to a pipe. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function fail(reason: string): never {
  throw new BootProblem(reason);
}
