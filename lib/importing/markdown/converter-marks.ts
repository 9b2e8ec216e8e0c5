/** A table that a converter drew with signs, which Markdown itself does not know. */
export type TextTable = { rows: string[][]; header: boolean };

/** Marks that converters leave in the text, taken away: attributes, fences, spans. */
export function withoutConverterMarks(source: string): string {
  let text = source
    .replace(/^ {0,3}:{3,}.*$/gm, "")
    .replace(/^(#{1,6} .*?)\s*\{[#.][^}\n]*\}\s*$/gm, "$1")
    .replace(/\[\]\{[^}\n]*\}/g, "");
  // Spans may stand within spans.
  for (let round = 0; round < 3; round += 1) text = text.replace(/\[((?:[^[\]\\]|\\[\s\S])*)\]\{[.#][^}]*\}/g, "$1");
  // A blank line would end a table in HTML.
  return text.replace(/<table[\s\S]*?<\/table>/gi, (table) => `\n\n${table.replace(/\n\s*\n/g, "\n")}\n\n`);
}

/** Rows between pipes as tables of Markdown, which want a line below their head. */
function withDelimiters(source: string): string {
  return source.replace(/(?:^\|.*\|[ \t]*$\n?)+/gm, withDelimiter);
}

function withDelimiter(rows: string): string {
  const [first = "", second = ""] = rows.split("\n");
  if (/^\|[\s|:-]+\|\s*$/.test(second) && second.includes("-")) return `\n${rows}`;
  if (/^\|[\s|:-]+\|\s*$/.test(first) && first.includes("-")) return `\n${first.replace(/[-:]+/g, " ")}\n${rows}`;
  const columns = first.replace(/\\\|/g, "").split("|").length - 2;
  return columns < 1 ? rows : `\n${first}\n|${" --- |".repeat(columns)}\n${rows.split("\n").slice(1).join("\n")}`;
}

/** The source cut into Markdown and tables that are drawn with signs. */
export function markdownPieces(source: string): (string | TextTable)[] {
  const lines = source.split("\n");
  const pieces: (string | TextTable)[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) pieces.push(withDelimiters(open.join("\n")));
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const found = gridTable(lines, index) ?? dashedTable(lines, index);
    if (!found) {
      open.push(lines[index] ?? "");
      continue;
    }
    close();
    pieces.push(found.table);
    index = found.end - 1;
  }
  close();
  return pieces;
}

const GRID_RULE = /^\s{0,3}\+[-=:+]+\+\s*$/;

/** A table of `+---+` and `|`, with any Markdown in its cells. */
function gridTable(lines: readonly string[], start: number): { table: TextTable; end: number } | null {
  if (!GRID_RULE.test(lines[start] ?? "")) return null;
  let end = start + 1;
  while (end < lines.length && /^\s{0,3}[|+]/.test(lines[end] ?? "")) end += 1;
  if (end === start + 1) return null;
  const block = lines.slice(start, end).map((line) => line.trim());
  const edges = [...new Set(block.filter((line) => GRID_RULE.test(line)).flatMap((line) => [...line.matchAll(/\+/g)].map(({ index }) => index)))].sort((a, b) => a - b);
  const rows: string[][] = [];
  let row: string[][] = [];
  let header = false;
  for (const line of block.slice(1)) {
    if (GRID_RULE.test(line)) {
      if (row.length > 0) rows.push(row.map((cell) => dedent(cell)));
      header ||= rows.length === 1 && line.includes("=");
      row = [];
      continue;
    }
    // Cells that are merged have no edge of their own on this line.
    const own = edges.filter((edge) => /[|+]/.test(line[edge] ?? "|"));
    own.slice(0, -1).forEach((edge, index) => {
      const text = line.slice(edge + 1, own[index + 1]);
      const cell = (row[index] ??= []);
      // A rule of a cell beside one that goes on.
      cell.push(/^[-=:+]{3,}$/.test(text.trim()) ? "" : text);
    });
  }
  return { table: { rows, header }, end };
}

function dedent(lines: readonly string[]): string {
  const least = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length), 99);
  return lines.map((line) => line.slice(Math.min(least, line.length)).trimEnd()).join("\n").trim();
}

const DASHES = /^\s*-{2,}(?:\s+-{2,})*\s*$/;

/** A table below and above lines of dashes, its columns apart by space only. */
function dashedTable(lines: readonly string[], start: number): { table: TextTable; end: number } | null {
  const first = lines[start] ?? "";
  if (!/^\s{2,}-{2,}/.test(first) || !DASHES.test(first)) return null;
  let last = -1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (DASHES.test(line) && /^\s{2,}/.test(line)) {
      last = index;
      if ((lines[index + 1] ?? "").trim() === "") break;
    } else if (line.trim() !== "" && !/^\s{2,}/.test(line)) return null;
  }
  if (last === -1) return null;
  const block = lines.slice(start, last + 1);
  const ruler = block.filter((line) => DASHES.test(line)).sort((a, b) => groups(b).length - groups(a).length)[0] ?? first;
  const columns = groups(ruler);
  const header = block.findIndex((line, index) => index > 0 && index < block.length - 1 && DASHES.test(line));
  const body = block.filter((line) => !DASHES.test(line));
  const multiline = body.some((line) => line.trim() === "") || groups(first).length === 1;
  const rows: string[][] = [];
  let row: string[][] = [];
  const close = () => {
    if (row.length > 0) rows.push(row.map((cell) => dedent(cell)));
    row = [];
  };
  for (const line of block) {
    if (line.trim() === "" || DASHES.test(line)) {
      close();
      continue;
    }
    columns.forEach(({ from, to }, index) => (row[index] ??= []).push(line.slice(from, index === columns.length - 1 ? undefined : to)));
    if (!multiline) close();
  }
  close();
  return { table: { rows, header: header > 0 }, end: last + 1 };
}

function groups(line: string): { from: number; to: number }[] {
  const found = [...line.matchAll(/-+/g)];
  return found.map((group, index) => ({ from: index === 0 ? 0 : group.index, to: found[index + 1]?.index ?? line.length }));
}
