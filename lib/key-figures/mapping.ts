import { z } from "zod";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { HeadedSheet } from "./heading";
import { indicatorKey, type Indicator } from "./indicator";
import { indicatorInputSchema } from "./indicator-input";
import { TABLE_LIMITS } from "@/lib/tables/sheet";

const column = z.number().int().min(0).max(TABLE_LIMITS.columns - 1);

/** What a column of a file holds. A column of values names the figure, and where the heading says so its period or SWV. */
const columnRoleSchema = z.discriminatedUnion("as", [
  z.strictObject({ column, as: z.enum(["ignore", "board", "partnership", "indicator", "period", "value"]) }),
  z.strictObject({
    column,
    as: z.literal("figure"),
    /** Key of a target. */
    target: z.string().max(130),
    /** Key of a period; empty: that of the row, or of the file. */
    period: z.string().max(40),
    /** Code of an SWV; empty: that of the row. */
    partnership: z.string().max(60),
  }),
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

const named = <T extends z.ZodType>(value: T) =>
  z.record(z.string().max(2 * TABLE_LIMITS.text), value).refine((record) => Object.keys(record).length <= 2_000, "te veel namen");

/** How a file is to be read. Remembered by its headings, so that the next file of the kind needs no work. */
export const mappingSchema = z.strictObject({
  /** `values`: each row is one value; `columns`: each row is a board, with a column for each figure. */
  layout: z.enum(["values", "columns"]),
  headingRow: z.number().int().min(1).max(1_048_576),
  columns: z.array(columnRoleSchema).max(TABLE_LIMITS.columns),
  /** Names in the columns of indicators, each with the key of its target; empty: not to be loaded. */
  names: named(z.string().max(130)),
  /** Names of boards that the portal did not find by itself, with the place each stands for. */
  places: named(z.string().max(80)),
  /** Key of the period of the whole file, where no column has it; empty: there is a column. */
  period: z.string().max(40),
  notation: z.enum(["dutch", "english"]),
  /** Indicators that this load makes. */
  fresh: z.array(indicatorInputSchema).max(60),
});
export type Mapping = z.infer<typeof mappingSchema>;

export type MappingProblem = Problem<
  "noBoardColumn" | "noIndicatorColumn" | "noValueColumn" | "noFigureColumn" | "twoColumns" | "noPeriod" | "sameIndicator"
>;

/** Whether a mapping says enough to read a sheet with it, and nothing twice. */
export function checkMapping(mapping: Mapping, indicators: readonly Pick<Indicator, "key">[]): Result<null, MappingProblem> {
  const as = (role: ColumnRole["as"]) => mapping.columns.filter((column) => column.as === role);
  for (const role of ["board", "partnership", "period", "value"] as const) {
    if (as(role).length > 1) return problem("twoColumns", { details: { role } });
  }
  if (as("board").length === 0) return problem("noBoardColumn");
  if (mapping.layout === "values") {
    if (as("indicator").length === 0) return problem("noIndicatorColumn");
    if (as("value").length === 0) return problem("noValueColumn");
  } else if (!mapping.columns.some((column) => column.as === "figure" && column.target !== "")) {
    return problem("noFigureColumn");
  }
  const everyColumnHasOne = mapping.layout === "columns" && mapping.columns.every((column) => column.as !== "figure" || column.period !== "");
  if (as("period").length === 0 && mapping.period === "" && !everyColumnHasOne) return problem("noPeriod");
  const keys = [...indicators.map(({ key }) => key), ...mapping.fresh.map(({ label }) => indicatorKey(label))];
  const twice = mapping.fresh.find(({ label }) => keys.filter((key) => key === indicatorKey(label)).length > 1);
  return twice ? problem("sameIndicator", { details: { label: twice.label } }) : ok(null);
}

/** The indicators that a mapping makes, as they will be. */
export function freshIndicators({ fresh }: Mapping): Indicator[] {
  return fresh.map((input) => ({ ...input, key: indicatorKey(input.label) }));
}

/** What two files of one kind have in common: the names of their columns, in their order. */
export function signatureOf({ columns }: HeadedSheet): string {
  return JSON.stringify(columns.map(({ column, header }) => [column, header.trim().toLowerCase()]));
}
