"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { QuestionState as State, Theirs } from "@/lib/saving/question-state";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";
import { usePart } from "./part-context";
import { KeptCopies, readable } from "./kept-copies";
import { refusalText } from "./problem-text";
import { revealField } from "./reveal-field";
import { useSaverStates, useSaving } from "./saver-provider";
import type * as ConflictFile from "./conflict-choice";

/** What stands above a question whose saving needs attention; nothing otherwise. */
export function QuestionState({ question }: { question: Question }) {
  const state = useSaverStates().get(question.id);
  if (!state) return null;
  return (
    <>
      {state.theirs ? <Conflict question={question} state={state} theirs={state.theirs} /> : null}
      <Refused question={question} state={state} />
    </>
  );
}

/** Two people changed one answer; what it takes to choose comes only then. */
function Conflict({ question, state, theirs }: { question: Question; state: State; theirs: Theirs }) {
  const { saver } = useSaving();
  const { store } = usePart();
  const [file, setFile] = useState<typeof ConflictFile | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    import("./conflict-choice").then(
      (loaded) => current && setFile(loaded),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  const content = store.content();
  const versions = {
    base: answerOf(state.saved),
    mine: content.answers[question.id] ?? null,
    theirs: answerOf(theirs.value),
  };
  return (
    <section
      id={`${question.id}-opslaan`}
      tabIndex={-1}
      aria-label={`Twee versies: ${question.label}`}
      aria-busy={file === null && !failed}
      className="my-3 rounded-md border-2 border-warn-edge bg-paper p-4"
    >
      {file ? (
        <file.ConflictChoice
          question={question}
          versions={versions}
          theirs={theirs}
          content={content}
          onChoose={(value, options) => {
            saver?.resolve(question.id, value, options);
            // The buttons are gone: writing goes on in the field.
            requestAnimationFrame(() => revealField(question.id));
          }}
        />
      ) : (
        <p>
          {theirs.savedByName ?? "Iemand anders"} heeft dit ook gewijzigd.{" "}
          {failed ? (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                setFailed(false);
                setAttempt(attempt + 1);
              }}
            >
              Toon de twee versies
            </Button>
          ) : null}
        </p>
      )}
    </section>
  );
}

/** What the server cannot take: the answer as it is, or a text that would go to the history. */
function Refused({ question, state }: { question: Question; state: State }) {
  const { saver } = useSaving();
  const stuck = state.asides.filter(({ refused }) => refused !== null);
  if (stuck.length === 0 && (!state.refusal || state.phase !== "refused")) return null;
  return (
    <div className="my-3" id={`${question.id}-opslaan`}>
      {stuck.map(({ saveId, value }) => (
        <KeptCopies
          key={saveId}
          text="De versie die u niet koos, past niet in de geschiedenis. Kopieer wat u wilt bewaren."
          copies={[readable(value)]}
          onDiscard={() => saver?.discardAside(question.id, saveId)}
        />
      ))}
      {stuck.length === 0 && state.refusal ? (
        <Notice tone="bad" live title="Niet opgeslagen" level={3}>
          {refusalText(state.refusal)}
        </Notice>
      ) : null}
    </div>
  );
}

/** The server stores nothing that is no answer; null is an answer that was cleared. */
function answerOf(value: Theirs["value"]): Answer | null {
  return value as Answer | null;
}
