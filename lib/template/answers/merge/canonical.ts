import canonicalize from "canonicalize";

/** One text for all JSON that says the same, whatever the order of keys; absent is a text of its own. */
export function canonical(value: unknown): string {
  return value === undefined ? "" : (canonicalize(value) ?? "");
}

export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}
