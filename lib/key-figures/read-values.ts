import { cellKey } from "@/lib/template/answers/figure-answer";
import type { Period } from "@/lib/values/period";
import type { Doubt, DoubtError, DoubtWarning } from "./doubt";
import { figurePeriodKey, figurePeriodLabel, figurePeriodOfKey, isLaterThan, periodOfRound, readFigurePeriod, type FigurePeriod } from "./figure-period";
import type { HeadedSheet } from "./heading";
import type { Mapping } from "./mapping";
import { placeFinder, placeOfText, type KnownPlaces, type Place } from "./place";
import { readCellNumber, type KeyFigureEntry } from "./read-number";
import { cellText, type SheetCell, type SheetRow } from "@/lib/tables/sheet";
import type { Target } from "./target";

/** Where a value is kept: one cell of a figure of a board, an SWV (board null) or the country (no SWV either). */
export type ValuePlace = {
  boardId: string | null;
  figureKey: string;
  /** Code of the SWV; empty for the whole board, or the country. */
  partnership: string;
  dimension: string;
  periodKey: string;
};

export type FileValue = ValuePlace & { entry: KeyFigureEntry; row: number };

/** What the portal knows around a file. */
export type KnownRound = {
  period: Period;
  /** The boards and SWVs of the round. */
  places: KnownPlaces;
  /** Boards of the region that are not in the round: their rows are passed over. */
  elsewhere: KnownPlaces["boards"];
  /** By board: its SWVs in the round, and which cells of the form's figures it is asked. */
  boards: ReadonlyMap<string, { partnerships: readonly string[]; cells: Readonly<Record<string, readonly string[]>> }>;
  targets: readonly Target[];
};

export type ReadFile = {
  values: FileValue[];
  doubts: Doubt[];
  /** Names in the column of boards that are nobody's, with how many rows have each. */
  unknownPlaces: { name: string; rows: number }[];
};

/** Reads a sheet with a mapping. Values in doubt are left out; all others come along. */
export function readValues(sheet: HeadedSheet, mapping: Mapping, known: KnownRound): ReadFile {
  return new Reader(sheet, mapping, known).read();
}

type RowPlace = Exclude<Place, { kind: "skip" }>;

/** A cell with a value, and what its row and heading say of it. */
type Found = { row: SheetRow; column: number; target: Target; period: string; partnership: string };

class Reader {
  private readonly values = new Map<string, FileValue & { column: number }>();
  private readonly doubts: Doubt[] = [];
  private readonly unknown = new Map<string, number>();
  private readonly find: ReturnType<typeof placeFinder>;
  private readonly elsewhere: ReturnType<typeof placeFinder>;
  private readonly targets: ReadonlyMap<string, Target>;
  private readonly columnOf: Partial<Record<"board" | "partnership" | "period" | "value", number>>;
  private readonly indicatorColumns: readonly number[];

  constructor(
    private readonly sheet: HeadedSheet,
    private readonly mapping: Mapping,
    private readonly known: KnownRound,
  ) {
    this.find = placeFinder(known.places);
    this.elsewhere = placeFinder({ boards: known.elsewhere, partnerships: [] });
    this.targets = new Map(known.targets.map((target) => [target.key, target]));
    this.columnOf = Object.fromEntries(
      mapping.columns.flatMap(({ as, column }) => (as === "ignore" || as === "figure" || as === "indicator" ? [] : [[as, column]])),
    );
    this.indicatorColumns = mapping.columns.flatMap(({ as, column }) => (as === "indicator" ? [column] : []));
  }

  read(): ReadFile {
    for (const row of this.sheet.rows) {
      const found = this.cellsOf(row);
      if (found.length === 0) continue;
      const place = this.placeOf(row);
      if (place) for (const one of found) this.readValue(one, place);
    }
    this.doubtFractions();
    return {
      values: [...this.values.values()].map(({ column: _column, ...value }) => value),
      doubts: this.doubts,
      unknownPlaces: [...this.unknown].map(([name, rows]) => ({ name, rows })),
    };
  }

