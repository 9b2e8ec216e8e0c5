"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { figureCell } from "@/lib/document/entry-text";
import { partnershipInShort } from "@/lib/document/printing";
import { placeText } from "@/lib/importing/proposal-json";
import { figureNow, isOpen } from "@/lib/importing/review/decisions";
import type { FigureItem } from "@/lib/importing/review/review";
import { cellOfKey } from "@/lib/template/answers/figure-answer";
import type { FormContext } from "@/lib/template/context";
import { findQuestion } from "@/lib/template/question";
import { placeRefusalText } from "./import-refusal-text";
import { useReview } from "./review-context";

/** Numbers that were found in sentences of a part: none is taken over unless somebody says so. */
export function FigureItems({ items, title }: { items: readonly FigureItem[]; title: string }) {
  const { content, receiving, decisionOf, decide, refusals } = useReview();
  const { context } = content;
  return (
    <fieldset className="border-t border-line pt-5">
      <legend className="float-left mb-2 w-full text-lab font-semibold">
        Cijfers in de tekst<span className="sr-only"> van {title}</span>
      </legend>
      <p className="clear-left mb-2 max-w-lead text-hint text-ink-3">Kruis aan wat klopt. Wat u niet aankruist, wordt niet ingevuld.</p>
      {items.map((item) => {
        const { label, text } = inWords(item, context);
        const now = figureNow(item, receiving);
        const nowText = now === undefined ? null : inWords({ ...item, value: now }, context).text;
        const refusal = refusals[item.question];
        return (
          <div key={item.id} id={item.id} tabIndex={-1}>
            <Checkbox
              label={
                <>
                  {label}: <strong>{text}</strong>
                </>
              }
              hint={
                <>
                  “{item.quote}” ({placeText(item.place, context.definition)})
                  {nowText === null ? null : <span className="block">Nu ingevuld: {nowText}.</span>}
                  {refusal === undefined ? null : <span className="block font-semibold text-bad">{placeRefusalText(refusal)}</span>}
                </>
              }
              disabled={!isOpen(item.question, receiving)}
              checked={decisionOf(item).how !== "leave"}
              onChange={(event) => decide(item.id, { how: event.target.checked ? "replace" : "leave", replaces: now !== undefined })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

type Entry = Parameters<typeof figureCell>[1];

function inWords({ question: id, cell, year, value }: Pick<FigureItem, "question" | "cell" | "year"> & { value: Entry }, context: FormContext) {
  const question = findQuestion(id, context)?.question;
  if (question?.kind !== "figure") return { label: "", text: "" };
  const { figure } = question;
  const { partnership, value: part } = cellOfKey(cell);
  const swv = context.board.partnerships.find(({ code }) => code === partnership);
  const pieces = [
    question.label,
    figure.dimension?.values.find((one) => one.id === part)?.label,
    swv && context.board.partnerships.length > 1 ? partnershipInShort(swv) : undefined,
    year === "previous" ? "vorig jaar" : undefined,
  ];
  return { label: pieces.filter((piece) => piece !== undefined).join(", "), text: figureCell(figure, value, context, "").text };
}
