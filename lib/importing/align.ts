import { comparePoints, type Candidate } from "./candidates";
import type { SqueezedDocument } from "./squeezed-document";

/** What it is worth that two lines that follow each other in the form do so in the file, with nothing between. */
const ADJACENT = 3;
/** What it is worth that they are of one part, where a line may be of several. */
const SAME_PART = 1;
/** How far apart in print such lines may be: what stands between may have been left out. */
const NEAR = 3;
/** From how many characters a text of the form is its own wherever it stands. */
const SURELY_THE_FORM = 60;

/**
 * The candidates that together tell best what the file is: in the order of print, none over another.
 * So the same label in four parts is that of the part it stands in, a title that was lost is
 * known by what follows it, and a word that happens to be a title stays a word.
 */
export function align(all: readonly Candidate[], document: SqueezedDocument): Candidate[] {
  const candidates = all.filter(({ inContents }) => !inContents);
  const spans = candidates.map(({ start, end }) => ({ from: document.indexOf(start), to: document.indexOf(end) }));
  const best: { score: number; previous: number }[] = [];
  candidates.forEach((candidate, index) => {
    let own = { score: candidate.score, previous: -1 };
    for (let before = 0; before < index; before += 1) {
      const earlier = candidates[before];
      if (!earlier || earlier.item.order >= candidate.item.order || comparePoints(earlier.end, candidate.start) > 0) continue;
      const follows = candidate.item.order - earlier.item.order <= NEAR && spans[before]?.to === spans[index]?.from && earlier.end.line >= candidate.start.line - 3;
      const score = (best[before]?.score ?? 0) + candidate.score + (follows ? ADJACENT : 0) + (earlier.item.part === candidate.item.part ? SAME_PART : 0);
      if (score > own.score) own = { score, previous: before };
    }
    best.push(own);
  });
  let last = -1;
  best.forEach(({ score }, index) => {
    if (last === -1 || score > (best[last]?.score ?? 0)) last = index;
  });
  const chain: Candidate[] = [];
  for (let index = last; index !== -1; index = best[index]?.previous ?? -1) {
    const candidate = candidates[index];
    if (candidate) chain.unshift(candidate);
  }
  return withTheRest(withMovedParts(chain, candidates), all);
}

/** Parts that stand elsewhere in the file than in print, where their title leaves no doubt. */
function withMovedParts(chain: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  let all = [...chain];
  const known = new Set(chain.map(({ item }) => item.order));
  const knownParts = new Set(chain.map(({ item }) => item.part));
  for (const candidate of candidates) {
    const { item, whole, sameCase } = candidate;
    if (known.has(item.order) || !whole || !sameCase) continue;
    const alone = candidates.filter((other) => other.item === item && other.whole).length === 1;
    if (item.kind !== "title" || knownParts.has(item.part) || !alone || all.some((other) => overlaps(other, candidate))) continue;
    const moved = [candidate, ...linesOfPart(candidate, chain, candidates)];
    // A heading alone is too little to tell it from a word of an answer.
    if (item.field === undefined && moved.length === 1) continue;
    for (const one of moved) known.add(one.item.order);
    // A label that several parts share is that of the title above it.
    all = [...all.filter((other) => !moved.some((one) => overlaps(one, other))), ...moved];
  }
  return all.sort((a, b) => comparePoints(a.start, b.start));
}

/** The lines of a part that follow its title in the order of print, up to the next title. */
function linesOfPart(title: Candidate, chain: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const next = chain.find(({ item, start }) => item.kind === "title" && comparePoints(start, title.end) >= 0);
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const { item, whole, start, end } = candidate;
    const last = found.at(-1) ?? title;
    const isBehind = comparePoints(last.end, start) <= 0 && item.order > last.item.order && (!next || comparePoints(end, next.start) <= 0);
    if (item.part === title.item.part && whole && isBehind) found.push(candidate);
  }
  return found;
}

/** Lines of the form that stand elsewhere than in print and begin nothing: known, and no answer. */
function withTheRest(chain: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const known = new Set(chain.map(({ item }) => item.order));
  const all = [...chain];
  for (const candidate of candidates) {
    const { item, whole, sameCase, inContents } = candidate;
    if (inContents && !all.some((other) => overlaps(other, candidate))) all.push({ ...candidate, beginsNothing: true });
    const begins = item.kind === "title" || item.kind === "label" || item.kind === "row" || item.kind === "indicator";
    if (inContents || begins || known.has(item.order) || !whole || !sameCase || all.some((other) => overlaps(other, candidate))) continue;
    if (isInAnswer(candidate, chain)) continue;
    known.add(item.order);
    all.push({ ...candidate, beginsNothing: true });
  }
  return all.sort((a, b) => comparePoints(a.start, b.start));
}

/** Whether words of another part stand in an answer: then they are the words of the answer, unless nobody would write so much alike. */
function isInAnswer({ item, start }: Candidate, chain: readonly Candidate[]): boolean {
  const above = chain.findLast(({ end }) => comparePoints(end, start) <= 0)?.item;
  return above !== undefined && above.part !== item.part && "field" in above && above.field !== undefined && item.text.length < SURELY_THE_FORM;
}

export function overlaps(a: Candidate, b: Candidate): boolean {
  return comparePoints(a.start, b.end) < 0 && comparePoints(b.start, a.end) < 0;
}
