/**
 * The look of the two heading levels, whatever their element: the reader and the editor shift the
 * elements so that the page's outline stays right.
 */
export const HEADING_LOOK: Readonly<Record<1 | 2, string>> = {
  1: "mt-6! first:mt-0! font-serif text-h3 font-semibold",
  2: "mt-4! first:mt-0! font-sans text-base font-semibold",
};

export type HeadingTag = "h2" | "h3" | "h4" | "h5" | "h6";

/** The element of a heading in a text whose "Kop" has to be `base` (2 to 5) in the page. */
export function headingTag(level: 1 | 2, base: HeadingBase): HeadingTag {
  return HEADING_TAGS[base][level];
}

export type HeadingBase = 2 | 3 | 4 | 5;

const HEADING_TAGS: Readonly<Record<HeadingBase, Record<1 | 2, HeadingTag>>> = {
  2: { 1: "h2", 2: "h3" },
  3: { 1: "h3", 2: "h4" },
  4: { 1: "h4", 2: "h5" },
  5: { 1: "h5", 2: "h6" },
};
