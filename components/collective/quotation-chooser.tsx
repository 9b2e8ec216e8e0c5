import type { FormAction } from "@/components/region/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Quoting } from "@/lib/data/collective/load-part";
import { SOME_BOARD } from "@/lib/document/collective/collective-report";
import { SentenceForm } from "./sentence-form";

export interface QuotationChooserProps {
  quoting: Quoting;
  region: { slug: string };
  action: FormAction;
  /** Sent along: region, round and part. */
  hidden: Readonly<Record<string, string>>;
}

/** Choose a board, read what it wrote in this part, and take sentences of it. */
export function QuotationChooser({ quoting, region, action, hidden }: QuotationChooserProps) {
  const { boards, chosen } = quoting;
  if (boards.length === 0) {
    return (
      <p className="max-w-lead text-ink-2">
        Citeren kan uit verantwoordingen die zijn vastgesteld. In deze ronde is er nog geen vastgesteld: doe dat eerst bij Beoordelen.
      </p>
    );
  }
  return (
    <div className="space-y-6">
      <form method="get" action="#citaat-kiezen" className="flex flex-wrap items-end gap-4 print:hidden">
        <input type="hidden" name="regio" value={region.slug} />
        <Field id="bestuur" label="Bestuur" hint="Alleen besturen waarvan de verantwoording is vastgesteld.">
          {(control) => (
            <Select
              {...control}
              name="bestuur"
              placeholder="Kies een bestuur"
              options={boards.map(({ reportId, name }) => ({ value: reportId, label: name }))}
              defaultValue={chosen?.reportId ?? ""}
            />
          )}
        </Field>
        <Button type="submit" variant="secondary">
          Toon de teksten
        </Button>
      </form>
      {chosen === null ? null : (
        <section aria-labelledby="teksten-van" className="space-y-6">
          <div>
            <h3 id="teksten-van">{chosen.name}</h3>
            <p className="max-w-lead text-small text-ink-2">
              {chosen.mayName
                ? "Bij het citaat komt de naam van het bestuur: de SWV’s van dit bestuur laten besturen elkaars verantwoording lezen."
                : `Bij het citaat komt ‘${SOME_BOARD}’: niet elk SWV van dit bestuur laat besturen elkaars verantwoording lezen. Kies geen zinnen waaraan het bestuur of een school te herkennen is.`}
            </p>
          </div>
          {chosen.texts.length === 0 ? <p className="text-ink-2">Dit bestuur schreef bij dit onderdeel geen tekst.</p> : null}
          {chosen.texts.map(({ questionKey, label, paragraphs }) => (
            <div key={questionKey} className="space-y-4">
              <h4 className="font-semibold">{label}</h4>
              {paragraphs.map((sentences, index) => (
                <SentenceForm
                  // What was ticked for one board does not move to another.
                  key={`${chosen.reportId}-${index}`}
                  action={action}
                  hidden={{ ...hidden, verantwoording: chosen.reportId }}
                  questionKey={questionKey}
                  paragraph={index}
                  sentences={sentences}
                />
              ))}
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
