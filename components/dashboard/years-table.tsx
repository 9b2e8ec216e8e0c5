import { DataTable } from "@/components/ui/data-table";
import type { FigureRow } from "@/lib/figures/figure-row";
import { lineKey } from "@/lib/figures/line";
import { pointText } from "./figure-table";
import { fullLabel, measureWords } from "@/lib/figures/figure-words";

/** What the small lines draw, in numbers. */
export function YearsTable({ caption, rows }: { caption: string; rows: readonly FigureRow[] }) {
  const years = [...new Set(rows.flatMap(({ series }) => series.map(({ label }) => label)))];
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows.filter(({ series }) => series.some(({ value }) => value !== null))}
      rowKey={({ line }) => lineKey(line)}
      columns={[
        {
          key: "label",
          header: "Cijfer",
          rowHeader: true,
          cell: (row) => (
            <>
              {fullLabel(row.line)} <span className="font-normal text-ink-2">{measureWords(row)}</span>
            </>
          ),
        },
        ...years.map((year) => ({
          key: year,
          header: year,
          numeric: true,
          cell: (row: FigureRow) => {
            const point = row.series.find(({ label }) => label === year);
            return point ? `${pointText(point, row)}${point.changed ? ", anders geteld" : ""}` : "";
          },
        })),
      ]}
    />
  );
}
