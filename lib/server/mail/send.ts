import { PassThrough } from "node:stream";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { environment } from "@/lib/server/environment";

export type Mail = { recipient: string; subject: string; text: string };

/**
 * What became of a mail. `refused`: the server does not have it. `unknown`: the connection was lost
 * when the server may have had it already.
 */
export type Delivery = { outcome: "sent" } | { outcome: "refused" | "unknown"; reason: string };

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends a mail by SMTP. Without a server for it the mail is shown in the console. */
export async function sendMail(mail: Mail): Promise<Delivery> {
  const { smtpUrl, mailFrom } = environment();
  if (smtpUrl === undefined) {
    console.log(`\n--- mail to ${mail.recipient}: ${mail.subject}\n${mail.text}\n---\n`);
    return { outcome: "sent" };
  }
  const progress = { handedOver: false };
  const transporter = createTransport({ url: smtpUrl, ...TIMEOUTS });
  transporter.use("stream", ({ message }, next) => {
    // Made when the message is read, and that is when the server is ready to listen.
    message.transform(() => {
      progress.handedOver = true;
      return new PassThrough();
    });
    next();
  });
  try {
    await transporter.sendMail({
      from: mailFrom,
      to: { name: "", address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
      // Keeps absence notices from answering.
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { outcome: "sent" };
  } catch (error) {
    const failure = failureSchema.parse(error);
    // A server that answers with a code of refusal says itself that it does not have the mail.
    const certain = !progress.handedOver || failure.responseCode !== undefined;
    return { outcome: certain ? "refused" : "unknown", reason: reasonOf(failure) };
  }
}

const failureSchema = z.looseObject({ message: z.string(), code: z.string().optional(), responseCode: z.number().optional() });

/** The kind of failure and what was said, as `lib/mail/failure.ts` reads it. */
function reasonOf({ code, message }: z.infer<typeof failureSchema>): string {
  return (code === undefined ? message : `${code}: ${message}`).slice(0, 500);
}
