"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { REMARK_LIMIT } from "@/lib/data/reports/remark-target";
import { replyToRemark } from "@/lib/data/reports/reply-to-remark";
import { typedAction } from "@/lib/server/action";
import { plainText } from "@/lib/template/answers/plain-text";

const answer = z.strictObject({ id: z.string().max(60), text: plainText(REMARK_LIMIT).trim().min(1) });

const replying = typedAction(answer, async (actor, { id, text }) => {
  const replied = await replyToRemark(actor, id, { side: "board", text }, new Date());
  if (replied.ok) refresh();
  return replied;
});

/** Answers a remark for the board. */
export async function reply(input: unknown) {
  return replying(input);
}
