/** The part of smtp-server that the tests use; the package brings no types. */
declare module "smtp-server" {
  import type { Readable } from "node:stream";
  import type { Server } from "node:net";

  export interface SMTPSession {
    envelope: { mailFrom: { address: string } | false; rcptTo: { address: string }[] };
  }

  export class SMTPServer {
    constructor(options: {
      authOptional: boolean;
      disabledCommands: string[];
      /** How long open connections get at `close`, in milliseconds. */
      closeTimeout?: number;
      onRcptTo?: (address: { address: string }, session: SMTPSession, done: (error?: Error) => void) => void;
      onData: (stream: Readable, session: SMTPSession, done: (error?: Error) => void) => void;
    });
    connections: Set<{ close: () => void }>;
    listen(port: number, host: string, ready: () => void): Server;
    close(done: () => void): void;
  }
}
