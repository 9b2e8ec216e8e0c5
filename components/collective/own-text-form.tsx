"use client";

import { useState, type SubmitEvent } from "react";
import { LazyRichTextEditor } from "@/components/rich-text/lazy-rich-text-editor";
import { richTextProblemText } from "@/components/rich-text/problem-text";
import { RichTextReader } from "@/components/rich-text/rich-text-reader";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldError } from "@/components/ui/field-error";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import type { CollectiveText, SavedText } from "@/lib/data/collective/collective-text";
import type { Problem, Result } from "@/lib/result";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { RichTextProblemCode } from "@/lib/rich-text/schema";
import type { RichText } from "@/lib/rich-text/types";
import { formatDateTime } from "@/lib/values/date";

export type SaveText = (input: unknown) => Promise<Result<SavedText, SaveProblem>>;
export type SaveProblem = Problem<RichTextProblemCode | "notFound" | "invalidForm" | "signedOut">;

export interface OwnTextFormProps {
  /** Region, round and part. */
  place: Readonly<Record<"regio" | "ronde" | "part", string>>;
  text: CollectiveText;
  label: string;
  action: SaveText;
}

const FIELD = "eigen-tekst";

/**
 * What the office writes with a part. Saved by a button; where a colleague saved in between, both texts
 * stand there and nothing is lost.
 */
export function OwnTextForm({ place, text, label, action }: OwnTextFormProps) {
  const [value, setValue] = useState<RichText>(text.value);
  const [revision, setRevision] = useState(text.revision);
  const [dirty, setDirty] = useState(false);
  const [theirs, setTheirs] = useState<CollectiveText | null>(null);
  const [outcome, setOutcome] = useState<{ attempt: number; error?: string; done?: string }>({ attempt: 0 });
  const [pending, setPending] = useState(false);

  useLeaveWarning(dirty);

  const tell = (said: { error?: string; done?: string }) => setOutcome({ attempt: outcome.attempt + 1, ...said });
  const save = async (basedOn: number) => {
    if (pending) return;
    setPending(true);
    const sent = value;
    const result = await action({ ...place, value: sent, revision: basedOn }).catch(() => null);
    setPending(false);
    if (!result) return tell({ error: "Er is geen verbinding. Probeer het opnieuw. Wat u typte, blijft staan." });
    if (!result.ok) return tell({ error: problemText(result.problem) });
    if (!result.value.saved) {
      setTheirs(result.value.current);
      return tell({});
    }
    setTheirs(null);
    setRevision(result.value.revision);
    setDirty(false);
    return tell({ done: "Uw tekst is bewaard." });
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(revision);
  };
  const takeTheirs = () => {
    if (!theirs) return;
    setValue(theirs.value);
    setRevision(theirs.revision);
    setTheirs(null);
    setDirty(false);
    tell({ done: "De tekst van uw collega staat nu in het tekstvak." });
  };

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary attempt={outcome.attempt} errors={outcome.error === undefined ? [] : [{ message: outcome.error, fieldId: FIELD }]} />
      {outcome.done === undefined ? null : (
        <Notice key={outcome.attempt} tone="ok" live>
          {outcome.done}
        </Notice>
      )}
      {theirs === null ? null : (
        <Notice tone="warn" title={`${theirs.by ?? "Een collega"} bewaarde intussen een andere tekst`} live>
          <p>Uw tekst staat nog in het tekstvak en is niet bewaard. {when(theirs)} staat er:</p>
          <div className="my-3 border-l-[3px] border-line-2 pl-4">
            {isEmptyRichText(theirs.value) ? <p className="text-ink-3">(een leeg vak)</p> : <RichTextReader value={theirs.value} headingLevel={4} />}
          </div>
          <div className="flex flex-wrap gap-4">
            <Button variant="secondary" size="small" onClick={() => void save(theirs.revision)}>
              Bewaar mijn tekst in plaats van deze
            </Button>
            <Button variant="quiet" size="small" onClick={takeTheirs}>
              Neem deze tekst, en niet de mijne
            </Button>
          </div>
        </Notice>
      )}
      <div>
        <p id={`${FIELD}-label`} className="font-semibold">
          {label}
        </p>
        <p id={`${FIELD}-hint`} className="mb-2 max-w-lead text-hint text-ink-3">
          Iedereen kan dit lezen. Noem geen leerlingen, geen aantallen van 1 tot en met 4 leerlingen, en niets waaraan zij te herkennen zijn.
        </p>
        {outcome.error === undefined ? null : <FieldError id={`${FIELD}-error`}>{outcome.error}</FieldError>}
        <LazyRichTextEditor
          id={FIELD}
          labelledBy={`${FIELD}-label`}
          describedBy={`${FIELD}-hint${outcome.error === undefined ? "" : ` ${FIELD}-error`}`}
          value={value}
          invalid={outcome.error !== undefined}
          headingLevel={4}
          onChange={(typed) => {
            setValue(typed);
            setDirty(true);
          }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pending={pending}>Tekst bewaren</SubmitButton>
        {dirty ? <span className="text-small text-ink-2">Nog niet bewaard</span> : null}
      </div>
    </form>
  );
}

function when({ at }: CollectiveText): string {
  return at === null ? "Nu" : `Sinds ${formatDateTime(at)}`;
}

function problemText(problem: SaveProblem): string {
  switch (problem.code) {
    case "signedOut":
      return "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en bewaar dit daarna nog een keer. Wat u typte, blijft staan.";
    case "notFound":
    case "invalidForm":
      return "Dit onderdeel is er niet meer. Kopieer wat u typte en laad de pagina opnieuw.";
    default:
      return richTextProblemText({ ...problem, code: problem.code });
  }
}
