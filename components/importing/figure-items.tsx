"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { figureCell } from "@/lib/document/entry-text";
import { partnershipInShort } from "@/lib/document/printing";
import { placeText } from "@/lib/importing/proposal-json";
import { figureNow, isOpen } from "@/lib/importing/review/decisions";
import type { FigureItem } from "@/lib/importing/review/review";
import { cellOfKey } from "@/lib/template/answers/figure-answer";
import type { FormContext } from "@/lib/template/context";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { findQuestion } from "@/lib/template/question";
import { placeRefusalText } from "./import-refusal-text";
import { useReview } from "./review-context";

/** Numbers that were found in sentences of a part: none is taken over unless somebody says so. */
export function FigureItems({ items, title }: { items: readonly FigureItem[]; title: string }) {
  const { content } = useReview();
  return (
    <fieldset className="border-t border-line pt-5">
      <legend className="float-left mb-2 w-full text-lab font-semibold">
        Cijfers in de tekst<span className="sr-only"> van {title}</span>
      </legend>
      <p className="clear-left mb-2 max-w-lead text-hint text-ink-3">Kies wat klopt. Wat u niet kiest, wordt niet ingevuld.</p>
      <div className="space-y-2">
        {items.map((item) => {
          const question = findQuestion(item.question, content.context)?.question;
          return question?.kind === "figure" ? <FigureItemView key={item.id} item={item} figure={question.figure} /> : null;
        })}
      </div>
    </fieldset>
  );
}

function FigureItemView({ item, figure }: { item: FigureItem; figure: FigureDefinition }) {
  const { content, receiving, decisionOf, decide, refusals } = useReview();
  const { context } = content;
  const decision = decisionOf(item);
  const now = figureNow(item, decision, receiving);
  const refusal = refusals[item.question];
  const open = isOpen(item.question, receiving);
  const [only, ...others] = item.cells;
  const year = item.year === "previous" ? ", vorig jaar" : "";
  const value = figureCell(figure, item.value, context, "").text;
  const hint = (
    <>
      “{item.quote}” ({placeText(item.place, context.definition)})
      {now === undefined ? null : <span className="block">Nu ingevuld: {figureCell(figure, now, context, "").text}.</span>}
      {refusal === undefined ? null : <span className="block font-semibold text-bad">{placeRefusalText(refusal)}</span>}
    </>
  );
  if (only !== undefined && others.length === 0) {
    return (
      <div id={item.id} tabIndex={-1}>
        <Checkbox
          label={
            <>
              {[figure.label, cellName(only, figure, context)].filter((piece) => piece !== "").join(", ")}
              {year}: <strong>{value}</strong>
            </>
          }
          hint={hint}
          disabled={!open}
          checked={decision.how !== "leave"}
          onChange={(event) => decide(item.id, { how: event.target.checked ? "replace" : "leave", replaces: now !== undefined })}
        />
      </div>
    );
  }
  return (
    <div id={item.id} tabIndex={-1} className="max-w-text py-1.5">
      <Field
        id={`${item.id}-cel`}
        label={
          <span className="font-normal">
            {figure.label}
            {year}: <strong>{value}</strong>. Waar vult u dit in?
          </span>
        }
        hint={hint}
      >
        {(control) => (
          <Select
            {...control}
            disabled={!open}
            placeholder="Niet invullen"
            options={item.cells.map((cell) => ({ value: cell, label: cellName(cell, figure, context) || figure.label }))}
            value={decision.how === "leave" ? "" : (decision.to ?? "")}
            onChange={(event) => {
              const to = event.target.value;
              const filled = to !== "" && figureNow(item, { how: "replace", to }, receiving) !== undefined;
              decide(item.id, to === "" ? { how: "leave" } : { how: "replace", to, replaces: filled });
            }}
          />
        )}
      </Field>
    </div>
  );
}

/** What sets a cell of a figure apart from its others: of which SWV, and which of its values. */
function cellName(cell: string, figure: FigureDefinition, { board }: FormContext): string {
  const { partnership, value } = cellOfKey(cell);
  const swv = board.partnerships.length > 1 ? board.partnerships.find(({ code }) => code === partnership) : undefined;
  const part = figure.dimension?.values.find(({ id }) => id === value)?.label;
  return [part, swv && partnershipInShort(swv)].filter((piece) => piece !== undefined).join(", ");
}
