import "server-only";
import type { ApiProblem } from "@/lib/export/openapi";

const TEXTS = {
  401: ["Geen geldige sleutel", "Stuur een sleutel mee in de kop Authorization: Bearer. De beheerder van het SWV maakt die bij Instellingen."],
  403: ["Dit mag de sleutel niet lezen", "Vraag de beheerder van het SWV om een sleutel die ook teksten mag lezen."],
  404: ["Niet gevonden", "Kijk in /api/v1/openapi.json welke adressen er zijn, en in /api/v1/rondes welke rondes."],
  429: ["Te veel verzoeken", "Wacht het aantal seconden dat in de kop Retry-After staat."],
} as const;

export type RefusalStatus = keyof typeof TEXTS;

/** A refusal of the API: always the same form, and nothing about what is behind it. */
export function apiProblem(status: RefusalStatus, headers: Readonly<Record<string, string>> = {}): Response {
  const [title, detail] = TEXTS[status];
  const problem: ApiProblem = { type: "about:blank", title, status, detail };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "private, no-store",
      ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="Rekenschap"' }),
      ...headers,
    },
  });
}
