import { ScrollRegion } from "@/components/ui/scroll-region";
import { anchorOf } from "@/lib/document/groups";
import type { CellState, TableBlock, TableCell, TableColumn, TableRow } from "@/lib/document/model";
import { Lines } from "./lines";

const DEPTH_CLASS = ["", "pl-4!", "pl-8!"] as const;

const STATE_CLASS: Readonly<Record<CellState, string>> = {
  value: "",
  marker: "text-ink-2",
  missing: "text-ink-3 italic",
  hidden: "text-ink-2",
  blank: "",
};

/** A table of the form: figures, received money or spending, with the explanations under it. */
export function FormTable({ table }: { table: TableBlock }) {
  const anchors = new Set<string>();
  return (
    <div className="mt-4 mb-6">
      <ScrollRegion label={table.caption}>
        <table className="data-table stacks dense">
          <caption className="sr-only">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.id} scope="col" className={columnClass(column)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => {
              const anchor = anchorOf(row.source);
              const id = table.kind === "figureTable" && !anchors.has(anchor) ? anchor : undefined;
              anchors.add(anchor);
              return <Row key={index} id={id} row={row} columns={table.columns} />;
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {table.notes.map(({ label, text }, index) => (
        <p key={index} className="mt-2 max-w-read text-small text-ink-2">
          <strong>{label}:</strong> <Lines text={text} />
        </p>
      ))}
    </div>
  );
}

function Row({ id, row, columns }: { id: string | undefined; row: TableRow; columns: readonly TableColumn[] }) {
  // A total has no number of its own: its words name the row.
  const header = row.cells.findIndex(({ state }) => state !== "blank");
  return (
    <tr id={id} className={row.role === "total" ? "font-semibold" : undefined}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const className = `${column ? columnClass(column) : ""} ${index === 0 ? DEPTH_CLASS[row.depth] : ""}`.trim();
        const content = <CellText cell={cell} strong={column?.strong === true && cell.state === "value"} />;
        return index === header ? (
          <th key={index} scope="row" className={className}>
            {content}
          </th>
        ) : (
          <td key={index} data-label={column?.header} className={className}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function columnClass(column: TableColumn): string {
  return column.align === "end" ? "num sm:whitespace-nowrap" : "";
}

function CellText({ cell, strong }: { cell: TableCell; strong: boolean }) {
  const text = <Lines text={cell.text} />;
  return (
    <span className={STATE_CLASS[cell.state]} dir="auto">
      {strong ? <strong>{text}</strong> : text}
      {cell.mark === undefined ? null : <span className="block text-tiny text-ink-3">{cell.mark}</span>}
    </span>
  );
}
