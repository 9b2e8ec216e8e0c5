"use client";

import { DeclarationField } from "@/components/region/declaration-field";
import { typedText, type FormAction } from "@/components/region/form-state";
import { ProseField, TextField } from "@/components/region/named-fields";
import { OfficeForm } from "@/components/region/office-form";
import { UnsentFields } from "@/components/region/unsent-fields";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

export interface ErratumFormProps {
  action: FormAction;
  reportId: string;
  /** Of who is signed in. */
  name: string;
  /** What an erratum can be about. */
  questions: readonly { key: string; label: string }[];
}

/** A correction to an adopted report, signed in the board's name. */
export function ErratumForm({ action, reportId, name, questions }: ErratumFormProps) {
  return (
    <OfficeForm action={action} hidden={{ verantwoording: reportId }} values={{ naam: name }} submit="Erratum toevoegen">
      {(sent) => {
        // Empty again after one was added; what was refused comes back as it was typed.
        const state = sent.done === undefined ? sent : { ...sent, values: { naam: name } };
        return (
          <UnsentFields state={sent}>
            <div key={sent.done === undefined ? "writing" : sent.attempt} className="space-y-6">
              <Field id="vraag" label="Waar gaat het over?" error={state.errors.vraag}>
                {(control) => (
                  <Select {...control} name="vraag" defaultValue={typedText(state, "vraag")}>
                    <option value="">De hele verantwoording</option>
                    {questions.map(({ key, label }) => (
                      <option key={key} value={key}>
                        {label}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <ProseField
                state={state}
                name="tekst"
                label="Wat moet er staan?"
                hint="Noem wat er nu staat en wat het moet zijn. Noem geen leerlingen, en niets waaraan zij te herkennen zijn."
                limit={5_000}
              />
              <TextField state={state} name="naam" label="Uw naam" limit={200} size="half" />
              <TextField state={state} name="functie" label="Uw functie" limit={200} size="half" />
              <DeclarationField state={state} label="Ik voeg dit toe namens het bestuur. Er staat niets in waaraan leerlingen te herkennen zijn." />
            </div>
          </UnsentFields>
        );
      }}
    </OfficeForm>
  );
}
