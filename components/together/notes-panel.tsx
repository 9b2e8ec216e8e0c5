"use client";

import { useId, useState } from "react";
import { tooLongText } from "@/components/questions/too-long";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { MAX_NOTE } from "@/lib/report/note";
import type { Question } from "@/lib/template/question";
import { LoadState } from "./load-state";
import { NoteItem } from "./note-item";
import type { OpenPage } from "./open-page";
import type { Answered } from "./requests";
import { useHeard } from "./together-provider";
import { useLoaded } from "./use-loaded";

/** Notes among colleagues on a question, or on the figures of a part. */
export function NotesPanel({ page, questions }: { page: OpenPage; questions: readonly Question[] }) {
  const { requests, presence } = page;
  const version = useHeard(({ notes }) => notes.version, "");
  const keys = questions.map(({ id }) => id);
  const [loaded, again] = useLoaded(() => requests.notes(keys), version);
  const [text, setText] = useState("");
  const [about, setAbout] = useState(keys[0] ?? "");
  const [error, setError] = useState<string>();
  const [told, setTold] = useState("");
  const id = useId();
  useLeaveWarning(text.trim() !== "");

  const labels = new Map(questions.map((question) => [question.id, question.label]));
  const change = async (asked: Promise<Answered<unknown>>, done: string, failed: string): Promise<boolean> => {
    const answer = await asked;
    setTold(answer.kind === "ok" ? done : failed);
    if (answer.kind !== "ok") return false;
    again();
    void presence.refresh();
    return true;
  };
  const add = async () => {
    if (text.trim() === "") return setError("Schrijf eerst een notitie.");
    const tooLong = tooLongText(text.trim(), MAX_NOTE);
    setError(tooLong);
    if (tooLong !== undefined) return;
    const added = await change(
      requests.addNote(about, text),
      "Notitie toegevoegd.",
      "Uw notitie is niet opgeslagen. Uw tekst staat er nog. Probeer het opnieuw.",
    );
    if (added) setText("");
  };
  const failed = "Dat is niet gelukt. Probeer het opnieuw.";

  return (
    <>
      {loaded.state === "ready" ? (
        <ul className="list-none space-y-3">
          {loaded.value.notes.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              about={questions.length > 1 ? labels.get(note.questionKey) : undefined}
              resolve={(resolved) =>
                void change(
                  requests.resolveNote(note.id, resolved),
                  resolved ? "Notitie afgehandeld." : "Notitie staat weer open.",
                  failed,
                )
              }
              remove={() => void change(requests.removeNote(note.id), "Notitie verwijderd.", failed)}
            />
          ))}
        </ul>
      ) : (
        <LoadState failed={loaded.state === "failed"} again={again} />
      )}
      <div className="mt-3 max-w-lead space-y-3">
        {questions.length > 1 ? (
          <Field id={`${id}-bij`} label="Waar gaat het over?">
            {(control) => (
              <Select
                {...control}
                options={questions.map((question) => ({ value: question.id, label: question.label }))}
                value={about}
                onChange={(event) => setAbout(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Field
          id={id}
          label="Notitie voor uw collega's"
          hint="Alleen mensen van uw bestuur zien dit, het samenwerkingsverband niet. Noem geen namen van leerlingen."
          error={error}
        >
          {(control) => (
            <TextArea {...control} minRows={2} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <Button variant="secondary" size="small" onClick={() => void add()}>
          Notitie toevoegen
        </Button>
        <p role="status" className="text-small text-ink-2">
          {told}
        </p>
      </div>
    </>
  );
}
