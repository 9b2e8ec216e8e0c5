"use server";

import { z } from "zod";
import { askToSign } from "@/lib/data/reports/ask-to-sign";
import { actorAction } from "@/lib/server/action";

const asking = z.strictObject({ reportId: z.string().max(60) });

const askToSignReport = actorAction(asking, (actor, { reportId }) => askToSign(actor, reportId, new Date()));

/** Mails who signs for the board that its report is complete. */
export async function ask(input: unknown) {
  return askToSignReport(input);
}
