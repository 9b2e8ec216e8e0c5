"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { STATEMENT } from "@/components/report/statement";
import { submitReport } from "@/lib/data/reports/submit-report";
import { actorAction } from "@/lib/server/action";
import { plainText } from "@/lib/template/answers/plain-text";

const name = plainText(200)
  .refine((text) => text.trim() !== "")
  .transform((text) => text.trim());

const signing = z.strictObject({
  reportId: z.string().max(60),
  name,
  function: name,
  confirmed: z.literal(true),
  seen: z.number().int().min(0),
});

const signAndSubmit = actorAction(signing, async (actor, { reportId, seen, ...signatory }) => {
  const result = await submitReport(
    actor,
    reportId,
    { name: signatory.name, function: signatory.function, statement: STATEMENT },
    new Date(),
    seen,
  );
  if (result.ok) revalidatePath(`/verantwoording/${reportId}`, "layout");
  return result;
});

/** Signs a report in the board's name and hands it in. */
export async function submit(input: unknown) {
  return signAndSubmit(input);
}
