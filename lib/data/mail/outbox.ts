import { z } from "zod";
import { pool } from "@/lib/data/client";

const waitingMailSchema = z.object({ id: z.string(), recipient: z.string(), subject: z.string(), text: z.string() });

/** A mail that waits to be sent. */
export type WaitingMail = z.infer<typeof waitingMailSchema>;

/** How it went: `keptText` is what stays readable in the queue. */
export type Delivery = { sent: true; keptText: string } | { sent: false; reason: string };

/**
 * Takes the oldest mail that waits, has it sent, and writes down how it went. The row stays locked
 * meanwhile, so that two processes never send the same mail; only a process that dies between the
 * sending and the writing down leaves a mail that is sent again.
 *
 * @param after mails that were queued earlier are given up.
 * @param skip ids that are to be left alone for now.
 * @returns null when nothing waits.
 */
export async function deliverNext(
  { after, skip }: { after: Date; skip: readonly string[] },
  deliver: (mail: WaitingMail) => Promise<Delivery>,
): Promise<{ id: string; sent: boolean } | null> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query(
      `SELECT id, recipient, subject, text FROM "OutboxMail"
       WHERE "sentAt" IS NULL AND "createdAt" > $1 AND id <> ALL($2::uuid[])
       ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [after, skip],
    );
    const [mail] = z.array(waitingMailSchema).parse(rows);
    if (!mail) {
      await client.query("COMMIT");
      client.release();
      return null;
    }
    const delivery = await deliver(mail);
    if (delivery.sent) {
      await client.query(`UPDATE "OutboxMail" SET "sentAt" = now(), "lastError" = NULL, text = $2 WHERE id = $1`, [
        mail.id,
        delivery.keptText,
      ]);
    } else {
      await client.query(`UPDATE "OutboxMail" SET "lastError" = $2 WHERE id = $1`, [mail.id, delivery.reason]);
    }
    await client.query("COMMIT");
    client.release();
    return { id: mail.id, sent: delivery.sent };
  } catch (error) {
    // The connection is thrown away, which undoes what was begun.
    client.release(true);
    throw error;
  }
}
