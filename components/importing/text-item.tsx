"use client";

import { useState } from "react";
import { LazyRichTextEditor } from "@/components/rich-text/lazy-rich-text-editor";
import { RichTextReader } from "@/components/rich-text/rich-text-reader";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { TallBox } from "@/components/ui/tall-box";
import { placeText } from "@/lib/importing/proposal-json";
import { targetOf } from "@/lib/importing/review/decisions";
import type { TextItem } from "@/lib/importing/review/review";
import type { RichText } from "@/lib/rich-text/types";
import { placeRefusalText } from "./import-refusal-text";
import { useReview } from "./review-context";
import { WhereTo } from "./where-to";

/** A text that could not be placed, with where it stood; somebody may say where it belongs. */
export function TextItemView({ item, number }: { item: TextItem; number: number }) {
  const { content, decisionOf, decide, refusals } = useReview();
  const [editing, setEditing] = useState(false);
  const decision = decisionOf(item);
  const target = targetOf(item, decision, content.context);
  const refusal = target === undefined ? undefined : refusals[target];
  const value = (decision.value ?? item.value) as RichText;
  const name = `Tekst ${number}`;
  return (
    <section id={item.id} tabIndex={-1} aria-labelledby={`${item.id}-label`} className="scroll-mt-6 border-t border-line pt-5">
      <h3 id={`${item.id}-label`} className="font-sans text-lab tracking-normal">
        {name} <span className="font-normal text-ink-3">({placeText(item.place, content.context.definition)})</span>
      </h3>
      {refusal === undefined ? null : <FieldError id={`${item.id}-error`}>{placeRefusalText(refusal)}</FieldError>}
      <div className="mt-2 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="min-w-0">
          {editing ? (
            <LazyRichTextEditor
              id={`${item.id}-tekst`}
              labelledBy={`${item.id}-label`}
              value={value}
              onChange={(changed) => decide(item.id, { ...decision, value: changed })}
            />
          ) : (
            <TallBox label={name} quiet>
              <RichTextReader value={value} headingLevel={4} tableLabel={name} />
            </TallBox>
          )}
          <Button variant="quiet" size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? "Klaar met aanpassen" : "Aanpassen"}
            <span className="sr-only">: {name}</span>
          </Button>
        </div>
        <div className="min-w-0">
          <WhereTo
            id={`${item.id}-naar`}
            label="Waar hoort deze tekst?"
            placeholder="Nergens: niet overnemen"
            value={decision.how === "leave" ? "" : (decision.to ?? "")}
            onChange={(to) => decide(item.id, to === "" ? { ...decision, to: undefined, how: "leave" } : { ...decision, to, how: "add" })}
          />
          {decision.how === "leave" ? null : <p className="mt-2 text-hint text-ink-3">De tekst komt achter wat daar al staat.</p>}
        </div>
      </div>
    </section>
  );
}
