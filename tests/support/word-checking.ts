import { elements, openWord, type OpenWord } from "./word-reading";

const REQUIRED = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "docProps/core.xml"];

/**
 * What would make Word offer to repair a file, or a reader stumble over it: a part that is missing
 * or is no XML, a relation that leads nowhere, a style or list that is not defined, a table whose
 * rows are not as wide as its grid, a skipped heading. Empty when all is well.
 */
export function wordProblems(bytes: Uint8Array): string[] {
  const word = openWord(bytes);
  const problems = REQUIRED.filter((path) => !word.parts.has(path)).map((path) => `no ${path}`);
  for (const path of word.parts.keys()) if (/\.(xml|rels)$/.test(path)) word.xml(path);
  return [
    ...problems,
    ...typeProblems(word),
    ...relationProblems(word),
    ...styleProblems(word),
    ...listProblems(word),
    ...tableProblems(word),
    ...headingProblems(word),
    ...textProblems(word),
  ];
}

const bodies = (word: OpenWord) => [...word.parts.keys()].filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path));
const values = (word: OpenWord, path: string, name: string) => elements(word.xml(path), name).map((element) => element.getAttribute("w:val") ?? "");

function typeProblems(word: OpenWord): string[] {
  const types = word.xml("[Content_Types].xml");
  const defaults = elements(types, "Default").map((element) => element.getAttribute("Extension"));
  const overrides = elements(types, "Override").map((element) => element.getAttribute("PartName"));
  return [...word.parts.keys()]
    .filter((path) => path !== "[Content_Types].xml" && !path.endsWith("/"))
    .filter((path) => !overrides.includes(`/${path}`) && !defaults.includes(path.split(".").at(-1) ?? ""))
    .map((path) => `${path} has no type`)
    .concat(overrides.filter((path) => path !== null && !word.parts.has(path.slice(1))).map((path) => `type of ${path}, which is not there`));
}

function relationProblems(word: OpenWord): string[] {
  return [...word.parts.keys()]
    .filter((path) => path.endsWith(".rels"))
    .flatMap((path) => {
      const folder = path.replace(/_rels\/[^/]+$/, "");
      const owner = folder + (path.split("/").at(-1) ?? "").replace(/\.rels$/, "");
      const relations = elements(word.xml(path), "Relationship");
      const ids = relations.map((relation) => relation.getAttribute("Id"));
      const lost = relations
        .filter((relation) => relation.getAttribute("TargetMode") !== "External")
        .map((relation) => relation.getAttribute("Target") ?? "")
        .filter((target) => !word.parts.has(target.startsWith("/") ? target.slice(1) : folder + target));
      const outside = relations
        .filter((relation) => relation.getAttribute("TargetMode") === "External")
        .map((relation) => relation.getAttribute("Target") ?? "")
        .filter((target) => !URL.canParse(target) || new URL(target).href !== target);
      const used = word.parts.has(owner)
        ? elements(word.xml(owner), "*")
            .flatMap((element) => Array.from(element.attributes).filter(({ name }) => name.startsWith("r:")).map(({ value }) => value))
            .filter((id) => !ids.includes(id))
        : [];
      return [
        ...lost.map((target) => `${path} leads to ${target}, which is not there`),
        ...outside.map((target) => `${path} leads to ${target}, which is no address`),
        ...used.map((id) => `${owner} uses relation ${id}, which is not there`),
        ...(new Set(ids).size === ids.length ? [] : [`${path} has an id twice`]),
      ];
    });
}

