import type { Indicator, TemplateDefinition } from "./definition";

/** The indicators one can choose in a question of kind `indicatorNumbers`: those of its part. */
export function indicatorsOfQuestion(definition: TemplateDefinition, questionKey: string): Indicator[] {
  const part = definition.parts.find(({ fields }) => fields.some(({ id }) => id === questionKey));
  return part ? definition.indicators.filter((indicator) => indicator.part === part.id) : [];
}
