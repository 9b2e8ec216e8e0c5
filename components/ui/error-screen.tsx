"use client";

import { useEffect } from "react";
import { Button } from "./button";
import { digestOf } from "./no-answer";
import { PageBody } from "./page-body";
import { PlainHeader } from "./plain-header";

export interface ErrorScreenProps {
  error: unknown;
  retry: () => void;
}

export function ErrorScreen({ error, retry }: ErrorScreenProps) {
  const digest = digestOf(error);
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <>
      <PlainHeader />
      <PageBody width="text">
        <h1>Er ging iets mis</h1>
        <p className="mt-2 max-w-lead text-ink-2">
          Deze pagina kon niet worden gemaakt. Wat u eerder hebt opgeslagen, is bewaard.
        </p>
        <p className="mt-4 max-w-read">
          Probeer het nog een keer. Lukt het dan nog niet, meld het dan bij uw samenwerkingsverband
          {digest === undefined ? "." : " en geef deze code door:"}
        </p>
        {digest === undefined ? null : (
          <p className="mt-3">
            <code className="rounded border border-line bg-paper px-3 py-1 font-sans font-semibold">
              {digest}
            </code>
          </p>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <Button onClick={() => retry()}>Probeer opnieuw</Button>
          {/* A full load on purpose: what broke may sit in the running page. */}
          <form action="/">
            <Button variant="quiet" type="submit">
              Naar het begin
            </Button>
          </form>
        </div>
      </PageBody>
    </>
  );
}
