import { ProgressBar } from "@/components/ui/progress-bar";
import { StepList } from "@/components/ui/step-list";
import { TextLink } from "@/components/ui/text-link";
import type { PartState, Progress } from "@/lib/report/progress";
import type { GroupOfSteps } from "./part-groups";
import { reportPath } from "./report-paths";

/** Left of every page of a report: how far it is, and its parts. */
export function PartNav({
  reportId,
  boardName,
  groups,
  progress,
  submitted,
  current,
}: {
  reportId: string;
  boardName: string;
  groups: readonly GroupOfSteps[];
  progress: Progress;
  submitted: boolean;
  /** A part's id, or the last step of the address of a page beside the parts; `overzicht` for the first. */
  current: string;
}) {
  return (
    <>
      <ProgressBar label={boardName} value={progress.done} max={progress.total} text={progressText(progress)} />
      <ul className="mt-3 space-y-1 text-hint">
        <li>
          <PageLink href={reportPath.overview(reportId)} current={current === "overzicht"} label="Overzicht" />
        </li>
        <li>
          <PageLink
            href={reportPath.about(reportId)}
            current={current === "over-dit-formulier"}
            label="Over dit formulier"
          />
        </li>
      </ul>
      <StepList
        groups={[
          ...groups.map((group) => ({
            title: group.title,
            steps: group.steps.map(({ part, state }) => ({
              href: reportPath.part(reportId, part.id),
              label: part.shortTitle,
              state: dotOf(state),
              current: current === part.id,
            })),
          })),
          {
            title: "Afronden",
            steps: [
              {
                href: reportPath.check(reportId),
                label: "Controleren en ondertekenen",
                state: submitted ? "done" : "todo",
                current: current === "controleren",
              },
            ],
          },
        ]}
      />
    </>
  );
}

function PageLink({ href, label, current }: { href: string; label: string; current: boolean }) {
  return current ? (
    <span aria-current="page" className="font-semibold">
      {label}
    </span>
  ) : (
    <TextLink href={href}>{label}</TextLink>
  );
}

/** `11 van 19 onderdelen klaar`. */
export function progressText({ done, total }: Progress): string {
  return `${done} van ${total} onderdelen klaar`;
}

/** The list has three signs; what nobody has to write is not begun. */
export function dotOf(state: PartState): "done" | "busy" | "todo" {
  return state === "optional" ? "todo" : state;
}
