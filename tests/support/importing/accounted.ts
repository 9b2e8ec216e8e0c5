import type { ImportProposal } from "@/lib/importing/proposal";
import { proposalJson } from "@/lib/importing/proposal-json";
import { lineText, type SourceDocument } from "@/lib/importing/source";
import { squeeze } from "@/lib/importing/squeeze";
import type { TemplateDefinition } from "@/lib/template/definition";

/** What people and the form put between an amount and its purpose; it need not come back. */
const CONNECTING = new Set("tbv etc ten behoeve van euro en nr nummer nummers pagina".split(" "));

/** An SWV is known by its code and a school year is written in full. */
const NOT_REPEATED = /\p{Lu}{2}\d{4}(?:\s*\([^)]*\))?|\b\d{2}[-/]\d{2}\b/gu;

/**
 * The lines of a file of which a word is in nothing that the import says, nor in the form: lost.
 * Looks at the file as it was read, before anything was taken out of it.
 */
export function lostIn(read: SourceDocument, proposal: ImportProposal, definition: TemplateDefinition): string[] {
  const said = strings(proposalJson(proposal, definition, ({ code }) => code)).map((text) => text.replace(/\\/g, ""));
  const form = saidByForm(definition);
  const haystack = `${form.text}\n${said.map(squeeze).join("\n")}`;
  const words = new Set([...form.words, ...said.flatMap(wordsOf)]);
  const isSaid = (word: string) => CONNECTING.has(word) || words.has(word) || (word.length >= 4 && haystack.includes(word));
  const known = new Set(proposal.source.filter((line) => line.known).map(({ at }) => at));
  return read.lines.flatMap((line) => {
    const text = lineText(line).replace(NOT_REPEATED, " ").replace(/^[^\p{L}\p{N}]*(?:\(?\d{1,2}\s*[.):]|o(?=\s))?/u, "");
    const lost = haystack.includes(squeeze(text)) ? [] : wordsOf(text).filter((word) => !isSaid(word));
    // A misspelt line of the form is known by the rest of its words.
    return lost.length === 0 || (known.has(line.at) && lost.length <= wordsOf(text).length / 2) ? [] : [lineText(line)];
  });
}

const forms = new WeakMap<TemplateDefinition, { text: string; words: ReadonlySet<string> }>();

function saidByForm(definition: TemplateDefinition) {
  const found = forms.get(definition);
  if (found) return found;
  const texts = strings(definition);
  const known = { text: texts.map(squeeze).join("\n"), words: new Set(texts.flatMap(wordsOf)) };
  forms.set(definition, known);
  return known;
}

function wordsOf(text: string): string[] {
  return text.split(/(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}.,/-]+/u).map(squeeze).filter((word) => word !== "");
}

/** All texts in a value; of integer cents also the euros. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value), String(value / 100)];
  if (value === true) return ["pm"];
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]) : [];
}
