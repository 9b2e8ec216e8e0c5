import { DocumentView } from "@/components/document/document-view";
import { buildDocument } from "@/lib/document/build";
import type { PartnershipLabel } from "@/lib/template/context";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { Period } from "@/lib/values/period";

/** A form as it is printed when nothing is filled in, for a board to which every part applies. */
export function TemplatePreview({
  definition,
  partnerships,
  period,
}: {
  definition: TemplateDefinition;
  partnerships: readonly PartnershipLabel[];
  period: Period;
}) {
  const schoolTypes = Object.values(definition.appliesTo).flatMap((rule) => rule.schoolTypes ?? []);
  const board = { id: "voorbeeld", name: "Voorbeeldbestuur", schoolTypes, schoolCount: schoolTypes.length, partnerships };
  const content = {
    context: { definition, board, period, otherBoards: [] },
    answers: {},
    keyFigures: [],
    previousFigures: {},
  };
  return <DocumentView model={buildDocument(content, { audience: "staff", state: { kind: "draft" } })} titleLevel={2} />;
}
