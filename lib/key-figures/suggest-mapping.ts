import type { Period } from "@/lib/values/period";
import { figurePeriodKey } from "./figure-period";
import type { HeadedColumn, HeadedSheet } from "./heading";
import type { ColumnRole, Mapping } from "./mapping";
import type { placeFinder } from "./place";
import { periodInName } from "./period-in-name";
import type { Notation } from "./read-number";
import { cellText } from "@/lib/tables/sheet";
import { plainName } from "@/lib/values/plain-name";
import { targetByName, type Target } from "./target";

/** Words by which offices head their columns, without signs and spaces; the first role that fits counts. */
const HEADINGS: readonly (readonly ["board" | "partnership" | "indicator" | "period" | "value", RegExp])[] = [
  ["board", /^(bestuursnummer|bestuursnr|nummerbestuur|bgnummer)/],
  ["board", /(bestuur|bevoegdgezag)/],
  ["partnership", /^(swv|samenwerkingsverband)/],
  ["indicator", /^(indicator|kengetal|kencijfer|cijfer|figuur|onderwerp|onderdeel|soort)/],
  ["period", /^(periode|schooljaar|kalenderjaar|jaar|teldatum|peildatum|kwartaal)$/],
  ["value", /^(waarde|aantal|bedrag|percentage|score|uitkomst|getal)$/],
];

/**
 * What a file most likely means, to be looked at by whoever loads it: by the words over its columns,
 * and where those say nothing by what stands in them.
 */
export function suggestMapping(
  sheet: HeadedSheet,
  known: { targets: readonly Target[]; find: ReturnType<typeof placeFinder>; period: Period },
): Mapping {
  const roles = new Map<number, ColumnRole["as"]>();
  for (const [role, words] of HEADINGS) {
    const free = sheet.columns.filter(({ column, header }) => !roles.has(column) && words.test(plainName(header)));
    const taken = [...roles.values()].includes(role);
    for (const { column } of role === "indicator" ? free : taken ? [] : free.slice(0, 1)) roles.set(column, role);
  }
  const board = roles.size > 0 && [...roles.values()].includes("board") ? undefined : columnOfBoards(sheet, known.find);
  if (board !== undefined) roles.set(board, "board");
  const layout = [...roles.values()].includes("indicator") && [...roles.values()].includes("value") ? "values" : "columns";
  const columns = sheet.columns.map((headed) => roleOf(headed, roles.get(headed.column), layout, known.targets));
  const hasPeriods = columns.some(({ as }) => as === "period");
  const mapping: Mapping = {
    layout,
    headingRow: sheet.headingRow,
    columns,
    names: {},
    places: {},
    period: hasPeriods ? "" : figurePeriodKey(known.period),
    notation: notationOf(sheet, columns),
    fresh: [],
  };
  return { ...mapping, names: suggestNames(sheet, mapping, known.targets) };
}

function roleOf({ column, header }: HeadedColumn, role: ColumnRole["as"] | undefined, layout: Mapping["layout"], targets: readonly Target[]): ColumnRole {
  const ofRows = role === "board" || role === "partnership" || role === "period";
  if (ofRows || (layout === "values" && role !== undefined && role !== "figure")) return { column, as: role };
  if (layout === "values") return { column, as: "ignore" };
  const period = periodInName(header);
  const target = targetByName(period ? header.replace(period.text, " ") : header, targets);
  return target ? { column, as: "figure", target: target.key, period: period ? figurePeriodKey(period.period) : "", partnership: "" } : { column, as: "ignore" };
}

/** The names in the columns of indicators that the portal knows, each with its target. */
export function suggestNames(sheet: HeadedSheet, mapping: Pick<Mapping, "columns" | "layout">, targets: readonly Target[]): Record<string, string> {
  if (mapping.layout !== "values") return {};
  return Object.fromEntries(
    indicatorNames(sheet, mapping).flatMap((name) => {
      const target = targetByName(name, targets);
      return target ? [[name, target.key]] : [];
    }),
  );
}

/** The names of indicators that stand in a sheet, as its columns of indicators together give them. */
export function indicatorNames(sheet: HeadedSheet, { columns }: Pick<Mapping, "columns">): string[] {
  const named = columns.filter(({ as }) => as === "indicator").map(({ column }) => column);
  const names = sheet.rows.map(({ cells }) => named.map((column) => cellText(cells[column])).filter((text) => text !== "").join(" "));
  return [...new Set(names)].filter((name) => name !== "");
}

/** The column in which most cells are a board that the portal knows. */
function columnOfBoards({ columns, rows }: HeadedSheet, find: ReturnType<typeof placeFinder>): number | undefined {
  const sample = rows.slice(0, 200);
  const counted = columns.map(({ column }) => ({
    column,
    found: sample.filter(({ cells }) => {
      const place = find(cellText(cells[column]));
      return typeof place === "object" && place.kind === "board";
    }).length,
  }));
  const best = counted.reduce((most, one) => (one.found > most.found ? one : most), { column: -1, found: 0 });
  return best.found * 2 >= sample.length && best.found > 0 ? best.column : undefined;
}

const ENGLISH = /^\s*€?\s*(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.(\d{1,2}|\d{4,}))\s*%?\s*$/;
const DUTCH = /^\s*€?\s*(\d{1,3}(\.\d{3})+(,\d+)?|\d+,(\d{1,2}|\d{4,}))\s*%?\s*$/;

/** How most numbers of a file are written; Dutch where nothing tells. */
function notationOf({ rows }: HeadedSheet, columns: readonly ColumnRole[]): Notation {
  const numbers = columns.filter(({ as }) => as === "value" || as === "figure").map(({ column }) => column);
  const texts = rows.flatMap(({ cells }) => numbers.map((column) => cells[column])).filter((cell) => typeof cell === "string");
  const count = (shape: RegExp) => texts.filter((text) => shape.test(text)).length;
  return count(ENGLISH) > count(DUTCH) ? "english" : "dutch";
}
