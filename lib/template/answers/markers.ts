/**
 * What was typed in a number field and could not be read as one. It is kept as typed, so that
 * nothing is lost, and refused at submission.
 */
export type Typed = { typed: string };

/**
 * A value without a number: `nvt` does not apply, `onbekend` asked and not known, `pm` not
 * administered (amounts only). None enters a sum; a value that is absent is not given.
 */
export type Marker = "nvt" | "onbekend" | "pm";

const SPELLINGS: Readonly<Record<string, Marker>> = {
  nvt: "nvt",
  nietvantoepassing: "nvt",
  onbekend: "onbekend",
  nietbekend: "onbekend",
  weetniet: "onbekend",
  pm: "pm",
};

/** The marker that somebody typed in words: `n.v.t.`, `niet bekend`, `PM`; undefined for other text. */
export function readMarker(text: string): Marker | undefined {
  const plain = text.toLowerCase().replace(/[.\s]/g, "");
  return Object.hasOwn(SPELLINGS, plain) ? SPELLINGS[plain] : undefined;
}

/** An amount in integer cents (whole euros), a marker, or what was typed. */
export type AmountEntry = number | Marker | Typed;

/** Whether an entry is text that could not be read as a number. */
export function isTyped(entry: unknown): entry is Typed {
  return typeof entry === "object" && entry !== null && "typed" in entry;
}

/** Whether an entry says why there is no value. */
export function isMarker(entry: unknown): entry is Marker {
  return entry === "nvt" || entry === "onbekend" || entry === "pm";
}
