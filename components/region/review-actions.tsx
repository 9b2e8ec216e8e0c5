import { ConfirmButton, type ConfirmButtonProps } from "@/components/ui/confirm-button";
import { LinkButton } from "@/components/ui/link-button";
import { reportPath } from "@/components/report/report-paths";
import { TextLink } from "@/components/ui/text-link";
import { isUnconfirmed } from "@/lib/report/filing";
import { Tag } from "@/components/ui/tag";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import { formatDate } from "@/lib/values/date";

export interface ReviewActionsProps {
  report: SubmittedReport;
  adopt: ConfirmButtonProps["action"];
  /** Where one gives it back; null for who may not. */
  returnHref: string | null;
  /** How many remarks are not dealt with. */
  openRemarks: number;
  /** The report that waits longest, once this one is dealt with; null where none does. */
  next: { board: string; href: string } | null;
  /** Until when the board has it, while it is returned. */
  dueAt: Date | null;
}

/** What one can do with a submitted report, in view all the time; says what it will do. */
export function ReviewActions(props: ReviewActionsProps) {
  return (
    <div className="rounded-lg border border-line bg-paper p-5">
      <ReviewState {...props} />
      {props.report.status === "submitted" || props.next === null ? null : (
        <p className="mt-4 border-t border-line pt-4">
          <LinkButton variant="secondary" href={props.next.href} prefetch={false}>
            Volgende: {props.next.board}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

function ReviewState({ report, adopt, returnHref, openRemarks, dueAt }: ReviewActionsProps) {
  const { status, adoptedAt, boardName, submission, reportId } = report;
  if (status === "adopted") {
    return (
      <>
        <Tag tone="final">vastgesteld</Tag>
        <p className="mt-2 text-small text-ink-2">
          {adoptedAt ? `Vastgesteld op ${formatDate(adoptedAt)}. ` : ""}Niemand kan deze verantwoording nog wijzigen.
        </p>
      </>
    );
  }
  if (status === "returned") {
    return (
      <>
        <Tag tone="warn">teruggegeven</Tag>
        <p className="mt-2 text-small text-ink-2">
          {dueAt ? `Het bestuur heeft tot en met ${formatDate(dueAt)}. ` : ""}U leest de versie die het bestuur eerder indiende.
        </p>
      </>
    );
  }
  if (!report.canAdopt) return <p className="text-small text-ink-2">Het SWV leest deze verantwoording en stelt die vast.</p>;
  const waits = isUnconfirmed(submission);
  return (
    <>
      {waits ? (
        <p className="mb-3 text-small text-ink-2">
          Het bestuur heeft deze versie nog niet bevestigd. Vaststellen kan daarna.{" "}
          {report.onBehalf ? <TextLink href={reportPath.receipt(reportId)}>Vraag het opnieuw</TextLink> : null}
        </p>
      ) : (
        <ConfirmButton
          variant="primary"
          label="Vaststellen"
          title="Deze verantwoording vaststellen?"
          confirmLabel="Ja, vaststellen"
          action={adopt}
          fields={{ verantwoording: reportId, versie: String(submission.version) }}
        >
          U stelt versie {submission.version} van {boardName} vast. Na vaststellen kan niemand deze verantwoording nog wijzigen, ook u niet.
          {openRemarks === 0 ? null : (
            <> {openRemarks === 1 ? "Eén opmerking is" : `${openRemarks} opmerkingen zijn`} nog niet afgehandeld. Daarop kan dan niemand meer reageren.</>
          )}
        </ConfirmButton>
      )}
      {returnHref === null ? null : (
        <p className="mt-3">
          <LinkButton variant="secondary" href={returnHref}>
            Teruggeven
          </LinkButton>
        </p>
      )}
      <p className="mt-3 text-small text-ink-3">
        Na vaststellen kan niemand deze verantwoording nog wijzigen. Bij teruggeven kiest u welke vragen het bestuur aanpast.
      </p>
    </>
  );
}
