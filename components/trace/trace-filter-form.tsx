import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { RegionTrace } from "@/lib/data/trace/load-trace";
import { SUBJECTS } from "./trace-words";

/** What somebody asked of the trace, as it stands in the address. */
export type TraceQuery = Readonly<Partial<Record<"onderwerp" | "bestuur" | "wie" | "van" | "tot", string>>>;

/** Which events are shown; the choice stands in the address, so that it can be kept and sent. */
export function TraceFilterForm({ found, query }: { found: RegionTrace; query: TraceQuery }) {
  const { region, boards, people } = found;
  const asOptions = (things: readonly { id: string; name: string }[]) =>
    things.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3 print:hidden">
      <input type="hidden" name="regio" value={region.slug} />
      <Field id="onderwerp" label="Onderwerp">
        {(control) => <Select {...control} name="onderwerp" placeholder="Alles" options={SUBJECTS} defaultValue={query.onderwerp} />}
      </Field>
      <Field id="bestuur" label="Bestuur">
        {(control) => <Select {...control} name="bestuur" placeholder="Alle besturen" options={asOptions(boards)} defaultValue={query.bestuur} />}
      </Field>
      <Field id="wie" label="Wie">
        {(control) => <Select {...control} name="wie" placeholder="Iedereen" options={asOptions(people)} defaultValue={query.wie} />}
      </Field>
      <Field id="van" label="Van">
        {(control) => <TextInput {...control} name="van" type="date" defaultValue={query.van} />}
      </Field>
      <Field id="tot" label="Tot en met">
        {(control) => <TextInput {...control} name="tot" type="date" defaultValue={query.tot} />}
      </Field>
      <Button type="submit" variant="secondary">
        Toon
      </Button>
    </form>
  );
}
