import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

export interface DataColumn<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  headerHidden?: boolean;
  width?: "narrow" | "wide" | "nowrap";
}

export interface DataTableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of cells, one for each column. */
  footer?: readonly (readonly ReactNode[])[];
  /** Stands in one cell over the whole width when there are no rows. */
  empty?: ReactNode;
  dense?: boolean;
  /** Cells in the middle of their row, for rows with charts. */
  middle?: boolean;
}

const widths = { narrow: "sm:w-px sm:whitespace-nowrap", wide: "sm:min-w-56", nowrap: "sm:whitespace-nowrap" };

function cellClass<Row>(column: DataColumn<Row> | undefined): string | undefined {
  if (column === undefined) return undefined;
  const parts = [
    column.numeric === true ? "num sm:whitespace-nowrap" : "",
    column.width === undefined ? "" : widths[column.width],
  ];
  const joined = parts.filter((part) => part !== "").join(" ");
  return joined === "" ? undefined : joined;
}

/** The header of a column of numbers may take several lines: it is often much longer than they are. */
function headerClass<Row>(column: DataColumn<Row>): string | undefined {
  return column.numeric === true && column.width === undefined ? "num" : cellClass(column);
}

/** Before a cell, where a row stands as a card. */
function cardLabel<Row>(column: DataColumn<Row> | undefined): string | undefined {
  return typeof column?.header === "string" && column.headerHidden !== true ? column.header : undefined;
}

/** On a phone each row stands as a card, with the header of the column before each cell. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  footer = [],
  empty = "Er is nog niets om te tonen.",
  dense = false,
  middle = false,
}: DataTableProps<Row>) {
  return (
    <ScrollRegion label={caption}>
      <table className={`data-table stacks ${dense ? "dense" : ""} ${middle ? "middle" : ""}`}>
        <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={headerClass(column)}>
                {column.headerHidden === true ? (
                  <span className="sr-only">{column.header}</span>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length} className="text-ink-3">
                {empty}
              </td>
            </tr>
          ) : null}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHeader === true ? (
                  <th key={column.key} scope="row" className={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-label={cardLabel(column)} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer.length === 0 ? null : (
          <tfoot>
            {footer.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, position) =>
                  position === 0 ? (
                    <th key={position} scope="row" className={cellClass(columns[position])}>
                      {cell}
                    </th>
                  ) : (
                    <td key={position} data-label={cardLabel(columns[position])} className={cellClass(columns[position])}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
