import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CookieBrowser } from "@/tests/support/cookie-browser";

/** A save that the portal said it has. */
export type Acknowledged = { saveId: string; questionKey: string; text: string; revision: number };

const savedSchema = z.object({ revision: z.number() });
const staleSchema = z.object({ code: z.literal("stale"), revision: z.number() });

/**
 * Saves one answer over and over, as a page does: a save that got no answer is sent again with the
 * same id, for as long as it takes.
 *
 * @param onSaved hears of every save that was acknowledged
 * @returns when `stopped` says so and the last save was answered
 */
export async function writeOn(
  browser: CookieBrowser,
  report: string,
  questionKey: string,
  { onSaved, stopped }: { onSaved: (save: Acknowledged) => void; stopped: () => boolean },
): Promise<void> {
  let revision = 0;
  for (let nr = 1; !stopped(); nr += 1) {
    const text = `${questionKey} ${nr}`;
    const saveId = randomUUID();
    const value = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
    for (;;) {
      const answer = await send(browser, `${report}/antwoorden/${questionKey}`, { value, revision, saveId });
      if (!answer) continue;
      const saved = savedSchema.safeParse(answer.body);
      if (answer.status === 200 && saved.success) {
        revision = saved.data.revision;
        onSaved({ saveId, questionKey, text, revision });
        break;
      }
      const stale = staleSchema.safeParse(answer.body);
      if (answer.status !== 409 || !stale.success) throw new Error(`${questionKey}: ${answer.status} ${JSON.stringify(answer.body)}`);
      // Where somebody wrote here before: go on from there.
      revision = stale.data.revision;
    }
  }
}

/** The answer; undefined where there was none, or one of a portal that is going down. */
async function send(browser: CookieBrowser, url: string, body: unknown): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const response = await browser.send(url, {
      method: "PUT",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status >= 500) return undefined;
    return { status: response.status, body: await response.json() };
  } catch {
    // The next try is made as soon as the loop gets its turn; a refused connection answers at once.
    await new Promise((next) => setImmediate(next));
    return undefined;
  }
}
