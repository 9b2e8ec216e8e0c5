import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "./current-actor";

const askedSchema = z.strictObject({
  questionKeys: z.array(z.string().min(1).max(130)).min(1).max(100),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

/**
 * What a route begins with that reads about questions: `?vraag=a&vraag=b`, and `voor` where it gives
 * what is older. Anything else is answered here.
 */
export async function askedQuestions(
  request: Request,
): Promise<{ ok: true; actor: Actor; asked: z.infer<typeof askedSchema> } | { ok: false; response: Response }> {
  const actor = await currentActor();
  if (!actor) return { ok: false, response: Response.json({ code: "signedOut" }, { status: 401 }) };
  const { searchParams } = new URL(request.url);
  const before = searchParams.get("voor");
  const parsed = askedSchema.safeParse({
    questionKeys: searchParams.getAll("vraag"),
    ...(before !== null && { before }),
  });
  if (parsed.success) return { ok: true, actor, asked: parsed.data };
  return { ok: false, response: Response.json({ code: "wrongType" }, { status: 422 }) };
}
