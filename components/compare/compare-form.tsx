import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Field } from "@/components/ui/field";
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
    <form method="get" className="space-y-6 print:hidden">
      <input type="hidden" name="regio" value={comparison.region.slug} />
      <div className="sm:columns-2 lg:columns-3">
        <CheckboxGroup
          id="bestuur"
          name="bestuur"
          legend="Besturen"
          hint={`Kies er ${FEWEST_COMPARED} tot en met ${MOST_COMPARED}.`}
          error={problems.boards}
          options={comparison.choices.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={chosen}
        />
      </div>
      <Field id="onderdeel" label="Onderdeel" error={problems.part}>
        {(control) => (
          <Select
            {...control}
            name="onderdeel"
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
