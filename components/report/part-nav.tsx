"use client";

import { partNews } from "@/components/together/part-news";
import { useTogetherNow } from "@/components/together/together-provider";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StepList } from "@/components/ui/step-list";
import type { StepState } from "@/components/ui/status-dot";
import { TextLink } from "@/components/ui/text-link";
import { progressText } from "./progress-text";
import { reportPath } from "./report-paths";

export type PartNavProps = {
  reportId: string;
  boardName: string;
  /** The steps of the form while it is written, and how many are done. */
  writing: {
    done: number;
    total: number;
    groups: readonly { title: string; steps: readonly { id: string; label: string; state: StepState }[] }[];
  } | null;
  submitted: boolean;
  /** Whether there is a version to look back at. */
  signedBefore: boolean;
  /** Only what is adopted can have errata. */
  adopted: boolean;
  /** A part's id, or the last step of the address of a page beside the parts; `overzicht` for the first. */
  current: string;
};

/**
 * Left of every page of a report: how far it is, and its parts. Drawn from these few facts in the
 * browser too: as markup in the data of the page it would be the largest thing in there.
 */
export function PartNav({ reportId, boardName, writing, submitted, signedBefore, adopted, current }: PartNavProps) {
  const together = useTogetherNow();
  const pages = [
    { id: "overzicht", href: reportPath.overview(reportId), label: "Overzicht", shown: true },
    { id: "over-dit-formulier", href: reportPath.about(reportId), label: "Over dit formulier", shown: true },
    { id: "logboek", href: reportPath.trace(reportId), label: "Logboek", shown: true },
    { id: "controleren", href: reportPath.check(reportId), label: "De verantwoording", shown: writing === null },
    { id: "ontvangst", href: reportPath.receipt(reportId), label: "Ontvangstbewijs", shown: submitted },
    { id: "versies", href: reportPath.versions(reportId), label: "Versies", shown: signedBefore },
    { id: "erratum", href: reportPath.erratum(reportId), label: "Erratum", shown: adopted },
  ].filter(({ shown }) => shown);
  return (
    <>
      {writing ? (
        <ProgressBar
          label={boardName}
          value={writing.done}
          max={writing.total}
          text={progressText(writing)}
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
      {writing ? (
        <StepList
          groups={[
            ...writing.groups.map(({ title, steps }) => ({
              title,
              steps: steps.map(({ id, label, state }) => ({
                href: reportPath.part(reportId, id),
                label,
                state,
                current: current === id,
                news: together ? partNews(together, id) : "",
              })),
            })),
            {
              title: "Afronden",
              steps: [
                {
                  href: reportPath.check(reportId),
                  label: "Controleren en ondertekenen",
                  state: "todo",
                  current: current === "controleren",
                },
              ],
            },
          ]}
        />
      ) : null}
    </>
  );
}

function PageLink({ href, label, current }: { href: string; label: string; current: boolean }) {
  return current ? (
    <span aria-current="page" className="font-semibold">
      {label}
    </span>
  ) : (
    <TextLink href={href} prefetch={false}>{label}</TextLink>
  );
}
