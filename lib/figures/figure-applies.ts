import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { applies } from "@/lib/template/question";

/**
 * Whether a figure is for this board: its own rule and that of the part it stands in. Where it is
 * not, the figure is n.v.t.: a fact about the board decides it, nobody types it.
 */
export function figureApplies(
  figure: FigureDefinition,
  definition: TemplateDefinition,
  board: { schoolTypes: readonly string[] },
): boolean {
  const part = definition.parts.find(({ id }) => id === figure.part);
  return (
    applies(definition, figure.appliesTo, board) && (part === undefined || applies(definition, part.appliesTo, board))
  );
}
