import { ConfirmButton, type ConfirmButtonProps } from "@/components/ui/confirm-button";
import { Tag } from "@/components/ui/tag";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import { formatDate } from "@/lib/values/date";

export interface ReviewActionsProps {
  report: SubmittedReport;
  adopt: ConfirmButtonProps["action"];
}

/** What one can do with a submitted report, in view all the time; says what it will do. */
export function ReviewActions({ report, adopt }: ReviewActionsProps) {
  return (
    <div className="rounded-lg border border-line bg-paper p-5">
      <ReviewState report={report} adopt={adopt} />
    </div>
  );
}

function ReviewState({ report, adopt }: ReviewActionsProps) {
  const { status, adoptedAt, boardName, submission, reportId } = report;
  if (status === "adopted") {
    return (
      <>
        <Tag tone="ok">vastgesteld</Tag>
        <p className="mt-2 text-small text-ink-2">
          {adoptedAt ? `Vastgesteld op ${formatDate(adoptedAt)}. ` : ""}Niemand kan deze verantwoording nog wijzigen.
        </p>
      </>
    );
  }
  if (status === "returned") {
    return <p className="text-small text-ink-2">Deze verantwoording is teruggegeven. U leest de versie die het bestuur eerder indiende.</p>;
  }
  if (!report.canAdopt) return <p className="text-small text-ink-2">Het SWV leest deze verantwoording en stelt die vast.</p>;
  return (
    <>
      <ConfirmButton
        variant="primary"
        label="Vaststellen"
        title="Deze verantwoording vaststellen?"
        confirmLabel="Ja, vaststellen"
        action={adopt}
        fields={{ verantwoording: reportId, versie: String(submission.version) }}
      >
        U stelt versie {submission.version} van {boardName} vast. Na vaststellen kan niemand deze verantwoording nog wijzigen, ook u niet.
      </ConfirmButton>
      <p className="mt-3 text-small text-ink-3">Na vaststellen kan niemand deze verantwoording nog wijzigen.</p>
    </>
  );
}
