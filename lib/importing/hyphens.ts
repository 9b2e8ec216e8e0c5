/** The words of a file and of its form, to tell a word that was split from one that has a hyphen. */
export type Vocabulary = {
  /** Whole words, in small letters. */
  words: ReadonlySet<string>;
  /** Words with a hyphen, in small letters. */
  hyphenated: ReadonlySet<string>;
  /** Whether the lines of the file end in hyphens so often that words must have been split. */
  splits: boolean;
};

/** Words that follow a hyphen that stands for a left-out part: "taal- en rekenbeleid". */
const BEHIND_A_LEFT_OUT_PART = /^(?:en|of|dan|tot|als|noch|maar|en\/of|t\/m)(?![\p{L}])/u;

/** @param texts the printed lines of the file, and the texts of its form */
export function vocabularyOf(lines: readonly string[], formTexts: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const hyphenated = new Set<string>();
  let ends = 0;
  let long = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1]?.trim() ?? "";
    if (line.trim().length > 30) {
      long += 1;
      if (/\p{Ll}[-\u00ad]$/u.test(line.trim()) && /^\p{Ll}/u.test(next)) ends += 1;
    }
  });
  for (const line of [...lines.map(withoutSplitEnd), ...formTexts]) {
    for (const [word] of line.matchAll(/\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*/gu)) {
      if (word.includes("-")) hyphenated.add(word.toLowerCase());
      else words.add(word.toLowerCase());
    }
  }
  return { words, hyphenated, splits: long > 0 && ends / long > 0.04 };
}

/** The last word of a line may be half a word. */
function withoutSplitEnd(line: string): string {
  return line.replace(/[\p{L}\p{N}-]+[-\u00ad]\s*$/u, "");
}

/**
 * How two lines of one paragraph come together.
 *
 * @returns what stands between them, and whether the last sign of the first is dropped
 */
export function joinWords(before: string, behind: string, vocabulary: Vocabulary): { glue: string; dropped: boolean } {
  const above = before.trimEnd();
  const next = behind.trimStart();
  if (above.endsWith("\u00ad")) return { glue: "", dropped: true };
  const left = /(?:^|[\s("“‘'/])([\p{L}\p{N}][\p{L}\p{N}\-'’]*)[-‐]$/u.exec(above)?.[1];
  if (left === undefined) return /[/@]$/.test(above) && !/\s\/$/.test(above) ? { glue: "", dropped: false } : { glue: " ", dropped: false };
  if (BEHIND_A_LEFT_OUT_PART.test(next)) return { glue: " ", dropped: false };
  const right = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(next)?.[0] ?? "";
  if (right === "") return { glue: " ", dropped: false };
  return isOneWord(left, right, vocabulary) ? { glue: "", dropped: true } : { glue: "", dropped: false };
}

/** Ends of a first part that take a second part without a hyphen: "ondersteunings", "kwaliteits". */
const LINKED = /(?:ings|heids|teits|schaps|erijs|dings)$/u;

function isOneWord(left: string, right: string, { words, hyphenated, splits }: Vocabulary): boolean {
  const joined = `${left}${right}`.toLowerCase();
  if (words.has(joined)) return true;
  if (hyphenated.has(`${left}-${right}`.toLowerCase())) return false;
  // Names, abbreviations and numbers are never split from what they are joined to.
  if (!/^\p{Ll}/u.test(right) || /[\p{Lu}\d'’]$/u.test(left) || /^\p{Lu}{2,}/u.test(left)) return false;
  const last = (left.split("-").at(-1) ?? left).toLowerCase();
  if (last.length < 2 || !/[aeiouy]/i.test(last)) return false;
  // "na-apen", "zee-egel": the hyphen keeps two vowels apart.
  if (/(?:a-[ae]|e-[eiu]|i-[ej]|o-[eiou]|u-[iu])$/i.test(`${last.slice(-1)}-${right.slice(0, 1)}`) && words.has(last)) return false;
  if (splits || LINKED.test(last)) return true;
  // In a file that splits no words the hyphen is somebody's own where both sides are words, or where it stands so elsewhere.
  const isPrefix = [...hyphenated].some((word) => word.startsWith(`${last}-`));
  return !isPrefix && !(words.has(last) && words.has(right.toLowerCase()));
}
