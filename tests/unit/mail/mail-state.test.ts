import { describe, expect, it } from "vitest";
import { failureText } from "@/lib/mail/failure";
import { canSendAgain, mailState, type MailMarks } from "@/lib/mail/mail-state";

const now = new Date("2025-10-15T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const waiting: MailMarks = { sentAt: null, triedAt: null, lastError: null, expiresAt: ago(-60) };

describe("the state of a mail", () => {
  it.each<[string, Partial<MailMarks>, string]>([
    ["queued", {}, "waiting"],
    ["refused before, and to be tried again", { lastError: "EENVELOPE: 452" }, "waiting"],
    ["being sent this minute", { triedAt: ago(1) }, "waiting"],
    ["sent", { triedAt: ago(1), sentAt: ago(1) }, "sent"],
    ["sent in the end, after its time", { triedAt: ago(90), sentAt: ago(90), expiresAt: ago(60) }, "sent"],
    ["past its time", { expiresAt: ago(0) }, "failed"],
    ["tried by a process that died", { triedAt: ago(3) }, "uncertain"],
    ["cut off a moment ago", { triedAt: ago(1), lastError: "ECONNECTION: closed" }, "uncertain"],
    ["cut off long ago", { triedAt: ago(90), lastError: "ECONNECTION: closed", expiresAt: ago(60) }, "uncertain"],
  ])("%s", (_name, marks, state) => {
    expect(mailState({ ...waiting, ...marks }, now)).toBe(state);
  });

  it("lets nobody send again what was sent, or still goes out by itself", () => {
    expect((["waiting", "sent", "failed", "uncertain"] as const).filter(canSendAgain)).toEqual(["failed", "uncertain"]);
  });
});

describe("why a mail was not sent", () => {
  it.each([
    ["ESOCKET: connect ECONNREFUSED 127.0.0.1:2525", /niet bereikbaar/],
    ["ECONNECTION: Server closed the connection: 421 too busy", /neemt nu geen mail aan/],
    ["ETIMEDOUT: Connection timeout", /niet bereikbaar/],
    ["EAUTH: Invalid login: 535 no", /gegevens van Rekenschap/],
    ["EENVELOPE: Can't send mail - all recipients were rejected: 550 5.1.1 no such user", /Kijk of het e-mailadres klopt/],
    ["EENVELOPE: Can't send mail - all recipients were rejected: 452 mailbox is full", /postbus vol/],
    ["EMESSAGE: Message failed: 554 spam", /weigert deze mail/],
    ["iets anders", /ging mis/],
  ])("%s", (error, words) => {
    expect(failureText(error)).toMatch(words);
  });
});
