import { z } from "zod";
import { fixedBlockSchema, type FixedBlock, type Part, type TemplateDefinition } from "./definition";
import type { FigureDefinition } from "./figure-definition";
import { optionsSchema, proseSchema, type Option } from "./identifiers";

const byId = <T extends z.ZodType>(value: T) => z.record(z.string().max(60), value);

/**
 * What an office changes in its form of the content that is its own. What is not named stays as it
 * is; so does what the form does not leave to the region.
 */
export const ownContentSchema = z.strictObject({
  /** Fixed text by part. No blocks at all: the part stands without fixed text. */
  texts: byId(z.array(fixedBlockSchema).max(60)).optional(),
  /** The notes under a part's table, by part, in their order. */
  footnotes: byId(z.array(proseSchema)).optional(),
  /** What exactly is counted, by figure; null: the region says nothing of its own. */
  definitions: byId(proseSchema.nullable()).optional(),
  /** Options by question or figure, the retired ones among them. */
  options: byId(optionsSchema).optional(),
});
export type OwnContent = z.infer<typeof ownContentSchema>;

/** A list of choices that the region may change. */
export type OwnList = { id: string; label: string; part: string; options: readonly Option[] };

type PartWithTexts = Part & {
  /** Whether it has fixed text at all, or a place for it. */
  hasText: boolean;
  blocks: FixedBlock[];
  footnotes: NonNullable<Part["footnotes"]>;
};

/** The parts that carry text of the SWV itself: fixed text, or notes under a table. */
export function partsWithOwnTexts(definition: TemplateDefinition): PartWithTexts[] {
  return definition.parts
    .filter(({ blocks, footnotes }) => blocks !== undefined || (footnotes ?? []).length > 0)
    .map((part) => ({ ...part, hasText: part.blocks !== undefined, blocks: part.blocks ?? [], footnotes: part.footnotes ?? [] }));
}

/** The figures of which the region says itself what is counted. */
export function figuresWithOwnDefinition(definition: TemplateDefinition): FigureDefinition[] {
  return definition.figures.filter(({ definitionFrom }) => definitionFrom === "region");
}

/** The lists of choices that are the region's, of questions and of figures. */
export function ownLists(definition: TemplateDefinition): OwnList[] {
  const questions = definition.parts.flatMap((part) =>
    part.fields.flatMap((field): OwnList[] =>
      field.kind === "multiChoice" && field.optionsFrom === "region" ? [{ ...field, part: part.id }] : [],
    ),
  );
  const figures = definition.figures.flatMap(({ id, label, part, options, optionsFrom }): OwnList[] =>
    optionsFrom === "region" && options ? [{ id, label, part, options }] : [],
  );
  return [...questions, ...figures];
}

/** The form with that content instead. */
export function withOwnContent(definition: TemplateDefinition, content: OwnContent): TemplateDefinition {
  const { texts = {}, footnotes = {}, definitions = {}, options = {} } = content;
  return {
    ...definition,
    parts: definition.parts.map((part) => ({
      ...part,
      ...(part.blocks && texts[part.id] && { blocks: texts[part.id] }),
      ...(part.footnotes && {
        footnotes: part.footnotes.map((footnote, index) => ({ ...footnote, text: footnotes[part.id]?.[index] ?? footnote.text })),
      }),
      fields: part.fields.map((field) => {
        const own = options[field.id];
        return field.kind === "multiChoice" && field.optionsFrom === "region" && own ? { ...field, options: own } : field;
      }),
    })),
    figures: definition.figures.map((figure) => withOwnRules(figure, definitions[figure.id], options[figure.id])),
  };
}

function withOwnRules(figure: FigureDefinition, text: string | null | undefined, options: Option[] | undefined): FigureDefinition {
  const listed = figure.optionsFrom === "region" && options ? { ...figure, options } : figure;
  if (figure.definitionFrom !== "region" || text === undefined) return listed;
  const { definition: _, ...rest } = listed;
  return text === null ? rest : { ...rest, definition: text };
}
