import { headKey, returningLines } from "./returning-lines";
import { lineText, type SourceDocument, type SourceLine } from "./source";

/** How many lines at the top and at the foot of a page may be its running head. */
const DEPTH = 4;

const PAGE_NUMBER = /^[-–—|•\s]*(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)?\s*\d{1,3}(?:\s*(?:van|\/|of)\s*\d{1,3})?[-–—|•\s]*$/i;
const NAMED_PAGE_NUMBER = /^(?:pagina|pag\.?|blz\.?|bladzijde|page)\s*\d{1,3}(?:\s*(?:van|\/|of)\s*\d{1,3})?$/i;

/**
 * The document without the running heads and feet of its pages: what returns at the edge of pages
 * with at most a number that differs, and page numbers. What they say is kept once, aside. In text
 * that has lost its pages they are known by returning.
 *
 * @param isFormLine whether a text is a line of the form, which may well stand at the top of two pages
 */
export function withoutRunningHeads(document: SourceDocument, isFormLine: (text: string) => boolean): SourceDocument {
  // There the running heads are marked as such and were never read.
  if (document.formatted) return document;
  const pages = [...Map.groupBy(document.lines, ({ page }) => page ?? 0).values()];
  const heads = new Set<SourceLine>();
  const texts = new Set<string>();
  if (pages.length > 1) {
    const edges = pages.flatMap((page) => [page.slice(0, DEPTH), page.slice(-DEPTH).reverse()]);
    const seen = new Map<string, number>();
    for (const page of pages) {
      for (const key of new Set([...page.slice(0, DEPTH), ...page.slice(-DEPTH)].map(headKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const enough = Math.max(2, Math.ceil(pages.length * 0.4));
    const answers = keysOfAnswers(document.lines, isFormLine);
    for (const line of edges.flatMap((edge) => headsOf(edge, (key) => (seen.get(key) ?? 0) >= enough && !answers.has(key), isFormLine))) {
      heads.add(line);
      const text = lineText(line).trim();
      if (!PAGE_NUMBER.test(text)) texts.add(text);
    }
  }
  if (pages.length === 1) {
    for (const line of returningLines(document.lines, isFormLine)) {
      heads.add(line);
      if (!PAGE_NUMBER.test(lineText(line).trim())) texts.add(lineText(line).trim());
    }
  }
  for (const line of document.lines) if (NAMED_PAGE_NUMBER.test(lineText(line).trim())) heads.add(line);
  if (heads.size === 0) return document;
  const lines: SourceLine[] = [];
  let page: number | undefined;
  let behindHead = false;
  for (const line of document.lines) {
    if (heads.has(line)) {
      behindHead = true;
      continue;
    }
    lines.push({ ...line, pageStart: lines.length > 0 && (line.page !== page || behindHead) });
    page = line.page;
    behindHead = false;
  }
  return { ...document, lines, asides: [...document.asides, ...[...texts].map((text) => ({ kind: "runningHead" as const, text }))] };
}

/** What stands mostly right below a line of the form is an answer that returns, such as "Geen." */
function keysOfAnswers(lines: readonly SourceLine[], isFormLine: (text: string) => boolean): Set<string> {
  const below = Map.groupBy(lines.keys(), (index) => headKey(lines[index] ?? { pieces: [] }));
  const isBelow = (index: number) => index > 0 && isFormLine(lineText(lines[index - 1] ?? { pieces: [] }));
  return new Set([...below].filter(([, indexes]) => indexes.length > 1 && indexes.filter(isBelow).length * 2 >= indexes.length).map(([key]) => key));
}

/** From the edge of a page inward, up to the first line that does not return. */
function headsOf(edge: readonly SourceLine[], returns: (key: string) => boolean, isFormLine: (text: string) => boolean): SourceLine[] {
  const end = edge.findIndex((line) => {
    const text = lineText(line).trim();
    const isNumber = PAGE_NUMBER.test(text) && line.page !== undefined && (text.match(/\d+/g) ?? []).map(Number).includes(line.page);
    return !isNumber && (!returns(headKey(line)) || !/\p{L}/u.test(text) || isFormLine(text));
  });
  return edge.slice(0, end === -1 ? edge.length : end);
}
