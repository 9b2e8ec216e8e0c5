"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { isNoAnswer, noAnswer } from "@/components/ui/no-answer";
import { Notice } from "@/components/ui/notice";
import type { Problem, Result } from "@/lib/result";
import { formatDateTime } from "@/lib/values/date";
import { useSaving } from "./saver-provider";

type Asked = { at: Date; names: readonly string[] };

export type AskAction = (input: { reportId: string }) => Promise<Result<Asked, Problem>>;

/** Lets who finished a report ask who signs for the board, once for what the report holds now. */
export function AskToSign({ reportId, asked: before, action }: { reportId: string; asked: Asked | null; action: AskAction }) {
  const { saver } = useSaving();
  const [answer, setAnswer] = useState<{ asked: Asked } | { problem: string } | null>(null);
  const [busy, start] = useTransition();
  const asked = answer && "asked" in answer ? answer.asked : before;

  const ask = () =>
    start(async () => {
      saver?.flush();
      await saver?.settled(5_000);
      const result = await action({ reportId }).catch(noAnswer);
      setAnswer(result.ok ? { asked: result.value } : { problem: problemText(result.problem) });
    });

  return (
    <section aria-labelledby="laten-ondertekenen" className="space-y-3">
      <h2 id="laten-ondertekenen">Een bestuurder ondertekent</h2>
      <p>
        {asked
          ? "Wijzigt iemand daarna nog iets, dan kunt u het opnieuw vragen."
          : "Is de verantwoording klaar, laat dat dan weten. De bestuurder krijgt een mail met een link naar deze pagina."}
      </p>
      <div role="status">{asked ? <Notice tone="ok">{askedText(asked)}</Notice> : null}</div>
      {answer && "problem" in answer ? (
        <Notice tone="bad" live>
          {answer.problem}
        </Notice>
      ) : null}
      {asked ? null : (
        <Button variant="secondary" aria-disabled={busy || undefined} onClick={busy ? undefined : ask}>
          {busy ? "Even wachten …" : "Vraag de bestuurder om te ondertekenen"}
        </Button>
      )}
    </section>
  );
}

function askedText({ at, names }: Asked): string {
  const to = names.length === 0 ? "" : ` aan ${new Intl.ListFormat("nl").format(names)}`;
  return `Gevraagd${to} op ${formatDateTime(at)}.`;
}

function problemText(problem: Problem): string {
  if (isNoAnswer(problem)) return problem.text;
  switch (problem.code) {
    case "incomplete":
      return "Er moet intussen nog iets. Laad de pagina opnieuw en kijk wat er ontbreekt.";
    case "nobodySigns":
      return "Uw bestuur heeft nog geen bestuurder in Rekenschap. Vraag het samenwerkingsverband om er een toe te voegen.";
    case "closed":
    case "notOpenYet":
      return "De ronde is niet open. Vraag het samenwerkingsverband wat u kunt doen.";
    default:
      return "De verantwoording is intussen ingediend of niet meer van u. Laad de pagina opnieuw.";
  }
}
