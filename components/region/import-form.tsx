"use client";

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SubmitEvent } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { fieldClass } from "@/components/ui/field-class";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { MAX_FILE_BYTES } from "@/lib/values/text-file";
import { summaryOf, typedText, typedValues, type FormState } from "./form-state";
import { IMPORT_FIELDS, IMPORT_STEPS, type ImportAction, type ImportOutcome } from "./import-state";
import { HiddenFields } from "./office-form";

/** The look of the button within a field to choose a file. */
export const FILE_BUTTON =
  "file:mr-3 file:rounded-sm file:border file:border-solid file:border-brand file:bg-paper file:px-3 file:py-1 file:font-semibold file:text-brand";

/** `sent` is what was typed beside the file, to be sent again with the text that was read. */
type Shown<Plan> = { attempt: number; outcome: ImportOutcome<Plan> | null; sent: FormState["values"] };

export interface ImportFormProps<Plan> {
  action: ImportAction<Plan>;
  hidden: Readonly<Record<string, string>>;
  fileLabel: string;
  fileHint: ReactNode;
  /** File names to choose from, such as `.csv`. */
  accept: string;
  textHint: string;
  /** Fields of its own between the file and the button. */
  fields?: (state: FormState) => ReactNode;
  values?: FormState["values"];
  /** Whether the plan may be carried out. */
  isSound: (plan: Plan) => boolean;
  plan: (plan: Plan) => ReactNode;
  done: (plan: Plan) => ReactNode;
}

/** A file or pasted text in two steps: first what it would do, then doing it. */
export function ImportForm<Plan>({ action, hidden, values = {}, isSound, plan, done, ...form }: ImportFormProps<Plan>) {
  const [{ attempt, outcome, sent }, send, pending] = useActionState(
    async (previous: Shown<Plan>, data: FormData): Promise<Shown<Plan>> => {
      const refused = tooLarge(data);
      return {
        attempt: previous.attempt + 1,
        outcome: refused ? { kind: "refused", errors: refused } : await action(data),
        sent: typedValues(data),
      };
    },
    { attempt: 0, outcome: null, sent: {} },
  );
  const errors = outcome?.kind === "refused" ? outcome.errors : {};
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  return (
    <div className="space-y-8">
      {/* Empty again once something was imported. */}
      <form key={outcome?.kind === "imported" ? attempt : 0} onSubmit={submit} noValidate className="space-y-6">
        <ErrorSummary attempt={attempt} errors={summaryOf(errors)} />
        <HiddenFields values={{ ...hidden, [IMPORT_FIELDS.step]: IMPORT_STEPS.plan }} />
        <Field id={IMPORT_FIELDS.file} label={form.fileLabel} hint={form.fileHint} error={errors[IMPORT_FIELDS.file]}>
          {(control) => (
            <input {...control} type="file" name={IMPORT_FIELDS.file} accept={form.accept} className={`${fieldClass} ${FILE_BUTTON} w-full`} />
          )}
        </Field>
        <Field id={IMPORT_FIELDS.text} label="Of plak de tekst hier" hint={form.textHint} error={errors[IMPORT_FIELDS.text]} optional>
          {(control) => (
            <span className="block max-h-80 overflow-y-auto">
              <TextArea {...control} name={IMPORT_FIELDS.text} spellCheck={false} />
            </span>
          )}
        </Field>
        {form.fields?.({ attempt, values, errors })}
        <SubmitButton pending={pending} variant="secondary">
          Bekijk wat er verandert
        </SubmitButton>
      </form>
      {outcome === null || outcome.kind === "refused" ? null : (
        <ImportResult key={attempt}>
          {outcome.kind === "imported" ? (
            done(outcome.plan)
          ) : (
            <>
              {plan(outcome.plan)}
              {isSound(outcome.plan) ? (
                <CarryOut
                  pending={pending}
                  send={() => {
                    const data = new FormData();
                    for (const name of Object.keys(sent)) data.set(name, typedText({ values: sent }, name));
                    data.set(IMPORT_FIELDS.text, outcome.text);
                    data.set(IMPORT_FIELDS.step, IMPORT_STEPS.carryOut);
                    startTransition(() => send(data));
                  }}
                />
              ) : null}
            </>
          )}
        </ImportResult>
      )}
    </div>
  );
}

/** Takes the focus when it appears, so that whoever cannot see it hears what was found. */
function ImportResult({ children }: { children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label="Uitkomst" className="space-y-4 scroll-mt-6">
      {children}
    </section>
  );
}

function CarryOut({ pending, send }: { pending: boolean; send: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) send();
      }}
    >
      <SubmitButton pending={pending}>Inladen</SubmitButton>
    </form>
  );
}

/** Said before sending, because a request that is too large gets no answer of ours. */
function tooLarge(data: FormData): Record<string, string> | null {
  const file = data.get(IMPORT_FIELDS.file);
  if (file instanceof File && file.size > MAX_FILE_BYTES) return { [IMPORT_FIELDS.file]: TOO_LARGE };
  const text = data.get(IMPORT_FIELDS.text);
  return typeof text === "string" && new Blob([text]).size > MAX_FILE_BYTES ? { [IMPORT_FIELDS.text]: TOO_LARGE } : null;
}

const TOO_LARGE = `Dit is te groot: hier past ten hoogste ${MAX_FILE_BYTES / 1000} kB. Deel het op in kleinere bestanden.`;
