import { text as readText } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { originOf } from "./auth-server";

export type ReceivedMail = { from: string | undefined; to: string[]; source: string };

/** How the server of a test deals with a mail; by default it takes it. */
export type Behaviour = {
  /** What it answers for an address; nothing where it knows the address. */
  refuse?: (address: string) => string | undefined;
  /** What it does when the whole mail has come in. */
  afterData?: "accept" | "hangUp" | "silence";
  /** When it answers, once the whole mail has come in; by default at once. */
  until?: Promise<void>;
};

export type MailServer = {
  port: number;
  /** What came in whole, accepted or not. */
  received: ReceivedMail[];
  stop: () => Promise<void>;
};

/** A real SMTP server, on a port of its own choice or a given one. */
export async function startMailServer(behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = behaviour.refuse?.(address);
      done(refusal === undefined ? undefined : new Error(refusal));
    },
    onData: (stream, { envelope }, done) => {
      void readText(stream).then((source) => {
        const from = envelope.mailFrom === false ? undefined : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        if (behaviour.afterData === "hangUp") smtp.connections.forEach((connection) => connection.close());
        else if (behaviour.afterData !== "silence") void (behaviour.until ?? Promise.resolve()).then(() => done());
      });
    },
  });
  const listening = await new Promise<number>((ready) => {
    const server = smtp.listen(port, "localhost", () => ready(Number(new URL(originOf(server.address())).port)));
  });
  return { port: listening, received, stop: () => new Promise((done) => smtp.close(done)) };
}
