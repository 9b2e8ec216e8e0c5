"use client";

import { useState } from "react";
import { FormOutcome, HiddenFields, useOfficeForm } from "@/components/region/office-form";
import { typedText, type FormAction } from "@/components/region/form-state";
import { DayField } from "@/components/region/named-fields";
import { UnsentFields } from "@/components/region/unsent-fields";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";

/** A question that can be asked again. */
export type ReturnChoice = {
  key: string;
  label: string;
  /** Whether the board sees it now; some appear only with another answer. */
  asked: boolean;
  /** Open remarks about it. */
  remarks: number;
  /** Keys of the questions that it takes along, directly and further on. */
  along: readonly string[];
};

export interface ReturnFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  parts: readonly { id: string; title: string; questions: readonly ReturnChoice[] }[];
  named: readonly string[];
  /** `2025-10-17` */
  day: string;
  board: string;
  back: string;
}

/** Which questions go back to the board, with what message and until when; shows what reopens along. */
export function ReturnForm({ action, hidden, parts, named, day, board, back }: ReturnFormProps) {
  const { state, pending, onSubmit } = useOfficeForm(action, { datum: day });
  const [chosen, setChosen] = useState<readonly string[]>(named);
  const toggle = (key: string) => setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const error = state.errors["vragen[]"];
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-8">
      <FormOutcome state={state} />
      <HiddenFields values={hidden} />
      <fieldset id="vragen" aria-describedby={error ? "vragen-hint vragen-error" : "vragen-hint"} className="min-w-0">
        <legend className="text-lab font-semibold">Welke vragen gaan open?</legend>
        <p id="vragen-hint" className="max-w-lead text-hint text-ink-3">
          Alleen deze vragen kan het bestuur aanpassen. Vragen met een opmerking die nog niet is afgehandeld, staan al aan.
        </p>
        {error ? <FieldError id="vragen-error">{error}</FieldError> : null}
        <div className="mt-4 space-y-5">
          {parts.map((part) => (
            <div key={part.id} role="group" aria-labelledby={`deel-${part.id}`}>
              <p id={`deel-${part.id}`} className="font-semibold">
                {part.title}
              </p>
              {part.questions.filter(({ asked }) => asked).map(({ key, label, remarks }) => (
                <Choice
                  key={key}
                  type="checkbox"
                  name="vragen[]"
                  value={key}
                  label={label}
                  hint={remarks === 0 ? undefined : remarks === 1 ? "1 open opmerking" : `${remarks} open opmerkingen`}
                  checked={chosen.includes(key)}
                  onChange={() => toggle(key)}
                />
              ))}
            </div>
          ))}
        </div>
      </fieldset>
      <Field
        id="bericht"
        label="Wat vraagt u het bestuur?"
        hint="Dit staat boven de verantwoording van het bestuur en in de mail die het krijgt."
        error={state.errors.bericht}
      >
        {(control) => (
          <UnsentFields state={state}>
            <TextArea {...control} name="bericht" defaultValue={typedText(state, "bericht")} />
          </UnsentFields>
        )}
      </Field>
      <DayField
        state={state}
        name="datum"
        label="Aanpassen tot en met"
        hint="Deze datum gaat voor de sluiting van de ronde, of hij nu eerder of later is. Een latere eigen datum van het bestuur blijft gelden."
      />
      <Reopening parts={parts} chosen={chosen} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pending={pending}>Teruggeven aan {board}</SubmitButton>
        <TextLink href={back}>Annuleren</TextLink>
      </div>
    </form>
  );
}

/** What will be open: the chosen questions and what goes along with them. */
function Reopening({ parts, chosen }: Pick<ReturnFormProps, "parts"> & { chosen: readonly string[] }) {
  const questions = parts.flatMap((part) => part.questions.map((question) => ({ ...question, part: part.title })));
  const picked = questions.filter(({ key }) => chosen.includes(key));
  const along = questions.filter(({ key }) => !chosen.includes(key) && picked.some((one) => one.along.includes(key)));
  return (
    <section aria-labelledby="gaat-open" className="rounded-lg border border-line bg-paper p-5">
      <h2 id="gaat-open" className="text-h3">
        Dit gaat open
      </h2>
      <div role="status">
        <p className="mt-1">{summary(picked.length, along.length)}</p>
        {along.length === 0 ? null : (
          <>
            <p className="mt-3 max-w-read text-hint text-ink-2">
              Deze gaan mee open. Ze tellen op met wat u koos of hangen ervan af; anders kan het bestuur de sommen niet
              kloppend maken.
            </p>
            <ul className="mt-2 list-disc pl-5">
              {along.map(({ key, label, part, asked }) => (
                <li key={key}>
                  {part}: {label}
                  {asked ? "" : " (als ernaar gevraagd wordt)"}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="mt-3 text-hint text-ink-2">Al het andere blijft zoals het is ingediend.</p>
    </section>
  );
}

function summary(picked: number, along: number): string {
  if (picked === 0) return "U hebt nog geen vraag gekozen.";
  const own = picked === 1 ? "1 vraag die u koos" : `${picked} vragen die u koos`;
  if (along === 0) return `${own}.`;
  return `${own}, en ${along === 1 ? "1 vraag die meegaat" : `${along} vragen die meegaan`}.`;
}
