"use client";

import { useEffect, useRef } from "react";
import { nameOfQuestion } from "@/components/report/question-label";
import { reportPath } from "@/components/report/report-paths";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { importRefusalText } from "./import-refusal-text";
import { useReview } from "./review-context";

/** What was placed, with links to look at it, and what was not. */
export function ReviewOutcome() {
  const { reportId, content, placed, outcome, refusals, waiting } = useReview();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.kind === "placed" || outcome.kind === "failed") box.current?.focus();
  }, [outcome]);
  const keys = [...new Set(Object.values(placed))];
  const refused = waiting.filter((item) => item.kind !== "annex" && item.kind !== "text" && refusals[item.question] !== undefined);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label="Wat er is gebeurd" className="max-w-text space-y-4 empty:hidden">
      {outcome.kind === "failed" ? (
        <Notice tone="bad" title="Er is niets overgenomen" level={2}>
          {failedText(outcome.code)}
        </Notice>
      ) : null}
      {outcome.kind === "placed" && outcome.refused > 0 ? (
        <Notice tone="warn" title={outcome.refused === 1 ? "1 antwoord is niet overgenomen" : `${outcome.refused} antwoorden zijn niet overgenomen`} level={2}>
          <ul className="space-y-1">
            {refused.map(({ id, ...item }) => (
              <li key={id}>
                <a href={`#${id}`}>{"question" in item ? nameIn(item.question, content.context) : ""}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {keys.length > 0 ? (
        <Notice tone="ok" title={keys.length === 1 ? "1 antwoord staat in de verantwoording" : `${keys.length} antwoorden staan in de verantwoording`} level={2}>
          <ul className="space-y-1">
            {keys.map((key) => {
              const named = nameOfQuestion(key, content.context);
              return named ? (
                <li key={key}>
                  <TextLink href={reportPath.field(reportId, { part: named.part.id, question: key })}>{nameIn(key, content.context)}</TextLink>
                </li>
              ) : null;
            })}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

function nameIn(key: string, context: Parameters<typeof nameOfQuestion>[1]): string {
  const named = nameOfQuestion(key, context);
  return named ? `${named.part.shortTitle}: ${named.label}` : key;
}

function failedText(code: string): string {
  if (code === "notSent") return "De verbinding werkt niet. Wat u koos, blijft staan. Probeer het over een minuut opnieuw.";
  if (code === "importGone") return "Dit bestand is intussen opgeruimd, of u las in een ander tabblad een ander bestand in. Laad de pagina opnieuw.";
  if (code === "tooLarge") return "Dit is te veel in één keer. Neem eerst een deel over, en daarna de rest.";
  return importRefusalText({ code });
}
