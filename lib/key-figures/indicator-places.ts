import type { TemplateDefinition } from "@/lib/template/definition";

/** A part of the form beside which an indicator can stand, with the questions in it. */
export type IndicatorPlace = { part: string; title: string; questions: { id: string; label: string }[] };

/** Where in a form an indicator can stand: the parts that ask something. */
export function indicatorPlaces(definition: TemplateDefinition): IndicatorPlace[] {
  return definition.parts.flatMap((part): IndicatorPlace[] => {
    const figures = definition.figures.filter((figure) => figure.part === part.id && figure.source === "asked");
    const fields = part.fields.filter(({ kind }) => kind !== "derived");
    const questions = [...figures, ...fields].map(({ id, label }) => ({ id, label }));
    return questions.length === 0 ? [] : [{ part: part.id, title: part.shortTitle, questions }];
  });
}