  /** The cells of a row that hold something to load. */
  private cellsOf(row: SheetRow): Found[] {
    if (this.mapping.layout === "columns") {
      return this.mapping.columns.flatMap((role): Found[] => {
        const target = role.as === "figure" ? this.targets.get(role.target) : undefined;
        if (role.as !== "figure" || !target || cellText(row.cells[role.column]) === "") return [];
        return [{ row, column: role.column, target, period: role.period, partnership: role.partnership }];
      });
    }
    const column = this.columnOf.value ?? -1;
    if (cellText(row.cells[column]) === "") return [];
    const name = this.indicatorColumns
      .map((one) => cellText(row.cells[one]))
      .filter((text) => text !== "")
      .join(" ");
    const at = this.indicatorColumns[0] ?? column;
    if (name === "") return this.doubt("error", "noIndicator", row, at);
    // Not `in`: a name may be that of something every object has.
    const key = Object.hasOwn(this.mapping.names, name) ? this.mapping.names[name] : undefined;
    if (key === "") return [];
    const target = key === undefined ? undefined : this.targets.get(key);
    return target ? [{ row, column, target, period: "", partnership: "" }] : this.doubt("error", "unknownIndicator", row, at, { name });
  }

  private placeOf(row: SheetRow): RowPlace | null {
    const column = this.columnOf.board ?? -1;
    const name = cellText(row.cells[column]);
    if (name === "") {
      this.doubt("error", "noBoard", row, column);
      return null;
    }
    const chosen = Object.hasOwn(this.mapping.places, name) ? placeOfText(this.mapping.places[name] ?? "", this.known.places) : null;
    const place = chosen ?? this.find(name);
    if (typeof place === "object") return place.kind === "skip" ? null : place;
    if (place === "unknown" && typeof this.elsewhere(name) === "object") {
      this.doubt("warning", "notInRound", row, column);
      return null;
    }
    this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1);
    this.doubt("error", place === "unknown" ? "unknownBoard" : "ambiguousBoard", row, column);
    return null;
  }

  private readValue(found: Found, place: RowPlace): void {
    const { row, column, target } = found;
    const read = readCellNumber(row.cells[column] ?? null, target.kind, this.mapping.notation);
    if (!read.ok) {
      this.doubt("error", read.problem.code, row, column, { ...read.problem.details, type: target.kind.type, decimals: target.kind.decimals });
      return;
    }
    const periodKey = this.periodOf(found);
    const partnership = periodKey === null ? null : this.partnershipOf(found, place);
    const { entry, rounded } = read.value;
    if (periodKey === null || partnership === null || entry === undefined) return;
    if (rounded) this.doubt("warning", "rounded", row, column, { value: entry, decimals: target.kind.decimals });
    const boardId = place.kind === "board" ? place.boardId : null;
    this.keep({ boardId, figureKey: target.figureKey, partnership, dimension: target.dimension ?? "", periodKey, entry, row: row.row, column }, row);
  }

  private keep(value: FileValue & { column: number }, row: SheetRow): void {
    const key = placeKey(value);
    const earlier = this.values.get(key);
    if (!earlier) this.values.set(key, value);
    else if (earlier.entry === value.entry) this.doubt("warning", "sameTwice", row, value.column, { row: earlier.row });
    else this.doubt("error", "doubleRow", row, value.column, { row: earlier.row });
  }

  private periodOf({ row, column, target, period }: Found): string | null {
    const at = this.columnOf.period;
    const ofRow = at === undefined || period !== "" ? null : this.readPeriod(row, at);
    if (ofRow === "doubt") return null;
    const found = ofRow ?? figurePeriodOfKey(period || this.mapping.period);
    const place = ofRow && at !== undefined ? at : column;
    if (!found) {
      this.doubt("error", "noPeriod", row, at ?? column);
      return null;
    }
    const kind = target.periodKind ?? this.known.period.kind;
    const fitting = target.periodKind === null ? periodOfRound(found, this.known.period) : found.kind === kind ? found : null;
    if (!fitting) {
      this.doubt("error", "otherPeriodKind", row, place, { period: figurePeriodLabel(found), kind, label: target.label });
      return null;
    }
    if (isLaterThan(fitting, this.known.period)) this.doubt("warning", "laterPeriod", row, place, { period: figurePeriodLabel(fitting) });
    return figurePeriodKey(fitting);
  }

  private readPeriod(row: SheetRow, column: number): FigurePeriod | "doubt" | null {
    const text = cellText(row.cells[column]);
    if (text === "") return null;
    const period = readFigurePeriod(text);
    if (period) return period;
    this.doubt("error", "unknownPeriod", row, column);
    return "doubt";
  }

  /** The SWV under which a value is kept; empty for a whole board or the country, null with a doubt. */
  private partnershipOf(found: Found, place: RowPlace): string | null {
    if (place.kind === "national") return "";
    if (place.kind === "partnership") return place.code;
    const { row, column, target } = found;
    const named = this.namedPartnership(found);
    const board = this.known.boards.get(place.boardId);
    if (named === null || !board) return null;
    const at = this.columnOf.partnership ?? this.columnOf.board ?? column;
    if (named !== "" && !board.partnerships.includes(named)) {
      this.doubt("error", "notInPartnership", row, at, { code: named });
      return null;
    }
    const only = board.partnerships.length === 1 ? board.partnerships[0] : undefined;
    const code = target.perPartnership ? (named || only) : "";
    if (code === undefined) {
      this.doubt("error", "needsPartnership", row, at, { label: target.label, codes: board.partnerships.join(", ") });
      return null;
    }
    const asked = board.cells[target.figureKey];
    if (!target.own && !asked?.includes(cellKey({ partnership: code || null, value: target.dimension }))) {
      this.doubt("warning", "doesNotApply", row, column, { label: target.label });
      return null;
    }
    return code;
  }

  /** The SWV that the heading or the row names: by code or name; null with a doubt. */
  private namedPartnership({ row, partnership }: Found): string | null {
    if (partnership !== "") return partnership;
    const column = this.columnOf.partnership;
    const text = column === undefined ? "" : cellText(row.cells[column]);
    if (text === "" || column === undefined) return "";
    const place = this.find(text);
    if (typeof place === "object" && place.kind === "partnership") return place.code;
    this.doubt("error", "unknownPartnership", row, column);
    return null;
  }

  /** A column of percentages that are all below 1 most likely holds 0,717 where 71,7% is meant. */
  private doubtFractions(): void {
    const kinds = new Map(this.known.targets.map(({ figureKey, kind }) => [figureKey, kind]));
    const percents = Map.groupBy(
      [...this.values.values()].filter(({ figureKey, entry }) => kinds.get(figureKey)?.type === "percent" && typeof entry === "number"),
      ({ figureKey, dimension }) => `${figureKey} ${dimension}`,
    );
    for (const values of percents.values()) {
      const [first] = values;
      const fractions = values.filter(({ entry }) => entry !== 0);
      if (!first || fractions.length < 2 || fractions.some(({ entry }) => typeof entry !== "number" || entry >= 1)) continue;
      const row = this.sheet.rows.find((one) => one.row === first.row);
      const cell = row?.cells[first.column];
      // What the spreadsheet itself shows as a percentage is one.
      if (row && !isPercent(cell)) this.doubt("warning", "onlyFractions", row, first.column, { values: values.length });
    }
  }

  private doubt(level: "error", code: DoubtError, row: SheetRow, column: number, details?: Doubt["details"]): [];
  private doubt(level: "warning", code: DoubtWarning, row: SheetRow, column: number, details?: Doubt["details"]): [];
  private doubt(level: Doubt["level"], code: Doubt["code"], row: SheetRow, column: number, details: Doubt["details"] = {}): [] {
    this.doubts.push({ level, code, row: row.row, column, text: cellText(row.cells[column]), details });
    return [];
  }
}

function isPercent(cell: SheetCell | undefined): boolean {
  if (typeof cell === "string") return cell.trim().endsWith("%");
  return typeof cell === "object" && cell !== null && "percent" in cell;
}

/** Names the place of a value, to find it again. */
export function placeKey({ boardId, figureKey, partnership, dimension, periodKey }: ValuePlace): string {
  return [boardId ?? "", figureKey, partnership, dimension, periodKey].join("|");
}
