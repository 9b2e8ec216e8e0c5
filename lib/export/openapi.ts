import { z } from "zod";
import { roundFactsSchema, TABLE_IDS, TABLES, TEXT_TABLES, type TableId } from "./round-tables";
import { stateSchema } from "./state";

/** Every refusal of the API, in one form (RFC 9457). */
export const apiProblemSchema = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string().meta({ description: "Wat er aan de hand is, in een paar woorden." }),
    status: z.int().meta({ description: "De HTTP-status." }),
    detail: z.string().meta({ description: "Wat u kunt doen." }),
  })
  .meta({ id: "Probleem", description: "Waarom een verzoek is geweigerd." });
export type ApiProblem = z.infer<typeof apiProblemSchema>;

export const roundListSchema = z.strictObject({ rondes: z.array(roundFactsSchema) }).meta({ id: "Rondes", description: "De rondes van de regio, de nieuwste eerst." });

/** What the API answers for a table: which round, and the rows. */
export type TableAnswer<Row> = { ronde: string; rijen: Row[] };

function tableAnswerSchema(id: TableId): z.ZodType {
  return z.strictObject({ ronde: z.string().meta({ description: "De naam van de ronde." }), rijen: z.array(TABLES[id].row) });
}

/** Everything that is described once and referred to. */
const NAMED = {
  Probleem: apiProblemSchema,
  Rondes: roundListSchema,
  Ronde: roundFactsSchema,
  Toestand: stateSchema,
} as const;

const PROBLEMS: Readonly<Record<string, string>> = {
  401: "Er is geen sleutel meegestuurd, of de sleutel werkt niet of niet meer.",
  403: "De sleutel mag dit niet lezen.",
  404: "Deze ronde of tabel is er niet in de regio van de sleutel.",
  429: "Te veel verzoeken. De kop Retry-After zegt hoeveel seconden u wacht.",
};

/**
 * The description of the API (OpenAPI 3.1), made of the same schemas that its answers are made with.
 *
 * @param portalUrl where the portal is, without a slash at the end
 */
export function openApiDocument(portalUrl: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Rekenschap: gegevens van rondes",
      version: "1",
      description:
        "Alleen lezen. De sleutel van een regio maakt de beheerder van het SWV bij Instellingen. Bedragen staan in hele eurocenten, percentages van 0 tot 100, tijdstippen in UTC. Het antwoord op een tabel is de hele tabel; met If-None-Match krijgt u 304 als er niets veranderde.",
    },
    servers: [{ url: `${portalUrl}/api/v1` }],
    security: [{ sleutel: [] }],
    paths: {
      "/rondes": { get: operation("rondes", "De rondes van de regio", { $ref: "#/components/schemas/Rondes" }, []) },
      "/rondes/{ronde}": { get: operation("ronde", "Eén ronde", { $ref: "#/components/schemas/Ronde" }, [ROUND]) },
      ...Object.fromEntries(
        TABLE_IDS.map((id) => [
          `/rondes/{ronde}/${id}`,
          { get: operation(id, TABLES[id].title, { $ref: `#/components/schemas/Antwoord-${id}` }, [ROUND], `${TABLES[id].about}${TEXT_TABLES.includes(id) ? TEXTS_ONLY : ""}`) },
        ]),
      ),
    },
    components: { securitySchemes: { sleutel: { type: "http", scheme: "bearer" } }, schemas: componentSchemas() },
  };
}

const TEXTS_ONLY =
  " Alleen met een sleutel die ook teksten mag lezen. Een versie die nog niemand bij het SWV opende, staat er niet in: het bestuur kan die nog intrekken.";

const ROUND = { name: "ronde", in: "path", required: true, schema: { type: "string" }, description: "De naam van de ronde, uit de lijst van rondes." };

function operation(id: string, summary: string, schema: object, parameters: object[], description?: string): object {
  const statuses = parameters.length > 0 ? ["401", "403", "404", "429"] : ["401", "403", "429"];
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    parameters,
    responses: {
      200: { description: summary, headers: { ETag: { schema: { type: "string" } } }, content: { "application/json": { schema } } },
      304: { description: "Niet veranderd sinds de ETag die in If-None-Match staat." },
      ...Object.fromEntries(
        statuses.map((status) => [
          status,
          { description: PROBLEMS[status] ?? "", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Probleem" } } } },
        ]),
      ),
    },
  };
}

function componentSchemas(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const id of TABLE_IDS) {
    registry.add(TABLES[id].row, { id: TABLES[id].row.meta()?.id ?? id });
    registry.add(tableAnswerSchema(id), { id: `Antwoord-${id}` });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  // An address within the description is no identity of its own.
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id: _own, $schema: _dialect, ...schema }]) => [id, schema]));
}
