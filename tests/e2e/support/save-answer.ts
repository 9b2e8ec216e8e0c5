import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { z } from "zod";
import { templateDefinitionSchema } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json" with { type: "json" };
import { richText } from "@/prisma/seed/markup";

const definition = templateDefinitionSchema.parse(shipped);
const problem = z.object({ code: z.string() });

/** Where the browser sends the answer to a question of a report. */
export function saveAddress(report: string, question: string): string {
  return `/api${report}/antwoorden/${question}`;
}

/** Sends an answer as the form does, or as somebody forges it: from this page's session, with its origin. */
export async function sendAnswer(page: Page, report: string, question: string, value: unknown, revision = 0): Promise<APIResponse> {
  return page.request.put(saveAddress(report, question), {
    data: { value, revision, saveId: randomUUID() },
    headers: await sameOrigin(page),
  });
}

/** What a browser adds to a request of one of the portal's own pages. */
export async function sameOrigin(page: Page): Promise<Record<string, string>> {
  return { origin: await page.evaluate(() => window.location.origin), "sec-fetch-site": "same-origin" };
}

export async function problemCode(answer: APIResponse): Promise<string> {
  return problem.parse(await answer.json()).code;
}

/** Answers what must be answered before signing, for a board of schools for primary education that received nothing. */
export async function completeReport(page: Page, report: string): Promise<void> {
  const asked = definition.parts.filter(({ appliesTo }) => appliesTo !== "niveau5").flatMap(({ fields }) => fields);
  for (const field of asked) {
    if (field.kind === "longText" && field.required) await mustSend(page, report, field.id, richText(`Antwoord bij ${field.id}.`));
    if (field.kind === "indicatorNumbers") {
      const part = definition.parts.find(({ fields }) => fields.includes(field));
      const first = definition.indicators.find((indicator) => indicator.part === part?.id);
      await mustSend(page, report, field.id, [first?.number]);
    }
  }
}

async function mustSend(page: Page, report: string, question: string, value: unknown): Promise<void> {
  const answer = await sendAnswer(page, report, question, value);
  if (!answer.ok()) throw new Error(`${question} was not stored: ${answer.status()} ${await answer.text()}`);
}
