"use client";

import { DayField, TextField } from "@/components/region/named-fields";
import { typedText, type FormAction } from "@/components/region/form-state";
import { OfficeForm } from "@/components/region/office-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { NewToken } from "./new-token";

/** Makes a token, and shows it the one time that it can be seen. */
export function TokenForm({ action, regionSlug }: { action: FormAction; regionSlug: string }) {
  return (
    <OfficeForm action={action} hidden={{ regio: regionSlug }} values={{ leest: "cijfers" }} submit="Sleutel maken">
      {(state) => {
        const token = state.done === undefined ? "" : typedText(state, "sleutel");
        return (
          <>
            {token === "" ? null : <NewToken key={token} token={token} />}
            <TextField state={state} name="naam" label="Naam" hint="Waarvoor de sleutel is, zoals de naam van het programma." limit={80} />
            <RadioGroup
              id="leest"
              name="leest"
              legend="Wat het programma leest"
              defaultValue={typedText(state, "leest") || "cijfers"}
              options={[
                { value: "cijfers", label: "Cijfers", hint: "Cijfers, bedragen, indicatoren en voortgang, met alle getallen." },
                { value: "teksten", label: "Cijfers en teksten", hint: "Ook wat besturen schreven, en hun bestedingsregels." },
              ]}
            />
            <DayField state={state} name="geldigTot" label="Geldig tot en met" hint="Daarna werkt de sleutel niet meer." optional />
          </>
        );
      }}
    </OfficeForm>
  );
}
