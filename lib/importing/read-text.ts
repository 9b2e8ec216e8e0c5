import { stripForbiddenCharacters } from "@/lib/rich-text/characters";
import { TICKED, UNTICKED, type SourceDocument, type SourceLine } from "./source";

/** Signs by which fonts of symbols draw a tick box, and what stands for them in text. */
const TICKED_SIGNS = /[\u2611\u2612\u2714\u2718\uf0fe\uf078\uf0fd\uf052\uf053]|\[[xX]\]/g;
const UNTICKED_SIGNS = /[\u25a1\u2751\uf0a8\uf06f\uf0a3\uf071]|\[[ _]\]/g;

/** Signs without a width, and the blank that a form field of Word holds while nothing is typed. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u202a-\u202e]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;

/** Text of one line as readers agree on it: plain spaces, the signs for tick boxes, nothing unprintable. */
export function plainCharacters(text: string): string {
  return stripForbiddenCharacters(text)
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(TICKED_SIGNS, TICKED)
    .replace(UNTICKED_SIGNS, UNTICKED);
}

/** Plain text, as Word, a converter of PDF or a person saves it. */
export function readText(text: string): SourceDocument {
  const pages = text.replace(/\r\n?/g, "\n").replace(/[\v\u2028\u0085]/g, "\n").split("\f");
  const printed = pages.flatMap((page, index) =>
    page.split("\n").map((line): PrintedLine => ({ text: withoutRules(plainCharacters(line)).trimEnd(), page: index + 1 })),
  );
  const lengths = printed
    .filter(({ text: line }) => line.trim() !== "")
    .map(({ text: line }) => line.trim().length)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return {
    lines: sourceLines(printed, looseSpacing(printed) ? 1 : 0),
    wrapped: isWrapped(lengths, width),
    width,
    asides: [],
    formatted: false,
  };
}

/** Without the lines that a converter draws around tables; a tab is a wide gap. */
function withoutRules(line: string): string {
  const text = line.replace(/\t/g, "    ");
  if (/^[\s+|=_-]*(?:---|===|___|\+)[\s+|=_-]*$/.test(text)) return "";
  const cells = /^(\s*)\|(.*)\|\s*$/.exec(text);
  return cells ? `${cells[1] ?? ""} ${(cells[2] ?? "").replace(/\s*(?<!\\)\|\s*/g, "    ")}` : text;
}

type PrintedLine = { text: string; page: number };

/** @param usual how many blank lines stand between lines of one paragraph */
function sourceLines(printed: readonly PrintedLine[], usual: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let blank = 0;
  let page = 1;
  printed.forEach((line, at) => {
    if (line.text.trim() === "") {
      blank += 1;
      return;
    }
    const text = line.text.trim();
    lines.push({
      at,
      pieces: [{ text }],
      role: { kind: "plain" },
      paragraph: lines.length,
      cells: [],
      page: line.page,
      soft: false,
      gap: blank > usual,
      pageStart: line.page !== page,
      left: line.text.length - line.text.trimStart().length,
      right: line.text.length,
    });
    blank = 0;
    page = line.page;
  });
  return lines;
}

/** Whether a blank line stands after nearly every line, so that it tells nothing. */
function looseSpacing(lines: readonly PrintedLine[]): boolean {
  let said = 0;
  let single = 0;
  lines.forEach((line, index) => {
    if (line.text.trim() === "") return;
    said += 1;
    const next = lines[index + 1]?.text.trim();
    const second = lines[index + 2]?.text.trim();
    if (next === "" && second !== undefined && second !== "") single += 1;
  });
  return said > 20 && single / said > 0.85 && lines.some((line, index) => isMidSentence(line, lines[index + 2]));
}

function isMidSentence(line: PrintedLine, next: PrintedLine | undefined): boolean {
  return next !== undefined && line.text.trim().length > 60 && /[a-z,]$/.test(line.text.trim()) && /^[a-z]/.test(next.text.trim());
}

/** Wrapped text has many lines of nearly one length, and hardly any beyond. */
function isWrapped(lengths: readonly number[], width: number): boolean {
  if (width < 40 || width > 220) return false;
  const longest = lengths.at(-1) ?? 0;
  return longest <= width * 1.6 || lengths.filter((length) => length > width * 1.6).length <= lengths.length * 0.01;
}
