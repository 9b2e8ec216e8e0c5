import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Trace, TraceEvent } from "@/lib/data/trace/load-trace";
import { formatDateTime } from "@/lib/values/date";
import { detailsInWords, happened } from "./trace-words";

export type TraceTableProps = {
  trace: Trace;
  /** Whether the events are of several boards. */
  showBoard?: boolean;
  /** The address of this page with the older events. */
  olderAddress: (before: string) => string;
};

/** What happened, newest first. */
export function TraceTable({ trace, showBoard = false, olderAddress }: TraceTableProps) {
  return (
    <div className="space-y-4">
      <DataTable
        caption="Gebeurtenissen, de nieuwste bovenaan"
        rows={trace.events}
        rowKey={({ id }) => id}
        empty="Er is niets gevonden. Kies minder filters."
        columns={[
          { key: "wanneer", header: "Wanneer", width: "nowrap", cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDateTime(at)}</time> },
          { key: "wie", header: "Wie", cell: ({ who }) => who ?? "het portaal" },
          { key: "wat", header: "Wat", rowHeader: true, cell: happened },
          { key: "waarover", header: "Waarover", width: "wide", cell: (event) => about(event, showBoard) },
        ]}
      />
      {trace.older === null ? null : <TextLink href={olderAddress(trace.older)}>Oudere gebeurtenissen</TextLink>}
    </div>
  );
}

function about(event: TraceEvent, showBoard: boolean): string {
  const place = showBoard ? [event.boardName, event.roundName] : [];
  return [...place, detailsInWords(event)].filter((text) => text !== null && text !== "").join(" · ");
}
