import { DataTable } from "@/components/ui/data-table";
import { TABLES } from "@/lib/export/round-tables";
import { SHEET_IDS, tableOfSheet, type SheetId } from "@/lib/export/sheets";

const GRIDS: Readonly<Partial<Record<SheetId, { title: string; about: string }>>> = {
  "cijfers-breed": { title: "Cijfers breed", about: "Dezelfde cijfers met een regel per bestuur en een kolom per cijfer." },
  "indicatoren-breed": { title: "Indicatoren breed", about: "Dezelfde indicatoren met een regel per bestuur en een kolom per nummer." },
};

export interface SheetTableProps {
  /** The SWV's staff also have the progress of boards. */
  office: boolean;
  address: (sheet: SheetId) => string;
}

/** Every table of a round, with what is in it and where it can be had. */
export function SheetTable({ office, address }: SheetTableProps) {
  const rows = SHEET_IDS.filter((id) => office || id !== "voortgang").map((id) => ({ id, ...(GRIDS[id] ?? TABLES[tableOfSheet(id)]) }));
  return (
    <DataTable
      caption="Tabellen van deze ronde"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "tabel", header: "Tabel", rowHeader: true, width: "nowrap", cell: ({ title }) => title },
        { key: "inhoud", header: "Wat erin staat", cell: ({ about }) => about },
        {
          key: "bestand",
          header: "Bestand",
          width: "nowrap",
          cell: ({ id, title }) => (
            <a href={address(id)}>
              CSV<span className="sr-only"> van {title}</span>
            </a>
          ),
        },
      ]}
    />
  );
}
