import { BlockView } from "@/components/document/block-view";
import { fixedBlock } from "@/lib/document/fixed-blocks";
import { partApplies } from "@/lib/report/visibility";
import type { FormContext } from "@/lib/template/context";

/** The texts of the region that are the same in every report. */
export function FixedTexts({ context }: { context: FormContext }) {
  const parts = context.definition.parts.filter(({ kind }) => kind === "fixedText");
  const content = { context, answers: {}, keyFigures: [], previousFigures: {} };
  return (
    <div className="mt-8 space-y-12">
      {parts
        .filter((part) => partApplies(part, content))
        .map((part) => (
          <section key={part.id} aria-labelledby={`tekst-${part.id}`} className="max-w-read">
            <h2 id={`tekst-${part.id}`} className="mb-3">
              {part.shortTitle}
            </h2>
            {(part.blocks ?? []).map((block, index) => (
              <BlockView key={index} block={fixedBlock(block, { part: part.id }, context.period)} titleLevel={1} />
            ))}
          </section>
        ))}
    </div>
  );
}
