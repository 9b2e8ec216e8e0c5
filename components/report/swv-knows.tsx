import { AsideSection } from "@/components/ui/aside-section";
import { Details } from "@/components/ui/details";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Sparkline } from "@/components/charts/sparkline";
import { knownTables, type KnownRow, type KnownTable } from "@/lib/document/known-tables";
import type { ShownFigure } from "@/lib/report/content";

const INDENT = ["", "pl-3!", "pl-6!"] as const;

/** In the margin: what the SWV knows itself of what is asked here, over the years, and what it is held against. */
export function SwvKnows({ figures }: { figures: readonly ShownFigure[] }) {
  if (figures.length === 0) return null;
  const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
  const defined = new Map(figures.filter(({ own, definition }) => own && definition !== "").map(({ label, definition }) => [label, definition]));
  return (
    <AsideSection title="Wat het SWV weet">
      <div className="space-y-4">
        {knownTables(figures).map((table) => (
          <ScrollRegion key={table.columns.map(({ key }) => key).join()} label="Cijfers van het SWV over de jaren">
            <KnownFigures table={table} />
          </ScrollRegion>
        ))}
      </div>
      {defined.size === 0 ? null : (
        <div className="mt-2">
          <Details summary="Wat wordt er geteld?">
            <dl>
              {[...defined].map(([label, definition]) => (
                <div key={label} className="mb-2">
                  <dt className="font-semibold">{label}</dt>
                  <dd className="whitespace-pre-line">{definition}</dd>
                </div>
              ))}
            </dl>
          </Details>
        </div>
      )}
      <p className="mt-2 text-small break-words text-ink-3">{sources.join("; ")}</p>
    </AsideSection>
  );
}

function KnownFigures({ table: { columns, rows } }: { table: KnownTable }) {
  return (
    <table className="data-table dense">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Cijfer</span>
          </th>
          {columns.map(({ key, short, label }) => (
            <th key={key} scope="col" className="num whitespace-nowrap" abbr={label}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (row.cells === null ? <HeadRow key={row.key} row={row} columns={columns.length} /> : <ValueRow key={row.key} row={row} />))}
      </tbody>
    </table>
  );
}

function HeadRow({ row, columns }: { row: KnownRow; columns: number }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns + 1} className="border-b-0! pb-0!">
        {row.label}
      </th>
    </tr>
  );
}

function ValueRow({ row }: { row: KnownRow }) {
  const { label, depth, cells, course } = row;
  return (
    <tr className={depth === 0 ? undefined : "text-ink-2"}>
      <th scope="row" className={`font-normal! ${INDENT[depth]}`}>
        <span className="block wrap-anywhere hyphens-auto">{label}</span>
        {course === null ? null : <Sparkline label={`${label}, verloop`} points={course} />}
      </th>
      {cells?.map((text, index) => (
        <td key={index} className="num whitespace-nowrap">
          {text}
        </td>
      ))}
    </tr>
  );
}
