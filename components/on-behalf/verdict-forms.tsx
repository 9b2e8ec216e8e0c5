"use client";

import { DeclarationField } from "@/components/region/declaration-field";
import { type FormAction, type FormState } from "@/components/region/form-state";
import { ProseField, TextField } from "@/components/region/named-fields";
import { OfficeForm } from "@/components/region/office-form";
import { Details } from "@/components/ui/details";
import { CONFIRMATION } from "./declaration";

export type VerdictFormsProps = {
  reportId: string;
  version: number;
  /** Of who is signed in. */
  name: string;
  confirm: FormAction;
  refuse: FormAction;
};

/** What a board's signatory says of what was filed for it: yes, or no with a reason. */
export function VerdictForms({ reportId, version, name, confirm, refuse }: VerdictFormsProps) {
  const hidden = { verantwoording: reportId, versie: String(version) };
  return (
    <div className="space-y-8">
      <section aria-labelledby="bevestigen">
        <h2 id="bevestigen" className="mb-4">
          Klopt het? Bevestig het
        </h2>
        <OfficeForm action={confirm} hidden={hidden} values={{ naam: name }} submit="Bevestigen">
          {(state) => (
            <>
              <Signer state={state} />
              <DeclarationField state={state} label={CONFIRMATION} />
            </>
          )}
        </OfficeForm>
      </section>
      <section aria-labelledby="weigeren">
        <h2 id="weigeren" className="mb-2">
          Klopt het niet?
        </h2>
        <p className="mb-3 max-w-read">
          Weiger het dan en schrijf waarom. De verantwoording telt dan niet meer mee. Het samenwerkingsverband verbetert het, of u
          vult het zelf verder in.
        </p>
        <Details summary="Weigeren">
          <OfficeForm action={refuse} hidden={hidden} values={{ "weigering-naam": name }} submit="Weigeren">
            {(state) => (
              <>
                <ProseField state={state} name="reden" label="Wat klopt er niet?" limit={2_000} />
                <Signer state={state} prefix="weigering-" />
              </>
            )}
          </OfficeForm>
        </Details>
      </section>
    </div>
  );
}

function Signer({ state, prefix = "" }: { state: FormState; prefix?: string }) {
  return (
    <>
      <TextField state={state} name={`${prefix}naam`} label="Uw naam" limit={200} size="half" />
      <TextField state={state} name={`${prefix}functie`} label="Uw functie" limit={200} size="half" />
    </>
  );
}
