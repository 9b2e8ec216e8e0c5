import { templateDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";

/**
 * A form of another region, written for tests: no cover, one duty with figures of attendance, and a
 * money stream that asks for goal, actions and results.
 */
export const otherDefinition: TemplateDefinition = templateDefinitionSchema.parse({
  id: "zeven-taken",
  title: "Verantwoording zeven taken",
  appliesTo: { all: { label: "alle besturen", schoolTypes: null } },
  groups: [],
  parts: [
    { id: "taken", kind: "heading", title: "De zeven taken", shortTitle: "Taken", level: 1, appliesTo: "all", printed: true, fields: [] },
    {
      id: "aanwezigheid",
      kind: "section",
      title: "Schoolaanwezigheid in {periode}",
      shortTitle: "Aanwezigheid",
      appliesTo: "all",
      group: "taken",
      printed: true,
      fields: [{ id: "aanwezigheid", kind: "longText", label: "Wat u deed voor aanwezigheid", required: true }],
    },
    {
      id: "geld",
      kind: "section",
      title: "Geld voor basisondersteuning",
      shortTitle: "Geld",
      appliesTo: "all",
      printed: true,
      fields: [
        {
          id: "stroom",
          kind: "spendingRows",
          label: "Besteding",
          minRows: 1,
          rowFields: [
            { id: "bedrag", kind: "amount", label: "Bedrag" },
            { id: "doel", kind: "text", label: "Doel", required: true },
            { id: "acties", kind: "text", label: "Acties", required: true },
            { id: "resultaten", kind: "text", label: "Resultaten", required: false },
          ],
        },
      ],
    },
  ],
  indicators: [],
  figures: ["Thuiszitters", "Relatief verzuim", "Absoluut verzuim", "Vrijstellingen"].map((label, index) => ({
    id: `verzuim${index}`,
    part: "aanwezigheid",
    label,
    help: "Op de teldatum.",
    type: "integer",
    unit: "leerlingen",
    decimals: 0,
    appliesTo: "all",
    priority: "core",
    source: "asked",
    previousYear: true,
    prefillableBySwv: false,
    perPartnership: false,
    period: "countDate",
    aggregation: { op: "sum" },
  })),
});
