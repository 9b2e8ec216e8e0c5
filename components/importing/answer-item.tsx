"use client";

import { useState } from "react";
import { AnswerView } from "@/components/questions/answer-view";
import { LazyRichTextEditor } from "@/components/rich-text/lazy-rich-text-editor";
import { nameOfQuestion } from "@/components/report/question-label";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { FieldError } from "@/components/ui/field-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { TallBox } from "@/components/ui/tall-box";
import { AS_ANNEX, canBeAdded, isFilled, isOpen, targetOf, type Decision } from "@/lib/importing/review/decisions";
import type { AnnexItem, AnswerItem } from "@/lib/importing/review/review";
import type { RichText } from "@/lib/rich-text/types";
import { findQuestion, type Question } from "@/lib/template/question";
import type { LongTextQuestion } from "@/lib/template/questions/definition";
import { AnswerEditor } from "./answer-editor";
import { placeRefusalText } from "./import-refusal-text";
import { useReview } from "./review-context";
import { SourceText } from "./source-text";
import { WhereTo } from "./where-to";

/** One proposed answer beside what the file says, and what somebody wants with it. */
export function AnswerItemView({ item }: { item: AnswerItem | AnnexItem }) {
  const { content, receiving, decisionOf, decide, refusals } = useReview();
  const [editing, setEditing] = useState(false);
  const decision = decisionOf(item);
  const target = targetOf(item, decision, content.context);
  const proposed = item.kind === "annex" ? annexText(item) : findQuestion(item.question, content.context)?.question;
  if (!proposed || proposed.kind === "figure") return null;
  const label = item.kind === "annex" ? `Bijlage: ${item.value.title}` : (nameOfQuestion(item.question, content.context)?.label ?? "");
  const open = isOpen(target, receiving);
  const value = decision.value ?? (item.kind === "annex" ? item.value.text : item.value);
  const targetQuestion = target === undefined ? undefined : findQuestion(target, content.context)?.question;
  const now = target === undefined || targetQuestion?.kind === "annexList" ? undefined : content.answers[target];
  const filled = isFilled(now);
  const refusal = target === undefined ? undefined : refusals[target];
  const set = (change: Partial<Decision>) => decide(item.id, { ...decision, ...change });
  return (
    <section id={item.id} tabIndex={-1} aria-labelledby={`${item.id}-label`} className="scroll-mt-6 border-t border-line pt-5">
      <h3 id={`${item.id}-label`} className="mb-3 font-sans text-lab tracking-normal wrap-anywhere">
        {label}
      </h3>
      {refusal === undefined ? null : <FieldError id={`${item.id}-error`}>{placeRefusalText(refusal)}</FieldError>}
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <SourceText place={item.place} about={label} />
        <div className="min-w-0">
          <p id={`${item.id}-voorstel`} className="mb-1 text-small font-semibold text-ink-2">
            Voorstel{decision.value === undefined ? "" : ", door u aangepast"}
          </p>
          {editing ? (
            proposed.kind === "longText" ? (
              <LazyRichTextEditor
                id={`${item.id}-tekst`}
                labelledBy={`${item.id}-label ${item.id}-voorstel`}
                value={value as RichText}
                onChange={(changed) => set({ value: changed })}
              />
            ) : (
              <AnswerEditor question={proposed} label={label} content={content} value={value} onChange={(changed) => set({ value: changed ?? emptied(proposed) })} />
            )
          ) : (
            <TallBox label={`Voorstel, bij ${label}`}>
              <AnswerView question={proposed} answer={value} content={content} />
            </TallBox>
          )}
          {open || decision.to !== undefined ? (
            <div className="mt-1 flex flex-wrap gap-x-5">
              <Button variant="quiet" size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
                {editing ? "Klaar met aanpassen" : "Aanpassen"}
                <span className="sr-only">: {label}</span>
              </Button>
              {decision.value === undefined ? null : (
                <Button
                  variant="quiet"
                  size="small"
                  onClick={() => {
                    set({ value: undefined });
                    setEditing(false);
                  }}
                >
                  Terug naar het bestand<span className="sr-only">: {label}</span>
                </Button>
              )}
            </div>
          ) : null}
          {now !== undefined && filled && targetQuestion ? (
            <div className="mt-3">
              <p className="mb-1 text-small font-semibold text-ink-2">Nu in de verantwoording</p>
              <TallBox label={`Nu in de verantwoording, bij ${label}`}>
                <AnswerView question={targetQuestion} answer={now} content={content} />
              </TallBox>
            </div>
          ) : null}
        </div>
      </div>
      {open || decision.to !== undefined ? (
        <div className="mt-3 grid gap-x-8 gap-y-3 lg:grid-cols-2">
          <div className="lg:col-start-2 lg:row-start-1">
            <RadioGroup
              id={`${item.id}-keuze`}
              name={`${item.id}-keuze`}
              legend="Wat wilt u met dit voorstel?"
              options={choices(filled, targetQuestion)}
              value={decision.how}
              onChange={(how) => set({ how: how === "replace" || how === "add" ? how : "leave", replaces: filled })}
            />
          </div>
          {proposed.kind === "longText" || proposed.kind === "spendingRows" ? (
            <div>
              <Details summary={decision.to === undefined ? "Hoort dit ergens anders?" : "Dit gaat ergens anders heen"} open={decision.to !== undefined}>
                <WhereTo
                  id={`${item.id}-naar`}
                  label={proposed.kind === "longText" ? "Waar hoort deze tekst?" : "Waar horen deze regels?"}
                  kind={proposed.kind}
                  placeholder={item.kind === "annex" ? undefined : `Waar het nu staat: ${nameOfQuestion(item.question, content.context)?.part.shortTitle ?? label}`}
                  value={decision.to ?? (item.kind === "annex" ? AS_ANNEX : "")}
                  onChange={(to) => {
                    const home = item.kind === "annex" ? AS_ANNEX : item.question;
                    const how = isFilled(content.answers[to]) || to === AS_ANNEX ? "add" : "replace";
                    set(to === "" || to === home ? { to: undefined, how: home === AS_ANNEX ? "add" : "replace" } : { to, how });
                  }}
                />
              </Details>
            </div>
          ) : null}
        </div>
      ) : (
        <p className="mt-3 text-hint text-ink-3">U kunt deze vraag nu niet aanpassen: het samenwerkingsverband heeft die niet teruggegeven.</p>
      )}
    </section>
  );
}

function choices(filled: boolean, target: Question | undefined) {
  if (target?.kind === "annexList") {
    return [
      { value: "add", label: "Overnemen als bijlage" },
      { value: "leave", label: "Niet overnemen" },
    ];
  }
  if (!filled) {
    return [
      { value: "replace", label: "Overnemen" },
      { value: "leave", label: "Niet overnemen" },
    ];
  }
  return [
    { value: "leave", label: "Laten wat er nu staat" },
    { value: "replace", label: target?.kind === "moneyTable" ? "De bedragen uit het bestand overnemen" : "Vervangen door het voorstel" },
    ...(target && canBeAdded(target) ? [{ value: "add", label: "Het voorstel erbij zetten" }] : []),
  ];
}

/** What an editor leaves when everything was taken out of it. */
function emptied({ kind }: Question) {
  return kind === "moneyTable" ? { cells: {} } : [];
}

/** The text of an annex, to show and edit as a question. */
function annexText({ id, value }: AnnexItem): LongTextQuestion {
  return { kind: "longText", id, label: value.title, required: false };
}
