"use client";

import { AnswerView } from "@/components/questions/answer-view";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";
import { formatDateTime } from "@/lib/values/date";
import { usePart } from "./part-context";
import { refusalText } from "./problem-text";
import { useSaverStates, useSaving } from "./saver-provider";
import type { Theirs } from "@/lib/saving/question-state";

/** What stands above a question whose saving needs attention; nothing otherwise. */
export function QuestionState({ question }: { question: Question }) {
  const state = useSaverStates().get(question.id);
  if (state?.theirs) return <ConflictChoice question={question} theirs={state.theirs} />;
  if (!state?.refusal || state.phase !== "refused") return null;
  return (
    <div className="my-3" id={`${question.id}-opslaan`}>
      <Notice tone="bad" live title="Niet opgeslagen" level={3}>
        {refusalText(state.refusal)}
      </Notice>
    </div>
  );
}

/** Two people changed one answer: both versions, and the writer chooses. */
function ConflictChoice({ question, theirs }: { question: Question; theirs: Theirs }) {
  const { saver } = useSaving();
  const { store } = usePart();
  const content = store.content();
  const mine = content.answers[question.id];
  const when = theirs.savedAt === "" ? null : formatDateTime(new Date(theirs.savedAt));
  // The server stores nothing that is no answer; null is an answer that was cleared.
  const other = theirs.value === null ? undefined : (theirs.value as Answer);
  return (
    <section
      id={`${question.id}-opslaan`}
      tabIndex={-1}
      aria-label={`Twee versies: ${question.label}`}
      className="my-3 rounded-md border-2 border-warn-edge bg-paper p-4"
    >
      <h3 className="font-sans">{theirs.savedByName ?? "Iemand anders"} heeft dit ook gewijzigd</h3>
      <p className="mt-1 max-w-read">
        Uw versie is nog niet opgeslagen, maar staat veilig op dit apparaat. Kies welke versie blijft. Wilt u van beide
        iets, neem dan eerst over wat u mist in uw versie.
      </p>
      <div className="mt-3 grid gap-6 md:grid-cols-2">
        <div>
          <h4 className="font-semibold">Uw versie</h4>
          <div className="mt-1 text-hint">
            <AnswerView question={question} answer={mine} content={content} />
          </div>
          <p className="mt-3">
            <Button variant="secondary" onClick={() => saver?.keepMine(question.id)}>
              Mijn versie bewaren
            </Button>
          </p>
        </div>
        <div>
          <h4 className="font-semibold">
            De versie van {theirs.savedByName ?? "iemand anders"}
            {when === null ? null : <span className="font-normal text-ink-3">, {when}</span>}
          </h4>
          <div className="mt-1 text-hint">
            <AnswerView question={question} answer={other} content={content} />
          </div>
          <p className="mt-3">
            <Button variant="secondary" onClick={() => saver?.takeTheirs(question.id)}>
              De andere versie gebruiken
            </Button>
          </p>
        </div>
      </div>
    </section>
  );
}
