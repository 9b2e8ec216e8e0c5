import { ProgressBlocks, type BlockState } from "@/components/charts/progress-blocks";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { BoardProgress } from "@/lib/data/dashboard/load-progress";
import { formatDate } from "@/lib/values/date";
import { OnBehalfTag } from "@/components/on-behalf/on-behalf-tag";
import { onBehalfHref, reportHref, type Place } from "./address";

/** How far each board is. Of a report that is being written only that, and nothing of what is in it. */
export function ProgressPanel({ progress, place }: { progress: readonly BoardProgress[]; place: Place }) {
  return (
    <Panel title="Voortgang">
      <ProgressBlocks
        label="Voortgang per bestuur"
        blocks={progress.map((board) => ({
          label: board.board,
          state: blockState(board),
          ...(board.percent === null ? {} : { percent: board.percent }),
          ...(isRead(board) ? { href: reportHref(place, board.reportId) } : {}),
        }))}
      />
      <div className="mt-3">
        <Details summary="Voortgang per bestuur als lijst">
          <DataTable
            caption="Voortgang per bestuur"
            captionHidden
            dense
            rows={progress}
            rowKey={({ boardId }) => boardId}
            columns={[
              {
                key: "board",
                header: "Bestuur",
                rowHeader: true,
                cell: (row) => (isRead(row) ? <TextLink href={reportHref(place, row.reportId)}>{row.board}</TextLink> : row.board),
              },
              { key: "state", header: "Stand", cell: (row) => <StateTag row={row} place={place} /> },
              { key: "parts", header: "Onderdelen klaar", numeric: true, cell: (row) => (row.done === null || row.state === "notStarted" ? "" : `${row.done} van ${row.total}`) },
              { key: "submitted", header: "Ingediend op", cell: ({ submittedAt }) => (submittedAt ? formatDate(submittedAt) : "") },
              { key: "deadline", header: "Indienen tot en met", cell: ({ deadline }) => formatDate(deadline) },
            ]}
          />
        </Details>
      </div>
    </Panel>
  );
}

function isRead({ submittedAt }: BoardProgress): boolean {
  return submittedAt !== null;
}

function blockState({ state, overdue }: BoardProgress): BlockState {
  if (overdue) return "late";
  return state === "notStarted" ? "none" : state;
}

const STATES: Readonly<Record<BoardProgress["state"], { tone: TagTone; word: string }>> = {
  adopted: { tone: "final", word: "vastgesteld" },
  submitted: { tone: "ok", word: "ingediend" },
  returned: { tone: "warn", word: "teruggegeven" },
  busy: { tone: "busy", word: "bezig" },
  notStarted: { tone: "no", word: "niet begonnen" },
};

function StateTag({ row, place }: { row: BoardProgress; place: Place }) {
  const { tone, word } = STATES[row.state];
  const percent = row.state === "busy" && row.percent !== null ? ` ${row.percent}%` : "";
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Tag tone={tone}>
        {word}
        {percent}
      </Tag>
      {row.withdrawn === null ? null : <Tag tone="warn">versie {row.withdrawn} ingetrokken</Tag>}
      {row.overdue ? <Tag tone="bad">te laat</Tag> : null}
      <OnBehalfTag row={row} href={onBehalfHref(place, row.reportId)} />
      {row.submittedLate ? <Tag tone="warn">te laat ingediend</Tag> : null}
    </span>
  );
}
