"use client";

import { useState } from "react";
import { useAnswer } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { LazyRichTextEditor } from "@/components/rich-text/lazy-rich-text-editor";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { EMPTY_RICH_TEXT } from "@/lib/rich-text/types";
import { freshId } from "@/lib/saving/fresh-id";
import type { Annex } from "@/lib/template/answers/answer-schema";
import type { AnnexListQuestion } from "@/lib/template/questions/definition";
import { fieldId } from "../field-id";
import { AnnexFileField } from "./annex-file-field";
import { MAX_ANNEX_TITLE, MAX_ANNEXES, MAX_EXPLANATION } from "@/lib/template/answers/limits";
import { RemovedNotice, RowTools, type Removed } from "../spending-rows/row-tools";
import { tooLongText } from "../too-long";
import { withoutRow, withRow, withRowAt, withRowMoved } from "../spending-rows/rows-update";

/** Free annexes, each with a title, a text and its place in the report. */
export function AnnexListEditor({
  question,
  places,
}: {
  question: AnnexListQuestion;
  /** The parts an annex can follow. */
  places: readonly { id: string; title: string }[];
}) {
  const [answer, change] = useAnswer(question);
  const [removed, setRemoved] = useState<Removed<Annex> | null>(null);
  const annexes = answer ?? [];
  const changeList = (next: (annexes: readonly Annex[]) => Annex[]) =>
    change((newest) => {
      const changed = next(newest ?? []);
      return changed.length > 0 ? changed : null;
    });
  const changeAnnex = (id: string, changed: Partial<Annex>) =>
    changeList((before) => withRow(before, id, (annex) => ({ ...annex, ...changed })));
  const focusTitle = (id: string) =>
    requestAnimationFrame(() => document.getElementById(fieldId(question.id, id))?.focus());
  return (
    <section id={question.id} aria-labelledby={`${question.id}-label`}>
      <h2 id={`${question.id}-label`} className="sr-only">
        {question.label}
      </h2>
      <QuestionState question={question} />
      {annexes.map((annex, index) => (
        <div
          key={annex.id}
          role="group"
          aria-label={`Bijlage ${index + 1}`}
          className="mt-4 space-y-4 border-t-2 border-ink pt-4"
        >
          <Field
            id={fieldId(question.id, annex.id)}
            label={`Titel van bijlage ${index + 1}`}
            error={tooLongText(annex.title, MAX_ANNEX_TITLE)}
          >
            {(control) => (
              <TextInput
                {...control}
                value={annex.title}
                onChange={(event) => changeAnnex(annex.id, { title: event.target.value })}
              />
            )}
          </Field>
          <div>
            <p id={`${question.id}-${annex.id}-label`} className="mb-2 font-semibold">
              Tekst<span className="sr-only"> van bijlage {index + 1}</span>
            </p>
            <LazyRichTextEditor
              id={fieldId(question.id, `${annex.id}.tekst`)}
              labelledBy={`${question.id}-${annex.id}-label`}
              value={annex.text}
              onChange={(text) => changeAnnex(annex.id, { text })}
            />
          </div>
          <AnnexFileField
            id={fieldId(question.id, `${annex.id}.bestand`)}
            questionKey={question.id}
            annexId={annex.id}
            annexName={`bijlage ${index + 1}`}
            file={annex.file}
          />
          <Field
            id={fieldId(question.id, `${annex.id}.bronnen`)}
            label="Bronnen"
            error={tooLongText(annex.sources ?? "", MAX_EXPLANATION)}
            optional
          >
            {(control) => (
              <TextInput
                {...control}
                value={annex.sources ?? ""}
                onChange={(event) =>
                  changeAnnex(annex.id, { sources: event.target.value === "" ? undefined : event.target.value })
                }
              />
            )}
          </Field>
          <Field id={fieldId(question.id, `${annex.id}.plaats`)} label="Plaats in de verantwoording">
            {(control) => (
              <Select
                {...control}
                size="half"
                placeholder="Achteraan"
                options={places.map(({ id, title }) => ({ value: id, label: `Na ${title}` }))}
                value={annex.after ?? ""}
                onChange={(event) =>
                  changeAnnex(annex.id, { after: event.target.value === "" ? undefined : event.target.value })
                }
              />
            )}
          </Field>
          <RowTools
            name={`bijlage ${index + 1}`}
            first={index === 0}
            last={index === annexes.length - 1}
            onMove={(by) => changeList((before) => withRowMoved(before, annex.id, by))}
            onRemove={() => {
              setRemoved({ row: annex, index, name: `Bijlage ${index + 1}` });
              changeList((before) => withoutRow(before, annex.id));
            }}
          />
        </div>
      ))}
      <div className="mt-4">
        {annexes.length < MAX_ANNEXES ? (
          <Button
            variant="secondary"
            onClick={() => {
              const annex: Annex = { id: freshId(), title: "", text: EMPTY_RICH_TEXT };
              changeList((before) => [...before, annex]);
              setRemoved(null);
              focusTitle(annex.id);
            }}
          >
            Bijlage toevoegen
          </Button>
        ) : (
          <p className="text-ink-2">Er passen {MAX_ANNEXES} bijlagen in een verantwoording.</p>
        )}
      </div>
      <RemovedNotice
        name={removed?.name}
        onRestore={() => {
          if (!removed) return;
          changeList((before) => withRowAt(before, removed.row, Math.min(removed.index, before.length)));
          setRemoved(null);
          focusTitle(removed.row.id);
        }}
      />
    </section>
  );
}
