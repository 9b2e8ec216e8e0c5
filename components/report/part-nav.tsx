import { ProgressBar } from "@/components/ui/progress-bar";
import { StepList, type StepGroup } from "@/components/ui/step-list";
import { TextLink } from "@/components/ui/text-link";
import type { PartState, Progress } from "@/lib/report/progress";
import type { GroupOfSteps } from "./part-groups";
import { reportPath } from "./report-paths";

/** Left of every page of a report: how far it is, and its parts. */
export function PartNav({
  reportId,
  boardName,
  writing,
  submitted,
  current,
}: {
  reportId: string;
  boardName: string;
  /** The steps of the form while it is written. */
  writing: { groups: readonly GroupOfSteps[]; progress: Progress } | null;
  submitted: boolean;
  /** A part's id, or the last step of the address of a page beside the parts; `overzicht` for the first. */
  current: string;
}) {
  const pages = [
    { id: "overzicht", href: reportPath.overview(reportId), label: "Overzicht", shown: true },
    { id: "over-dit-formulier", href: reportPath.about(reportId), label: "Over dit formulier", shown: true },
    { id: "logboek", href: reportPath.trace(reportId), label: "Logboek", shown: true },
    { id: "controleren", href: reportPath.check(reportId), label: "De verantwoording", shown: writing === null },
    { id: "ontvangst", href: reportPath.receipt(reportId), label: "Ontvangstbewijs", shown: submitted },
  ].filter(({ shown }) => shown);
  return (
    <>
      {writing ? (
        <ProgressBar
          label={boardName}
          value={writing.progress.done}
          max={writing.progress.total}
          text={progressText(writing.progress)}
        />
      ) : (
        <p className="text-small text-ink-3">{boardName}</p>
      )}
      <ul className="mt-3 space-y-1 text-hint">
        {pages.map(({ id, href, label }) => (
          <li key={id}>
            <PageLink href={href} current={current === id} label={label} />
          </li>
        ))}
      </ul>
      {writing ? <StepList groups={stepGroups(reportId, writing.groups, current)} /> : null}
    </>
  );
}

function stepGroups(reportId: string, groups: readonly GroupOfSteps[], current: string): StepGroup[] {
  const check = { href: reportPath.check(reportId), label: "Controleren en ondertekenen" };
  return [
    ...groups.map((group) => ({
      title: group.title,
      steps: group.steps.map(({ part, state }) => ({
        href: reportPath.part(reportId, part.id),
        label: part.shortTitle,
        state: dotOf(state),
        current: current === part.id,
      })),
    })),
    { title: "Afronden", steps: [{ ...check, state: "todo", current: current === "controleren" }] },
  ];
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
function dotOf(state: PartState): "done" | "busy" | "todo" {
  return state === "optional" ? "todo" : state;
}
