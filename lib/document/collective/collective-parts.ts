import type { Part, TemplateDefinition } from "@/lib/template/definition";

/**
 * The parts of a form that stand in the report over all boards, in the form's order: where boards
 * account for something. The region's own fixed texts, covers without figures and free annexes do not.
 */
export function collectiveParts(definition: TemplateDefinition): Part[] {
  return definition.parts.filter(({ id, kind, printed }) => {
    if (kind === "heading" || kind === "section" || kind === "processSection") return printed;
    return definition.figures.some(({ part }) => part === id) || definition.indicators.some(({ part }) => part === id);
  });
}

/** A part's title in the report: as in the form, but a cover's is that of the whole form. */
export function collectiveTitle(part: Part): string {
  return part.kind === "cover" || !part.printed ? part.shortTitle : part.title;
}
