import type { TemplateDefinition } from "./definition";

/** What a new version of a form changes, by id: enough to decide on in a dry run. */
export type DefinitionChanges = {
  parts: Changes;
  questions: Changes;
  figures: Changes;
  indicators: Changes;
};
export type Changes = { added: string[]; removed: string[]; changed: string[] };

/** Compares a form with the version before it; without one, everything is new. */
export function definitionChanges(before: TemplateDefinition | null, after: TemplateDefinition): DefinitionChanges {
  const partsOf = (definition: TemplateDefinition) =>
    definition.parts.map(({ fields: _, ...part }) => [part.id, part] as const);
  const questionsOf = (definition: TemplateDefinition) =>
    definition.parts.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const));
  const figuresOf = (definition: TemplateDefinition) =>
    definition.figures.map((figure) => [figure.id, figure] as const);
  const indicatorsOf = (definition: TemplateDefinition) =>
    definition.indicators.map((indicator) => [String(indicator.number), indicator] as const);
  const compare = (entries: (definition: TemplateDefinition) => (readonly [string, unknown])[]) =>
    changesBetween(before ? entries(before) : [], entries(after));
  return {
    parts: compare(partsOf),
    questions: compare(questionsOf),
    figures: compare(figuresOf),
    indicators: compare(indicatorsOf),
  };
}

function changesBetween(before: (readonly [string, unknown])[], after: (readonly [string, unknown])[]): Changes {
  const old = new Map(before.map(([id, value]) => [id, JSON.stringify(value)]));
  const fresh = new Map(after.map(([id, value]) => [id, JSON.stringify(value)]));
  return {
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !fresh.has(id)),
    changed: [...fresh].filter(([id, value]) => old.has(id) && old.get(id) !== value).map(([id]) => id),
  };
}
