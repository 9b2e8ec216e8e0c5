"use client";

import { useState } from "react";
import { DeclarationField } from "@/components/region/declaration-field";
import { typedText, type FormAction, type FormState } from "@/components/region/form-state";
import { ProseField, TextField } from "@/components/region/named-fields";
import { OfficeForm } from "@/components/region/office-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { RECEIVED, RECEIVED_WORDS } from "@/lib/report/filing";
import { FILING_DECLARATION } from "./declaration";
import { StatementFileField } from "./statement-file-field";

/** Files a report for its board: how it came, and what the board signed or that it is asked to confirm. */
export function FilingForm({
  action,
  reportId,
  seen,
  signatories,
}: {
  action: FormAction;
  reportId: string;
  /** What is on the screen, see `seenOf`. */
  seen: string;
  /** Who would be asked to confirm. */
  signatories: readonly string[];
}) {
  return (
    <OfficeForm action={action} hidden={{ verantwoording: reportId, gezien: seen }} submit="Indienen namens het bestuur">
      {(state) => <FilingFields state={state} reportId={reportId} signatories={signatories} />}
    </OfficeForm>
  );
}

function FilingFields({ state, reportId, signatories }: { state: FormState; reportId: string; signatories: readonly string[] }) {
  const [way, setWay] = useState("");
  return (
    <>
      <RadioGroup
        id="ontvangen"
        name="ontvangen"
        legend="Hoe ontving u de verantwoording?"
        options={RECEIVED.map((value) => ({ value, label: upperFirst(RECEIVED_WORDS[value]) }))}
        defaultValue={typedText(state, "ontvangen")}
        error={state.errors.ontvangen}
      />
      <ProseField
        state={state}
        name="toelichting"
        label="Toelichting"
        optional
        hint="Bijvoorbeeld van wie en wanneer. Het bestuur leest dit ook."
        minRows={2}
        limit={1_000}
      />
      <RadioGroup
        id="bewijs"
        name="bewijs"
        legend="Hoe staat het bestuur ervoor in?"
        options={[
          { value: "verklaring", label: "Ik voeg de verklaring toe die het bestuur ondertekende" },
          {
            value: "mail",
            label: "Vraag het bestuur om te bevestigen",
            hint:
              signatories.length === 0
                ? "Dit bestuur heeft nog geen bestuurder in Rekenschap."
                : `${new Intl.ListFormat("nl").format(signatories)} ${signatories.length === 1 ? "krijgt" : "krijgen"} een mail met een link.`,
          },
        ]}
        value={way}
        onChange={setWay}
        error={state.errors.bewijs}
      />
      {way === "verklaring" ? (
        <div className="space-y-6 border-l-[3px] border-line-2 pl-4">
          <StatementFileField reportId={reportId} name="verklaring" error={state.errors.verklaring} />
          <TextField state={state} name="naam" label="Wie ondertekende de verklaring?" limit={200} size="half" />
          <TextField state={state} name="functie" label="Functie" limit={200} size="half" />
        </div>
      ) : null}
      <DeclarationField state={state} label={FILING_DECLARATION} />
    </>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
