import type { z } from "zod";
import type { Cell, Sheet } from "./cell";

/**
 * One table of a round: what a row of it holds, and how that stands on a sheet. The schema is what is
 * published, for JSON and for the API; names of fields are Dutch because they are read outside.
 */
export type Table<Row> = {
  id: string;
  title: string;
  /** What is in it, in one or two sentences. */
  about: string;
  row: z.ZodType<Row>;
  columns: readonly Column<Row>[];
};

export type Column<Row> = { header: string; about: string; width: number; cell: (row: Row) => Cell };

type Fields = Readonly<Record<string, z.ZodType>>;

/**
 * A maker of columns for a row's schema: header and explanation are those of the schema, so that the
 * sheet and the published description say the same.
 */
export function columnsOf<S extends z.ZodObject<Fields>>(schema: S) {
  return <K extends keyof z.output<S> & string>(
    key: K,
    width: number,
    cell: (value: z.output<S>[K], row: z.output<S>) => Cell = plainCell,
  ): Column<z.output<S>> => {
    const { title = key, description = "" } = schema.shape[key]?.meta() ?? {};
    return { header: title, about: description, width, cell: (row) => cell(row[key], row) };
  };
}

/** The rows of a table as a sheet. */
export function sheetOf<Row>(table: Table<Row>, rows: readonly Row[]): Sheet {
  return {
    id: table.id,
    title: table.title,
    columns: table.columns.map(({ header, width }) => ({ header, width })),
    frozenColumns: 0,
    rows: rows.map((row) => table.columns.map(({ cell }) => cell(row))),
  };
}

/** Text as it is, a number as a whole one, yes or no in words, several things after each other. */
function plainCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return wholeNumber(value);
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join("; ");
  return typeof value === "string" ? value : null;
}

/** A count, which has no decimals, or nothing. */
export function wholeNumber(value: number | null): Cell {
  return value === null ? null : { kind: "number", value, decimals: 0 };
}

/** An amount in cents, or nothing. */
export function amountCell(cents: number | null): Cell {
  return cents === null ? null : { kind: "amount", cents };
}
