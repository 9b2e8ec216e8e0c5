import { sameJson, type Json } from "./json";

type Versions = { base: Json | undefined; some: Json | undefined; all: Json | undefined };

/**
 * The version that is the other one written on: in each place, what the one added to the base stands
 * in the other as it was typed, in one piece, and goes on after it. So it is with two versions of one
 * person whose page died between two saves, and nobody has to choose between those. Undefined for
 * anything else: those versions merge, or the writer is asked.
 */
export function furtherOf({ base, mine, theirs }: { base: Json; mine: Json; theirs: Json }): Json | undefined {
  if (writtenOn({ base, some: mine, all: theirs })) return theirs;
  return writtenOn({ base, some: theirs, all: mine }) ? mine : undefined;
}

/** Whether all that `some` adds to the base stands in `all`, at the same place and unbroken. */
function writtenOn({ base = null, some = null, all = null }: Versions): boolean {
  if (sameJson(some, all) || sameJson(base, some)) return true;
  if (typeof some === "string") {
    return typeof all === "string" && (base === null || typeof base === "string") && typedOn(base ?? "", some, all);
  }
  if (some === null || typeof some !== "object" || all === null || typeof all !== "object") return false;
  if (isList(some)) return isList(all) && listWrittenOn(isList(base) ? base : [], some, all);
  if (isList(all)) return false;
  const before = base === null || typeof base !== "object" || isList(base) ? {} : base;
  const keys = new Set([...Object.keys(before), ...Object.keys(some), ...Object.keys(all)]);
  return [...keys].every((key) => writtenOn({ base: before[key], some: some[key], all: all[key] }));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether one run was typed into the base, and in `all` the same run with more after it. */
function typedOn(base: string, some: string, all: string): boolean {
  const added = some.length - base.length;
  if (added < 0 || all.length < some.length) return false;
  for (let place = 0; place <= base.length; place += 1) {
    const rest = base.slice(place);
    const untouched = some.slice(0, place) === base.slice(0, place) && some.slice(place + added) === rest;
    if (untouched && all.startsWith(some.slice(0, place + added)) && all.endsWith(rest)) return true;
    if (base[place] !== some[place]) return false;
  }
  return false;
}

/**
 * The same for blocks, rows and cells. Where `all` has more of them, they stand in one place: after
 * at most one that was written on itself, where its writer went to a new line.
 */
function listWrittenOn(base: readonly Json[], some: readonly Json[], all: readonly Json[]): boolean {
  // What was taken out here must not come back with what was added there.
  if (base.some((item) => has(all, item) && !has(some, item))) return false;
  const baseAt = (index: number) => (base.length === some.length ? base[index] : undefined);
  if (some.length === all.length) {
    return some.every((item, index) => writtenOn({ base: baseAt(index), some: item, all: all[index] }));
  }
  let start = 0;
  while (start < some.length && start < all.length && sameJson(some[start], all[start])) start += 1;
  let end = 0;
  while (end < some.length - start && end < all.length - start && sameJson(some.at(-1 - end), all.at(-1 - end))) end += 1;
  switch (some.length - start - end) {
    case 0:
      return true;
    case 1:
      return all.length > start + end && writtenOn({ base: baseAt(start), some: some[start], all: all[start] });
    default:
      return false;
  }
}

function has(items: readonly Json[], item: Json): boolean {
  return items.some((other) => sameJson(other, item));
}
