import { z } from "zod";
import { fixedBlockSchema, type FixedBlock, type Part, type TemplateDefinition } from "./definition";

/** New fixed text by part id. No blocks at all: the part stands without fixed text. */
export const fixedTextEditsSchema = z.record(z.string().max(60), z.array(fixedBlockSchema).max(60));
export type FixedTextEdits = z.infer<typeof fixedTextEditsSchema>;

/** The parts that carry text of the SWV itself. */
export function partsWithFixedText(definition: TemplateDefinition): (Part & { blocks: FixedBlock[] })[] {
  return definition.parts.flatMap((part) => (part.blocks ? [{ ...part, blocks: part.blocks }] : []));
}

/** The form with those texts instead; parts that carry no fixed text are left as they are. */
export function withFixedTexts(definition: TemplateDefinition, edits: FixedTextEdits): TemplateDefinition {
  return {
    ...definition,
    parts: definition.parts.map((part) => {
      const blocks = edits[part.id];
      return part.blocks && blocks ? { ...part, blocks } : part;
    }),
  };
}
