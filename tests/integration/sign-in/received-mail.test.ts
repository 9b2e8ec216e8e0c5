import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { linkState, signInByCode, signInByLink } from "@/lib/data/people/sign-in-links";
import { workOnJobs } from "@/lib/server/jobs/start-jobs";
import { LINK_MINUTES, requestLink } from "@/lib/server/sign-in/request-link";
import { codeHash, tokenHash } from "@/lib/server/sign-in/token";
import { NEW_BROWSER } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { startMailServer } from "@/tests/support/mail-server";
import { receivedText } from "@/tests/support/received-text";

const { prisma } = await testDatabase();
const smtp = await startMailServer();
process.env.SMTP_URL = `smtp://localhost:${smtp.port}`;
process.env.MAIL_FROM = "Rekenschap Zuid <rekenschap@zuid.example>";
process.env.NEXTAUTH_URL = "https://portaal.example";
process.env.NEXTAUTH_SECRET = "geheim-voor-de-tests-van-het-inloggen";
const work = await workOnJobs(process.env.DATABASE_URL ?? "", { every: 0.5 });

beforeEach(() => {
  smtp.received.length = 0;
});
afterAll(async () => {
  await work.stop(1_000);
  await smtp.stop();
});

const HERE = { ...NEW_BROWSER, secretHash: tokenHash("hier") };
const ELSEWHERE = { ...NEW_BROWSER, secretHash: tokenHash("elders") };
const MINUTE = 60_000;

/** Asks for a link and reads the mail that arrives: the link and the code in it. */
async function askAndReceive(email: string) {
  const asked = await requestLink({ email, returnTo: "/rondes", connection: "198.51.100.7", browserHash: HERE.secretHash }, new Date());
  expect(asked.ok).toBe(true);
  const mail = () => smtp.received.find(({ to }) => to.includes(email));
  await expect.poll(mail, { timeout: 20_000, interval: 50 }).toBeDefined();
  const text = receivedText(mail()?.source ?? "");
  const [, token = ""] = /^https:\/\/portaal\.example\/aanmelden\?token=([\w-]{43})\r?$/m.exec(text) ?? [];
  const [, code = ""] = /^ *([A-Z0-9]{4}[- ]?[A-Z0-9]{4}) *\r?$/m.exec(text) ?? [];
  expect({ token, code }, text).not.toContain({ token: "" });
  return { token, code, text };
}

const person = (email: string) => prisma.user.create({ data: { email, name: "Daniëlle Eiken" } });

describe("a mail to sign in, as the mail server of the receiver gets it", () => {
  it("signs in by its link, once, and only in the browser that asked", async () => {
    const { id, email } = await person("danielle@bestuur.example");
    const { token } = await askAndReceive(email);
    const hash = tokenHash(token);
    expect(await linkState(hash, HERE.secretHash, new Date())).toEqual({ state: "valid", email, returnTo: "/rondes" });
    expect(await signInByLink(hash, ELSEWHERE, new Date())).toBeNull();
    expect(await signInByLink(hash, HERE, new Date())).toMatchObject({ userId: id });
    expect(await signInByLink(hash, HERE, new Date())).toBeNull();
    expect(await linkState(hash, HERE.secretHash, new Date())).toEqual({ state: "used" });
  });

  it("signs in by its code, which uses the link up as well", async () => {
    const { id, email } = await person("code@bestuur.example");
    const { token, code } = await askAndReceive(email);
    expect(await signInByCode(codeHash(code), ELSEWHERE, new Date())).toBeNull();
    expect(await signInByCode(codeHash(code), HERE, new Date())).toMatchObject({ userId: id });
    expect(await signInByCode(codeHash(code), HERE, new Date())).toBeNull();
    expect(await signInByLink(tokenHash(token), HERE, new Date())).toBeNull();
  });

  it("does not sign in when its time is over", async () => {
    const { email } = await person("laat@bestuur.example");
    const { token, code, text } = await askAndReceive(email);
    expect(text).toContain(`${LINK_MINUTES} minuten`);
    const late = new Date(Date.now() + LINK_MINUTES * MINUTE + 1_000);
    expect(await signInByCode(codeHash(code), HERE, late)).toBeNull();
    expect(await signInByLink(tokenHash(token), HERE, late)).toBeNull();
    expect(await linkState(tokenHash(token), HERE.secretHash, late)).toEqual({ state: "expired" });
  });
});
