import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { rateLimit } from "@/lib/data/rate-limit";

/** Why somebody was not let in, as the trace keeps it. */
export type Refusal = {
  by: "link" | "code" | "openid";
  reason: "wrongCode" | "used" | "expired" | "otherBrowser" | "unverified" | "otherAccount" | "tooWeak";
};

/** So many lines per person and hour tell that somebody is at it; more would only fill the trace. */
const refusalsTraced = rateLimit("refusals-traced", { most: 10, seconds: 60 * 60 });

/**
 * Leaves in the trace that somebody tried to sign in at these addresses and was not let in. Addresses
 * that nobody here has leave nothing: there is nobody whose trace it would be.
 */
export async function recordRefusedSignIn(emails: readonly string[], refusal: Refusal): Promise<void> {
  const db = database();
  const users = await db.user.findMany({
    where: { email: { in: emails.map((email) => email.toLowerCase()) } },
    select: { id: true },
  });
  for (const { id } of users) {
    if (await refusalsTraced.allow(id)) {
      await db.$transaction((tx) => recordAudit(tx, { actorId: id, action: "person.signInRefused", details: refusal }));
    }
  }
}
