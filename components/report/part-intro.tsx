import { Details } from "@/components/ui/details";
import { PageTitle } from "@/components/ui/page-title";
import { withPeriod } from "@/lib/document/printing";
import type { FormContext } from "@/lib/template/context";
import type { Part } from "@/lib/template/definition";
import { withoutStar } from "./question-label";

/** Above the questions: where one is, what is asked and why, and the form's own words for it. */
export function PartIntro({
  part,
  place,
  context,
}: {
  part: Part;
  place: { number: number; group: { title: string; steps: readonly unknown[] } };
  context: FormContext;
}) {
  const { group, number } = place;
  const count = group.steps.length;
  const explanations = [
    context.definition.parts.find(({ id }) => id === part.group)?.explanation,
    part.explanation,
    ...(part.footnotes ?? []).map(({ text }) => text),
  ].filter((text) => text !== undefined);
  return (
    <>
      <PageTitle
        kicker={count > 1 ? `${group.title}, onderdeel ${number} van ${count}` : group.title}
        title={part.shortTitle}
        lead={part.intro && withPeriod(part.intro, context.period)}
      />
      {explanations.length > 0 ? (
        <div className="mt-3">
          <Details summary="Zo staat het in het formulier">
            <div className="max-w-read space-y-2 text-hint text-ink-2">
              <p className="font-semibold">{withoutStar(part.title)}</p>
              {explanations.map((text) => (
                <p key={text} className="whitespace-pre-line">
                  {withPeriod(text, context.period)}
                </p>
              ))}
            </div>
          </Details>
        </div>
      ) : null}
    </>
  );
}
