import { saveAnswer } from "@/lib/data/reports/save-answer";
import { submitAsShown } from "./submit";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { PrismaClient } from "@/lib/data/generated/client";
import { completeAnswers } from "./form-content";
import { DURING_ROUND, smallRegion, type SmallRegion } from "./small-region";

/** Who signs in tests. */
export const SIGNATURE = { name: "B. Eiken", function: "voorzitter", statement: "Wij staan hiervoor in." };

/** A region of its own whose board submitted version 1. */
export async function submittedRegion(prisma: PrismaClient): Promise<SmallRegion> {
  const region = await smallRegion(prisma);
  for (const [key, value] of Object.entries(completeAnswers)) await save(region, key, value, { revision: 0 });
  const submitted = await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, DURING_ROUND);
  if (!submitted.ok) throw new Error(`not submitted: ${submitted.problem.code}`);
  return region;
}

/** Saves an answer of the board's report; from the revision it has after {@link submittedRegion} unless told. */
export function save(
  region: SmallRegion,
  questionKey: string,
  value: unknown,
  { revision = 1, now = DURING_ROUND, actor = region.editor } = {},
) {
  const { reportId } = region.board;
  return saveAnswer(actor, { reportId, questionKey, value, revision, saveId: crypto.randomUUID() }, now);
}

/** Saves a text. */
export function write(region: SmallRegion, questionKey: string, text: string, options: Parameters<typeof save>[3] = {}) {
  return save(region, questionKey, richTextFromPlainText(text), options);
}

/** Submits the board's report as it stands: its next version. */
export async function submitAgain(region: SmallRegion, now: Date = DURING_ROUND): Promise<{ version: number; receipt: string }> {
  const submitted = await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, now);
  if (!submitted.ok) throw new Error(`not submitted: ${submitted.problem.code}`);
  return submitted.value;
}
