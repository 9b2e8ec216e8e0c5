import type { TemplateDefinition } from "./definition";

/** What a new version of a form changes, by id: enough to decide on in a dry run. */
export type DefinitionChanges = {
  parts: Changes;
  questions: Changes;
  figures: Changes;
  indicators: Changes;
  /** What is about the form as a whole: its title, its groups, whom parts are for, the order of things. */
  whole: ("title" | "groups" | "appliesTo" | "order")[];
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
    whole: before ? changesOfWhole(before, after) : [],
  };
}

function changesOfWhole(before: TemplateDefinition, after: TemplateDefinition): DefinitionChanges["whole"] {
  const order = ({ parts, figures, indicators }: TemplateDefinition) => [
    parts.map(({ id, fields }) => [id, fields.map((field) => field.id)]),
    figures.map(({ id }) => id),
    indicators.map(({ number }) => number),
  ];
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const sameThings = !differs([...idsOf(before)].sort(), [...idsOf(after)].sort());
  return [
    ...(before.title === after.title ? [] : (["title"] as const)),
    ...(differs(before.groups, after.groups) ? (["groups"] as const) : []),
    ...(differs(sortedEntries(before.appliesTo), sortedEntries(after.appliesTo)) ? (["appliesTo"] as const) : []),
    ...(sameThings && differs(order(before), order(after)) ? (["order"] as const) : []),
  ];
}

function* idsOf({ parts, figures, indicators }: TemplateDefinition): Generator<string> {
  for (const part of parts) {
    yield `part ${part.id}`;
    for (const { id } of part.fields) yield `question ${id}`;
  }
  for (const { id } of figures) yield `figure ${id}`;
  for (const { number } of indicators) yield `indicator ${number}`;
}

/** Entries in the order of their keys: the database keeps no other order of an object's keys. */
function sortedEntries(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
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
