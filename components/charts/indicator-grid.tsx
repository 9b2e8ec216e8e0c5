import Link from "next/link";
import { ScrollRegion } from "@/components/ui/scroll-region";

export interface IndicatorColumn {
  key: string;
  /** What stands above the column, usually its number. */
  label: string;
  /** What the number is about, in words. */
  title?: string;
}

export interface IndicatorGroup {
  label: string;
  columns: readonly IndicatorColumn[];
}

export interface IndicatorRow {
  id: string;
  label: string;
  /** Keys of the columns that were worked out. */
  marked: readonly string[];
  /** Keys of the columns that are not about this row: drawn as n.v.t. */
  notApplicable?: readonly string[];
  /** Instead of cells, when nothing is known: "nog niet ingediend". */
  note?: string;
}

export interface IndicatorGridProps {
  caption: string;
  groups: readonly IndicatorGroup[];
  rows: readonly IndicatorRow[];
  /** What a filled cell means. */
  word?: string;
  /** A last row with how many rows marked each column, and where they are. */
  counts?: ReadonlyMap<string, { marked: number; of: number; href: string }>;
}

/** Wide enough for a short name; a long one takes two lines. Pass short names where there are. */
const rowLabel = "flex min-h-6 w-24 items-center lg:w-44";

export function IndicatorGrid({
  caption,
  groups,
  rows,
  word = "uitgewerkt",
  counts,
}: IndicatorGridProps) {
  const columns = groups.flatMap((group) =>
    group.columns.map((column, index) => ({ ...column, opens: index === 0 })),
  );
  const edge = (opens: boolean) => (opens ? "pl-1.5" : "pl-0");
  return (
    <ScrollRegion label={caption}>
      <table className="border-separate border-spacing-x-0 border-spacing-y-0.5 text-tiny">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-ink-3">
          <tr>
            <td />
            {groups.map((group) => (
              <th
                key={group.label}
                scope="colgroup"
                colSpan={group.columns.length}
                className="max-w-0 truncate pb-0.5 pl-2 text-left font-normal"
                title={group.label}
              >
                <span className="block truncate border-b border-line-2 pb-0.5">{group.label}</span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" className="sticky left-0 bg-paper text-left font-normal">
              <span className="sr-only">Bestuur</span>
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                title={column.title}
                className={`text-center text-[0.75rem] font-normal ${edge(column.opens)}`}
              >
                {column.label}
                {column.title === undefined ? null : (
                  <span className="sr-only">: {column.title}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th
                scope="row"
                className="sticky left-0 h-6 bg-paper pr-1 text-left leading-tight font-normal"
              >
                <span className={rowLabel}>{row.label}</span>
              </th>
              {row.note === undefined ? (
                columns.map((column) => (
                  <td key={column.key} className={edge(column.opens)}>
                    {row.notApplicable?.includes(column.key) ? (
                      <NotApplicable />
                    ) : (
                      <Cell marked={row.marked.includes(column.key)} word={word} />
                    )}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length} className="pl-2 text-ink-3">
                  {row.note}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {counts === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row" className="sticky left-0 bg-paper pt-1 pr-3 text-left font-semibold">
                Aantal besturen
              </th>
              {columns.map((column) => {
                const count = counts.get(column.key);
                return (
                  <td key={column.key} className={`pt-1 text-center font-semibold ${edge(column.opens)}`}>
                    {count === undefined ? null : count.marked === 0 ? (
                      0
                    ) : (
                      <Link href={count.href} className="inline-block min-w-6 py-1">
                        {count.marked}
                        <span className="sr-only">
                          {" "}
                          van {count.of}: indicator {column.label}
                        </span>
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
            <tr>
              <th scope="row" className="sticky left-0 bg-paper pr-3 text-left font-normal text-ink-3">
                van
              </th>
              {columns.map((column) => (
                <td key={column.key} className={`text-center text-ink-3 ${edge(column.opens)}`}>
                  {counts.get(column.key)?.of}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}

function Cell({ marked, word }: { marked: boolean; word: string }) {
  return (
    <>
      <svg
        viewBox="0 0 20 20"
        width="22"
        height="22"
        aria-hidden="true"
        focusable="false"
        className="mx-auto block"
      >
        <rect
          width="20"
          height="20"
          rx="2"
          className={marked ? "fill-brand" : "fill-neutral-tint"}
        />
      </svg>
      {marked ? <span className="sr-only">{word}</span> : null}
    </>
  );
}

function NotApplicable() {
  return (
    <span className="block text-center text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">n.v.t.</span>
    </span>
  );
}
