import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { AnswerPlace } from "@/lib/report/unconfirmed-answers";
import type { PartState } from "@/lib/report/progress";
import type { GroupOfSteps } from "./part-groups";
import { reportPath } from "./report-paths";

const STATES: Record<PartState, { tone: TagTone; word: string }> = {
  done: { tone: "ok", word: "klaar" },
  busy: { tone: "busy", word: "bezig" },
  todo: { tone: "no", word: "nog niet begonnen" },
  optional: { tone: "no", word: "niet verplicht" },
};

/** The parts of a report with their state in words. */
export function TaskList({
  reportId,
  groups,
  takenOver,
}: {
  reportId: string;
  groups: readonly GroupOfSteps[];
  /** What still stands as taken over from last year. */
  takenOver: readonly AnswerPlace[];
}) {
  const takenOverIn = (partId: string) => takenOver.filter(({ part }) => part === partId).length;
  return groups.map((group) => (
    <section key={group.title} aria-label={group.title} className="mt-8">
      <h3 className="mb-1">{group.title}</h3>
      <ul className="border-t border-line">
        {group.steps.map(({ part, state }) => (
          <li
            key={part.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3"
          >
            <TextLink href={reportPath.part(reportId, part.id)}>{part.shortTitle}</TextLink>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {takenOverIn(part.id) > 0 ? (
                <span className="text-small text-ink-2">{takenOverIn(part.id)} overgenomen, nog te bevestigen</span>
              ) : null}
              <Tag tone={STATES[state].tone}>{STATES[state].word}</Tag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
