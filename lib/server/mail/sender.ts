import { deliverNext, type Delivery, type WaitingMail } from "@/lib/data/mail/outbox";
import { removeOldLinks } from "@/lib/data/people/sign-in-links";
import { environment } from "@/lib/server/environment";
import { withoutTokens } from "@/lib/server/sign-in/token";
import { sendMail } from "./send";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

const PAUSE = 2 * SECOND;
/** How long a mail that failed is left alone, after the first, second, ... time. */
const RETRY_AFTER = [10 * SECOND, 60 * SECOND, 5 * 60 * SECOND, 15 * 60 * SECOND, HOUR];
const GIVE_UP_AFTER = 48 * HOUR;
const KEEP_LINKS_FOR = 7 * 24 * HOUR;

type Failure = { times: number; until: number };

/** Sends what waits in the queue; remembers which mails failed and when to try those again. */
export function mailSender(send: (mail: WaitingMail) => Promise<void> = sendMail) {
  const failures = new Map<string, Failure>();

  async function deliver(mail: WaitingMail): Promise<Delivery> {
    try {
      await send(mail);
    } catch (error) {
      return { sent: false, reason: error instanceof Error ? error.message : String(error) };
    }
    // Outside the demo nobody needs to read later on how somebody could sign in.
    return { sent: true, keptText: environment().demo ? mail.text : withoutTokens(mail.text) };
  }

  /** Sends everything that waits and is not being left alone. Returns how many mails went out. */
  async function sendWaiting(now: number): Promise<number> {
    let sent = 0;
    for (;;) {
      const skip = [...failures].filter(([, { until }]) => until > now).map(([id]) => id);
      const outcome = await deliverNext({ after: new Date(now - GIVE_UP_AFTER), skip }, deliver);
      if (outcome === null) return sent;
      if (outcome.sent) {
        failures.delete(outcome.id);
        sent += 1;
      } else {
        const times = (failures.get(outcome.id)?.times ?? 0) + 1;
        const pause = RETRY_AFTER[Math.min(times, RETRY_AFTER.length) - 1] ?? HOUR;
        failures.set(outcome.id, { times, until: now + pause });
      }
    }
  }

  return { sendWaiting };
}

const started: typeof globalThis & { rekenschapMailSender?: true } = globalThis;

/** Starts sending in the background of this process, once; never keeps the process alive. */
export function startMailSender(): void {
  if (started.rekenschapMailSender) return;
  started.rekenschapMailSender = true;
  const sender = mailSender();
  let cleaned = 0;
  const turn = async () => {
    const now = Date.now();
    try {
      await sender.sendWaiting(now);
      if (now - cleaned > HOUR) {
        await removeOldLinks(new Date(now - KEEP_LINKS_FOR));
        cleaned = now;
      }
    } catch (error) {
      console.error(`mail queue: ${error instanceof Error ? error.message : String(error)}`);
    }
    setTimeout(() => void turn(), PAUSE).unref();
  };
  void turn();
}
