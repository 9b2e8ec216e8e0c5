"use client";

import { useState } from "react";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { choiceOfPeriod, periodOfChoice, type PeriodChoice } from "@/lib/rounds/period-choice";
import { suggestedCountDate, suggestedNames } from "@/lib/rounds/round-suggestions";
import type { Period } from "@/lib/values/period";
import { typedList, typedText, type FormAction, type FormState } from "./form-state";
import { DayField } from "./named-fields";
import { OfficeForm } from "./office-form";
import { PeriodFields } from "./period-fields";
import { ReminderFields } from "./reminder-fields";

export interface RoundFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  values: FormState["values"];
  period: Period;
  /** The years one can choose from. */
  years: { from: number; to: number };
  templates: readonly { value: string; label: string }[];
  partnerships: readonly { value: string; label: string }[];
  /** Names of rounds that exist, for a suggestion of another. */
  taken: readonly string[];
  /** An existing round: nothing is suggested over what was chosen before. */
  existing: boolean;
  back: string;
  submit: string;
}

/** Everything about a round that is not open yet. */
export function RoundForm({ period, years, templates, partnerships, taken, existing, ...form }: RoundFormProps) {
  return (
    <OfficeForm
      action={form.action}
      values={form.values}
      hidden={form.hidden}
      submit={form.submit}
      beside={<TextLink href={form.back}>Annuleren</TextLink>}
    >
      {(state) => (
        <>
          <PeriodAndNames state={state} period={period} years={years} taken={taken} existing={existing} />
          <Field
            id="formulier"
            label="Formulier"
            hint="De ronde houdt deze versie, ook als u het formulier later wijzigt."
            error={state.errors.formulier}
          >
            {(control) => (
              <Select
                {...control}
                name="formulier"
                size="half"
                options={templates}
                placeholder="Kies een formulier"
                defaultValue={typedText(state, "formulier")}
              />
            )}
          </Field>
          <CheckboxGroup
            id="swv"
            name="swv[]"
            legend="SWV’s in deze ronde"
            hint="De besturen van deze samenwerkingsverbanden krijgen een verantwoording."
            options={partnerships}
            defaultValues={typedList(state, "swv[]")}
            error={state.errors["swv[]"]}
          />
          <RoundDateFields state={state} />
        </>
      )}
    </OfficeForm>
  );
}

/** The name and dates of a round that is open: what else it is about no longer changes. */
export function OpenedRoundForm({ action, hidden, values, back }: Pick<RoundFormProps, "action" | "hidden" | "values" | "back">) {
  return (
    <OfficeForm
      action={action}
      values={values}
      hidden={hidden}
      submit="Wijziging bewaren"
      beside={<TextLink href={back}>Annuleren</TextLink>}
    >
      {(state) => (
        <>
          <Field id="naam" label="Naam" error={state.errors.naam}>
            {(control) => (
              <TextInput {...control} name="naam" autoComplete="off" defaultValue={typedText(state, "naam")} />
            )}
          </Field>
          <ClosingFields state={state} />
        </>
      )}
    </OfficeForm>
  );
}

function RoundDateFields({ state }: { state: FormState }) {
  return (
    <>
      <DayField
        state={state}
        name="opent"
        label="Gaat open op"
        hint="De dag die u van plan bent. U opent de ronde zelf met een knop."
      />
      <ClosingFields state={state} />
    </>
  );
}

/** The dates that a round ends with, and the reminders that go by them. */
function ClosingFields({ state }: { state: FormState }) {
  const [deadline, setDeadline] = useState(typedText(state, "deadline"));
  const [closing, setClosing] = useState(typedText(state, "sluit"));
  return (
    <>
      <DayField
        state={state}
        name="deadline"
        label="Indienen tot en met"
        hint="Daarna kan een bestuur nog indienen. Het dashboard noemt dat dan te laat."
        onChange={setDeadline}
      />
      <DayField
        state={state}
        name="sluit"
        label="Sluit na"
        hint="Na deze dag kan geen bestuur meer indienen."
        onChange={setClosing}
      />
      <ReminderFields state={state} deadline={deadline} closing={closing} />
    </>
  );
}

/** The period, and the names and count date that follow from it until somebody types others. */
function PeriodAndNames({
  state,
  period,
  years,
  taken,
  existing,
}: { state: FormState } & Pick<RoundFormProps, "period" | "years" | "taken" | "existing">) {
  const [choice, setChoice] = useState<PeriodChoice>(choiceOfPeriod(period));
  const [typed, setTyped] = useState<{ name?: string; slug?: string; countDate?: string }>(
    existing
      ? { name: typedText(state, "naam"), slug: typedText(state, "adres"), countDate: typedText(state, "teldatum") }
      : {},
  );
  const chosen = periodOfChoice(choice) ?? period;
  const { name, slug } = suggestedNames(chosen, taken);
  return (
    <>
      <PeriodFields choice={choice} onChange={setChoice} years={years} error={state.errors.jaar} />
      <Field id="naam" label="Naam" error={state.errors.naam}>
        {(control) => (
          <TextInput
            {...control}
            name="naam"
           
            autoComplete="off"
            value={typed.name ?? name}
            onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          />
        )}
      </Field>
      <Field
        id="adres"
        label="Naam in het adres"
        hint="Staat in de adresbalk achter /rondes/. Gebruik kleine letters, cijfers en streepjes."
        error={state.errors.adres}
      >
        {(control) => (
          <TextInput
            {...control}
            name="adres"
            size="half"
            maxLength={60}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed.slug ?? slug}
            onChange={(event) => setTyped({ ...typed, slug: event.target.value })}
          />
        )}
      </Field>
      <Field
        id="teldatum"
        label="Teldatum"
        hint="Een bestuur doet mee als het op deze dag bij een van de SWV’s hoorde. Leerlingen worden op deze dag geteld."
        error={state.errors.teldatum}
      >
        {(control) => (
          <TextInput
            {...control}
            name="teldatum"
            type="date"
            size="date"
            value={typed.countDate ?? suggestedCountDate(chosen)}
            onChange={(event) => setTyped({ ...typed, countDate: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