function styleProblems(word: OpenWord): string[] {
  const styles = elements(word.xml("word/styles.xml"), "w:style");
  const defined = new Map(styles.map((style) => [style.getAttribute("w:styleId") ?? "", style.getAttribute("w:type")]));
  const used = [
    ...bodies(word).flatMap((path) => [
      ...values(word, path, "w:pStyle").map((id) => ({ id, type: "paragraph" })),
      ...values(word, path, "w:rStyle").map((id) => ({ id, type: "character" })),
      ...values(word, path, "w:tblStyle").map((id) => ({ id, type: "table" })),
    ]),
    ...["w:basedOn", "w:next", "w:link"].flatMap((name) => values(word, "word/styles.xml", name).map((id) => ({ id, type: defined.get(id) }))),
  ];
  const unknown = new Set(used.filter(({ id, type }) => !defined.has(id) || defined.get(id) !== type).map(({ id }) => id));
  return [
    ...[...unknown].map((id) => `style ${id} is not defined`),
    ...(defined.size === styles.length ? [] : ["a style is defined twice"]),
    ...(styles.some((style) => style.getAttribute("w:type") === "paragraph" && style.hasAttribute("w:default")) ? [] : ["no style is the usual one"]),
  ];
}

function listProblems(word: OpenWord): string[] {
  const numbering = word.xml("word/numbering.xml");
  const abstracts = new Map(
    elements(numbering, "w:abstractNum").map((list) => [
      list.getAttribute("w:abstractNumId"),
      elements(list, "w:lvl").map((level) => level.getAttribute("w:ilvl")),
    ]),
  );
  const lists = new Map(elements(numbering, "w:num").map((list) => [list.getAttribute("w:numId"), elements(list, "w:abstractNumId")[0]?.getAttribute("w:val")]));
  const used = [...bodies(word), "word/styles.xml"].flatMap((path) =>
    elements(word.xml(path), "w:numPr").map((place) => ({
      id: elements(place, "w:numId")[0]?.getAttribute("w:val") ?? "",
      level: elements(place, "w:ilvl")[0]?.getAttribute("w:val") ?? "0",
    })),
  );
  const undefinedOnes = used.filter(({ id, level }) => !abstracts.get(lists.get(id) ?? "")?.includes(level));
  return [...new Set(undefinedOnes.map(({ id, level }) => `list ${id} has no level ${level}`))];
}

/** Each row fills the grid, each cell holds a paragraph, and a cell that goes on has one to go on from. */
function tableProblems(word: OpenWord): string[] {
  return elements(word.xml("word/document.xml"), "w:tbl").flatMap((table, index) => {
    const columns = elements(table, "w:gridCol").length;
    const width = elements(table, "w:gridCol").reduce((sum, column) => sum + Number(column.getAttribute("w:w")), 0);
    let open = new Set<number>();
    const rows = elements(table, "w:tr").flatMap((row, place) => {
      const next = new Set<number>();
      let column = 0;
      const found: string[] = [];
      for (const cell of elements(row, "w:tc")) {
        const span = Number(elements(cell, "w:gridSpan")[0]?.getAttribute("w:val") ?? 1);
        const merge = elements(cell, "w:vMerge")[0];
        if (merge) {
          if (merge.getAttribute("w:val") !== "restart" && !open.has(column)) found.push(`row ${place} goes on from nothing`);
          next.add(column);
        }
        if (cell.lastChild?.nodeName !== "w:p") found.push(`row ${place} has a cell without a paragraph`);
        column += span;
      }
      open = next;
      return column === columns ? found : [...found, `row ${place} has ${column} of ${columns} columns`];
    });
    const heads = elements(table, "w:tr").map((row) => elements(row, "w:tblHeader").length > 0);
    const late = heads.some((head, place) => head && heads[place - 1] === false);
    return [...rows, ...(width > 9_400 ? [`is ${width} wide`] : []), ...(late ? ["has a head below its rows"] : [])].map((problem) => `table ${index} ${problem}`);
  });
}

function headingProblems(word: OpenWord): string[] {
  const levels = values(word, "word/document.xml", "w:pStyle").flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`a heading ${level} after a ${levels[index - 1] ?? "title"}`] : []));
}

function textProblems(word: OpenWord): string[] {
  return bodies(word).flatMap((path) =>
    elements(word.xml(path), "w:t")
      .filter((text) => text.getAttribute("xml:space") !== "preserve" && text.textContent?.trim() !== text.textContent)
      .map((text) => `space of “${text.textContent ?? ""}” is lost`),
  );
}
