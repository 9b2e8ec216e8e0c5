import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { BoardProgress } from "@/lib/data/dashboard/load-progress";
import { isUnconfirmed } from "@/lib/report/filing";

/** In a list of the office: that a report is filled in or was filed on behalf of its board, or could be. */
export function OnBehalfTag({
  row,
  href,
}: {
  row: Pick<BoardProgress, "board" | "state" | "status" | "onBehalf" | "filing">;
  /** Where the office begins or goes on. */
  href: string;
}) {
  const { state, status, onBehalf, filing } = row;
  const link = state === "notStarted" || (onBehalf && (status === "concept" || status === "returned"));
  return (
    <>
      {onBehalf || filing ? <Tag tone="no">namens het bestuur</Tag> : null}
      {filing && isUnconfirmed({ filing }) ? <Tag tone="warn">nog niet bevestigd</Tag> : null}
      {link ? (
        <TextLink href={href} prefetch={false}>
          {onBehalf ? "Verder invullen" : "Namens het bestuur invullen"}
          <span className="sr-only">: {row.board}</span>
        </TextLink>
      ) : null}
    </>
  );
}
