"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { isDay } from "@/lib/rounds/day";
import { readDays, reminderDates, reminderDaysOf } from "@/lib/rounds/reminder-days";
import { formatFullDate, startOfDay } from "@/lib/values/date";
import { typedText, type FormState } from "./form-state";
import { distanceInWords } from "./reminder-values";

export interface ReminderFieldsProps {
  state: FormState;
  /** As typed above: days such as `2025-10-03`, or anything. */
  deadline: string;
  closing: string;
}

/** On which days boards that are not ready get a reminder, with the dates that this comes to. */
export function ReminderFields({ state, deadline, closing }: ReminderFieldsProps) {
  const [wanted, setWanted] = useState(typedText(state, "herinneren"));
  const [before, setBefore] = useState(typedText(state, "herinneringVoor"));
  const [after, setAfter] = useState(typedText(state, "herinneringNa"));
  return (
    <>
      <RadioGroup
        id="herinneren"
        name="herinneren"
        legend="Herinneringen"
        hint="Alleen besturen die nog niet hebben ingediend, krijgen ’s ochtends een mail met een link naar hun verantwoording."
        options={[
          { value: "wel", label: "Stuur herinneringen" },
          { value: "niet", label: "Geen herinneringen" },
        ]}
        value={wanted}
        onChange={setWanted}
      />
      {wanted === "niet" ? null : (
        <>
          <Field
            id="herinneringVoor"
            label="Dagen vóór de uiterste dag"
            hint="Bijvoorbeeld 14, 3. Vul 0 in voor de dag zelf."
            error={state.errors.herinneringVoor}
          >
            {(control) => (
              <TextInput
                {...control}
                name="herinneringVoor"
                size="half"
                maxLength={60}
                autoComplete="off"
                value={before}
                onChange={(event) => setBefore(event.target.value)}
              />
            )}
          </Field>
          <Field id="herinneringNa" label="Dagen erna" hint="Bijvoorbeeld 1, 7." error={state.errors.herinneringNa}>
            {(control) => (
              <TextInput
                {...control}
                name="herinneringNa"
                size="half"
                maxLength={60}
                autoComplete="off"
                value={after}
                onChange={(event) => setAfter(event.target.value)}
              />
            )}
          </Field>
          <div role="status" className="max-w-lead text-small text-ink-2">
            <Preview days={typedDays(before, after)} deadline={deadline} closing={closing} />
          </div>
        </>
      )}
    </>
  );
}

function typedDays(before: string, after: string): number[] | null {
  const [early, late] = [readDays(before), readDays(after)];
  return early && late && reminderDaysOf(early, late);
}

function Preview({ days, deadline, closing }: { days: number[] | null; deadline: string; closing: string }) {
  if (days === null) return <p>Vul hele dagen in, met een komma ertussen.</p>;
  if (days.length === 0) return <p>Er gaan geen herinneringen uit.</p>;
  if (!isDay(deadline)) return <p>Vul bij “Indienen tot en met” een datum in. Dan ziet u hier wanneer de herinneringen uitgaan.</p>;
  const dates = reminderDates(days, deadline);
  return (
    <>
      <p>Een bestuur dat nog niet klaar is, krijgt een herinnering op:</p>
      <ul className="list-disc pl-5">
        {dates.map((date, index) => (
          <li key={date}>
            {formatFullDate(startOfDay(date))} ({distanceInWords(days[index] ?? 0)})
            {isDay(closing) && date > closing ? ": na de sluiting, gaat niet uit" : ""}
          </li>
        ))}
      </ul>
      <p className="mt-2">Heeft een bestuur een eigen datum, dan tellen de dagen vanaf die datum.</p>
    </>
  );
}
