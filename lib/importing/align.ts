import { comparePoints, type Candidate } from "./candidates";
import type { SqueezedDocument } from "./squeezed-document";

/** What it is worth that two lines that follow each other in the form do so in the file, with nothing between. */
const ADJACENT = 3;
/** What it is worth that they are of one part, where a line may be of several. */
const SAME_PART = 1;
/** How far apart in print such lines may be: what stands between may have been left out. */
const NEAR = 3;

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
  const all = [...chain];
  const known = new Set(chain.map(({ item }) => item.order));
  const knownParts = new Set(chain.map(({ item }) => item.part));
  for (const candidate of candidates) {
    const { item, whole, sameCase } = candidate;
    if (known.has(item.order) || !whole || !sameCase) continue;
    const belongs = item.kind === "title" ? !knownParts.has(item.part) && item.field !== undefined : false;
    const alone = candidates.filter((other) => other.item === item && other.whole).length === 1;
    if (!belongs || !alone || all.some((other) => overlaps(other, candidate))) continue;
    known.add(item.order);
    all.push(candidate);
  }
  return all.sort((a, b) => comparePoints(a.start, b.start));
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
    known.add(item.order);
    all.push({ ...candidate, beginsNothing: true });
  }
  return all.sort((a, b) => comparePoints(a.start, b.start));
}

export function overlaps(a: Candidate, b: Candidate): boolean {
  return comparePoints(a.start, b.end) < 0 && comparePoints(b.start, a.end) < 0;
}
