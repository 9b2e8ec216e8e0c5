"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { TextLink } from "@/components/ui/text-link";
import { nameOfQuestion } from "@/components/report/question-label";
import { reportPath } from "@/components/report/report-paths";
import { isAnswerItem, isFigureItem, isTextItem, type LeftOutItem, type ReviewItem } from "@/lib/importing/review/review";
import { AnswerItemView } from "./answer-item";
import { FigureItems } from "./figure-items";
import { dropForm } from "./place-answers";
import { useReview } from "./review-context";
import { ReviewNotes } from "./review-notes";
import { ReviewOutcome } from "./review-outcome";
import { SourceText } from "./source-text";
import { TextItemView } from "./text-item";

/** Everything that was read out of a file, to go through: per part of the form, then what could not be placed. */
export function ReviewPage() {
  const { draft, content, waiting } = useReview();
  const texts = waiting.filter(isTextItem);
  const leftOut = waiting.filter((item) => item.kind === "leftOut");
  const parts = content.context.definition.parts
    .map((part) => ({ part, items: waiting.filter((item) => item.part === part.id && (isAnswerItem(item) || isFigureItem(item))) }))
    .filter(({ items }) => items.length > 0);
  return (
    <div className="mt-6 space-y-10">
      <ReviewOutcome />
      <ReviewNotes review={draft.review} source={draft.source} content={content} />
      <p className="max-w-text">
        {foundText(waiting)}{" "}
        {texts.length > 0 ? <a href="#niet-geplaatst">Bekijk wat niet geplaatst is</a> : null}
      </p>
      {parts.map(({ part, items }) => (
        <section key={part.id} aria-labelledby={`deel-${part.id}`} className="space-y-6">
          <h2 id={`deel-${part.id}`}>{part.shortTitle}</h2>
          {items.filter(isAnswerItem).map((item) => (
            <AnswerItemView key={item.id} item={item} />
          ))}
          {items.some(isFigureItem) ? <FigureItems items={items.filter(isFigureItem)} title={part.shortTitle} /> : null}
        </section>
      ))}
      {texts.length > 0 ? (
        <section id="niet-geplaatst" tabIndex={-1} aria-labelledby="niet-geplaatst-titel" className="scroll-mt-6 space-y-6">
          <div>
            <h2 id="niet-geplaatst-titel">Niet geplaatst</h2>
            <p className="max-w-lead text-ink-2">Van deze tekst is niet duidelijk bij welke vraag die hoort. Kies zelf een plaats, of laat de tekst weg.</p>
          </div>
          {texts.map((item, index) => (
            <TextItemView key={item.id} item={item} number={index + 1} />
          ))}
        </section>
      ) : null}
      {leftOut.length > 0 ? <LeftOut items={leftOut} /> : null}
      <PutAway />
    </div>
  );
}

function foundText(items: readonly ReviewItem[]): string {
  const count = (kind: ReviewItem["kind"], one: string, more: string) => {
    const number = items.filter((item) => item.kind === kind).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : more}`];
  };
  const found = [
    ...count("answer", "antwoord", "antwoorden"),
    ...count("annex", "bijlage", "bijlagen"),
    ...count("figure", "cijfer in de tekst", "cijfers in de tekst"),
    ...count("text", "tekst die niet geplaatst is", "teksten die niet geplaatst zijn"),
  ];
  return found.length > 0 ? `Na te kijken: ${new Intl.ListFormat("nl").format(found)}.` : "Er is niets meer na te kijken.";
}

/** Figures and amounts of last year: there to read, never filled in. */
function LeftOut({ items }: { items: readonly LeftOutItem[] }) {
  const { content } = useReview();
  return (
    <section aria-labelledby="vorig-jaar" className="space-y-4">
      <h2 id="vorig-jaar">Cijfers en bedragen van vorig jaar</h2>
      <p className="max-w-lead text-ink-2">Die zijn elk jaar anders en worden niet overgenomen.</p>
      {items.map((item) => {
        const label = nameOfQuestion(item.question, content.context)?.label ?? "";
        return (
          <div key={item.id} className="max-w-text">
            <h3 className="font-sans text-lab tracking-normal">{label}</h3>
            <SourceText place={item.place} about={label} />
          </div>
        );
      })}
    </section>
  );
}

/** Ends going through this file. */
function PutAway() {
  const { reportId, draft, waiting, placements, clear } = useReview();
  const router = useRouter();
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const drop = async () => {
    if (waiting.some((item) => item.kind !== "leftOut") && !sure) return setSure(true);
    if (!(await dropForm({ reportId, draftId: draft.id }))) return setFailed(true);
    clear();
    router.refresh();
  };
  return (
    <section aria-labelledby="weg" className="max-w-text border-t border-line pt-5">
      <h2 id="weg" className="text-h3">
        Klaar met dit bestand?
      </h2>
      <p className="mt-1 mb-3 text-ink-2">
        Wat in de verantwoording staat, blijft daar. Wat u niet hebt overgenomen, verdwijnt hier. Na 30 dagen gebeurt dat vanzelf.
      </p>
      {failed ? <FieldError id="weg-error">Dat lukte niet. Controleer uw verbinding en probeer het opnieuw.</FieldError> : null}
      {sure ? (
        <p role="status" className="mb-2 font-semibold">
          {placements.length > 0 ? "U hebt nog antwoorden gekozen die niet in de verantwoording staan. " : "Er staan hier nog teksten of cijfers. "}
          Druk nog een keer om alles hier weg te halen.
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button variant="secondary" onClick={() => void drop()}>
          {sure ? "Ja, haal weg" : "Haal dit bestand weg"}
        </Button>
        <TextLink href={reportPath.overview(reportId)}>Naar het overzicht</TextLink>
      </div>
    </section>
  );
}

/** The one press that makes answers of what was chosen. */
export function PlaceButton() {
  const { placements, outcome, place } = useReview();
  const nothing = placements.length === 0;
  return (
    <Button onClick={() => void place()} aria-disabled={nothing || outcome.kind === "busy" || undefined}>
      {outcome.kind === "busy"
        ? "Wordt overgenomen"
        : nothing
          ? "Niets gekozen om over te nemen"
          : `Zet in de verantwoording (${placements.length} ${placements.length === 1 ? "antwoord" : "antwoorden"})`}
    </Button>
  );
}
