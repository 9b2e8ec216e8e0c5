import { nameOfQuestion } from "@/components/report/question-label";
import { reportPath } from "@/components/report/report-paths";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { AskedQuestion, AskedState } from "@/lib/report/asked-again";
import { unresolved, type Remark } from "@/lib/report/remark";
import type { FormContext } from "@/lib/template/context";
import { remarkStart } from "./remark-words";

const STATES: Readonly<Record<AskedState, { word: string; tone: TagTone }>> = {
  todo: { word: "nog te doen", tone: "warn" },
  changed: { word: "aangepast", tone: "ok" },
  answered: { word: "beantwoord", tone: "ok" },
  along: { word: "mag ook", tone: "no" },
};

/** The reopened questions by part, each with how far it is and what was remarked. */
export function ReopenedList({
  reportId,
  asked,
  remarks,
  context,
}: {
  reportId: string;
  asked: readonly AskedQuestion[];
  remarks: readonly Remark[];
  context: FormContext;
}) {
  const byPart = Map.groupBy(asked, ({ part }) => part);
  const open = unresolved(remarks);
  return (
    <>
      {[...byPart].map(([part, questions]) => (
        <section key={part.id} aria-label={part.shortTitle} className="mt-6">
          <h3 className="mb-1">{part.shortTitle}</h3>
          <ul className="border-t border-line">
            {questions.map(({ key, state }) => (
              <li key={key} className="border-b border-line py-3">
                <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <TextLink href={reportPath.field(reportId, { part: part.id, question: key })}>
                    {nameOfQuestion(key, context)?.label ?? key}
                  </TextLink>
                  <Tag tone={STATES[state].tone}>{STATES[state].word}</Tag>
                </div>
                {open
                  .filter(({ questionKey }) => questionKey.split(".", 1)[0] === key)
                  .map(({ id, text }) => (
                    <p key={id} className="mt-1 max-w-read text-hint text-ink-2 wrap-anywhere">
                      “{remarkStart(text, 160)}”
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {asked.some(({ state }) => state === "along") ? (
        <p className="mt-3 max-w-read text-hint text-ink-3">
          Vragen met ‘mag ook’ zijn open omdat ze met de andere optellen of ervan afhangen. Ze mogen blijven zoals ze zijn.
        </p>
      ) : null}
    </>
  );
}
