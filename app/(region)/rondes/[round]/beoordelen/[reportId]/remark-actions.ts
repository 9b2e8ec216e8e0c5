"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { REMARK_LIMIT } from "@/lib/data/reports/remark-target";
import { addRemark, changeRemark, removeRemark, reopenRemark, resolveRemark } from "@/lib/data/reports/remark";
import { replyToRemark } from "@/lib/data/reports/reply-to-remark";
import type { Result } from "@/lib/result";
import { typedAction } from "@/lib/server/action";
import { plainText } from "@/lib/template/answers/plain-text";

const text = plainText(REMARK_LIMIT).trim().min(1);
const id = z.string().max(60);
const about = z.strictObject({ id });
const withText = z.strictObject({ id, text });
const newRemark = z.strictObject({ reportId: id, version: z.int().min(1), questionKey: z.string().max(80), text });

const adding = typedAction(newRemark, async (actor, input) => shown(await addRemark(actor, input, new Date())));
const changing = typedAction(withText, async (actor, input) => shown(await changeRemark(actor, input.id, input.text)));
const removing = typedAction(about, async (actor, input) => shown(await removeRemark(actor, input.id)));
const resolving = typedAction(about, async (actor, input) => shown(await resolveRemark(actor, input.id, new Date())));
const reopening = typedAction(about, async (actor, input) => shown(await reopenRemark(actor, input.id)));
const replying = typedAction(withText, async (actor, input) =>
  shown(await replyToRemark(actor, input.id, { side: "partnership", text: input.text }, new Date())),
);

/** Puts a remark with a question of the version on the screen. */
export async function add(input: unknown) {
  return adding(input);
}

/** Changes the text of an own remark. */
export async function change(input: unknown) {
  return changing(input);
}

/** Takes an own remark away. */
export async function remove(input: unknown) {
  return removing(input);
}

/** Marks a remark as dealt with. */
export async function resolve(input: unknown) {
  return resolving(input);
}

/** Opens a remark again. */
export async function reopen(input: unknown) {
  return reopening(input);
}

/** Answers a remark for the partnership. */
export async function reply(input: unknown) {
  return replying(input);
}

/** The page shows what changed, at once. */
function shown<T, P>(result: Result<T, P>): Result<T, P> {
  if (result.ok) refresh();
  return result;
}
