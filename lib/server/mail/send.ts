import { createTransport, type Transporter } from "nodemailer";
import { environment } from "@/lib/server/environment";

export type Mail = { recipient: string; subject: string; text: string };

let transport: { url: string; transporter: Transporter } | undefined;

function transporterTo(url: string): Transporter {
  if (transport?.url !== url) {
    transport?.transporter.close();
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    transport = { url, transporter: createTransport({ url, ...timeouts }) };
  }
  return transport.transporter;
}

/**
 * Sends a mail by SMTP. Without a server for it the mail is shown in the console.
 *
 * @throws what the server or the connection says.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = environment();
  if (smtpUrl === undefined) {
    console.log(`\n--- mail to ${mail.recipient}: ${mail.subject}\n${mail.text}\n---\n`);
    return;
  }
  await transporterTo(smtpUrl).sendMail({
    from: mailFrom,
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    // Keeps absence notices from answering.
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
