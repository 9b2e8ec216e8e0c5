import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Select } from "@/components/ui/select";
import type { Comparison } from "@/lib/data/dashboard/load-comparison";
import { FEWEST_COMPARED, MOST_COMPARED } from "@/lib/figures/comparison-limits";

export type CompareFormProps = {
  comparison: Comparison;
  chosen: readonly string[];
  problems: { boards?: string | undefined; part?: string | undefined };
};

/** Which boards and which part; the choice stands in the address, so that it can be kept and sent. */
export function CompareForm({ comparison, chosen, problems }: CompareFormProps) {
  return (
    <form method="get" action="#vergelijking" className="space-y-6 print:hidden">
      <input type="hidden" name="regio" value={comparison.region.slug} />
      <Fieldset
        id="bestuur"
        legend="Besturen"
        hint={`Kies er ${FEWEST_COMPARED} tot en met ${MOST_COMPARED}.`}
        error={problems.boards}
      >
        <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {comparison.choices.map(({ id, name }) => (
            <Checkbox key={id} id={`bestuur-${id}`} name="bestuur" value={id} label={name} defaultChecked={chosen.includes(id)} />
          ))}
        </div>
      </Fieldset>
      <Field id="onderdeel" label="Onderdeel" error={problems.part}>
        {(control) => (
          <Select
            {...control}
            name="onderdeel"
            size="half"
            placeholder="Kies een onderdeel"
            options={comparison.parts.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
            defaultValue={comparison.part?.id ?? ""}
          />
        )}
      </Field>
      <Button type="submit">Vergelijk</Button>
    </form>
  );
}
