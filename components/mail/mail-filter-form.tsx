import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { STATE_OPTIONS } from "./mail-words";

/** What somebody asked of the mails, as it stands in the address. */
export type MailQuery = { toestand?: string; zoek?: string };

/** Which mails are shown; the choice stands in the address, so that it can be kept and sent. */
export function MailFilterForm({ regionSlug, query }: { regionSlug: string; query: MailQuery }) {
  return (
    <form role="search" method="get" className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)_auto] print:hidden">
      <input type="hidden" name="regio" value={regionSlug} />
      <Field id="zoek" label="Zoek" hint="Een bestuur, een ronde of een e-mailadres.">
        {(control) => <TextInput {...control} name="zoek" type="search" maxLength={200} defaultValue={query.zoek} />}
      </Field>
      <Field id="toestand" label="Toestand">
        {(control) => <Select {...control} name="toestand" placeholder="Alle" options={STATE_OPTIONS} defaultValue={query.toestand} />}
      </Field>
      <SubmitButton variant="secondary">Toon</SubmitButton>
    </form>
  );
}
