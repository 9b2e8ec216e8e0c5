import { DataTable } from "@/components/ui/data-table";
import { OnBehalfTag } from "@/components/on-behalf/on-behalf-tag";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { RoundBoardRow } from "@/lib/data/rounds/round-boards";
import { calendarDay, formatDate } from "@/lib/values/date";
import { BoardDeadline } from "./board-deadline";
import type { FormAction } from "./form-state";
import { regionAddress, roundAddress } from "./region-address";
import { boardStateWords } from "./round-words";

export interface RoundBoardsTableProps {
  boards: readonly RoundBoardRow[];
  round: { slug: string; deadline: Date; closesAt: Date; openedAt: Date | null };
  region: { slug: string };
  /** Sets a board's own date; undefined where this person may not. */
  setDeadline?: FormAction | undefined;
}

/** Every board of the round with how far it is and its own date. */
export function RoundBoardsTable({ boards, round, region, setDeadline }: RoundBoardsTableProps) {
  return (
    <DataTable
      caption="Besturen in deze ronde"
      captionHidden
      rows={boards}
      rowKey={({ boardId }) => boardId}
      empty="Op de teldatum hoorde nog geen bestuur bij deze SWV’s."
      columns={[
        {
          key: "board",
          header: "Bestuur",
          rowHeader: true,
          cell: ({ boardId, name, progress }) => (
            <TextLink
              href={
                progress?.submittedAt
                  ? roundAddress(round, region, `/beoordelen/${progress.reportId}`)
                  : regionAddress(`/besturen/${boardId}`, region)
              }
            >
              {name}
            </TextLink>
          ),
        },
        {
          key: "state",
          header: "Stand",
          cell: ({ boardId, name, progress }) => {
            const { word, tone } = boardStateWords(progress);
            return (
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Tag tone={tone}>{word}</Tag>
                {progress && round.openedAt ? (
                  <OnBehalfTag row={progress} href={roundAddress(round, region, `/namens/${progress.reportId}`)} />
                ) : null}
                {progress?.withdrawn ? <Tag tone="warn">versie {progress.withdrawn} ingetrokken</Tag> : null}
                {progress?.submittedAt ? (
                  <TextLink href={regionAddress(`/besturen/${boardId}`, region)}>
                    Gegevens<span className="sr-only"> van {name}</span>
                  </TextLink>
                ) : null}
              </span>
            );
          },
        },
        {
          key: "invited",
          header: "Uitgenodigd",
          width: "nowrap",
          cell: ({ invitedAt, people }) =>
            invitedAt ? formatDate(invitedAt) : people === 0 ? "niemand bekend" : "nee",
        },
        {
          key: "deadline",
          header: "Indienen tot en met",
          width: "nowrap",
          cell: ({ boardId, name, ownDeadline }) => (
            <span className="inline-flex items-baseline gap-x-3">
              <span>
                {formatDate(ownDeadline ?? round.deadline)}
                {ownDeadline ? <span className="block text-small text-ink-3">eigen datum</span> : null}
              </span>
              {setDeadline ? (
                <BoardDeadline
                  action={setDeadline}
                  hidden={{ regio: region.slug, ronde: round.slug, bestuur: boardId }}
                  board={name}
                  day={ownDeadline ? calendarDay(ownDeadline) : ""}
                  usual={formatDate(round.deadline)}
                  closes={formatDate(round.closesAt)}
                />
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
