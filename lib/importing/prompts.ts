import { isBlank, sliceLine, lineText, type SourceDocument, type SourceLine } from "./source";
import { squeezeDocument } from "./squeezed-document";
import { squeeze } from "./squeeze";

/** What Word shows in a field in which nothing is typed; converters take it for text. */
const PROMPTS = [
  "Klik of tik om tekst in te voeren",
  "Klik hier om tekst in te voeren",
  "Klik hier als u tekst wilt invoeren",
  "Klik om tekst in te voeren",
  "Klik of tik om een datum in te voeren",
  "Kies een item",
  "Click or tap here to enter text",
  "Click here to enter text",
  "Choose an item",
].map(squeeze);

/** The document without the prompts of empty fields. */
export function withoutPrompts(document: SourceDocument): SourceDocument {
  const squeezed = squeezeDocument(document.lines);
  const cuts = new Map<number, { from: number; to: number }[]>();
  for (const prompt of PROMPTS) {
    for (let index = squeezed.text.indexOf(prompt); index !== -1; index = squeezed.text.indexOf(prompt, index + prompt.length)) {
      const first = squeezed.pointAt(index);
      const last = squeezed.pointAt(index + prompt.length - 1);
      for (let line = first.line; line <= last.line; line += 1) {
        const text = lineText(document.lines[line] ?? { pieces: [] });
        const end = line === last.line ? last.offset + 1 : text.length;
        const stop = /^[.…]+/.exec(text.slice(end))?.[0].length ?? 0;
        cuts.set(line, [...(cuts.get(line) ?? []), { from: line === first.line ? first.offset : 0, to: end + stop }]);
      }
    }
  }
  if (cuts.size === 0) return document;
  return { ...document, lines: document.lines.map((line, index) => withoutSpans(line, cuts.get(index) ?? [])).filter((line) => !isBlank(line)) };
}

function withoutSpans(line: SourceLine, spans: readonly { from: number; to: number }[]): SourceLine {
  if (spans.length === 0) return line;
  const pieces = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    pieces.push(...sliceLine(line, at, from).pieces);
    at = to;
  }
  return { ...line, pieces: [...pieces, ...sliceLine(line, at, lineText(line).length).pieces] };
}
