import { describe, expect, it } from "vitest";
import { linkState, removeOldLinks, signInByCode, signInByLink } from "@/lib/data/people/sign-in-links";
import { requestLink } from "@/lib/server/sign-in/request-link";
import { codeHash, tokenHash } from "@/lib/server/sign-in/token";
import { NEW_BROWSER } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";

const { prisma } = await testDatabase();
process.env.NEXTAUTH_URL = "https://portaal.example";
process.env.NEXTAUTH_SECRET = "geheim-voor-de-tests-van-het-inloggen";

const MINUTE = 60_000;
let made = 0;

async function person() {
  made += 1;
  return prisma.user.create({ data: { email: `mens.${made}@bestuur.example`, name: `Mens ${made}` } });
}

/** The browser in which everybody here asks for links. */
const HERE = { ...NEW_BROWSER, secretHash: tokenHash("hier") };
const ELSEWHERE = { ...NEW_BROWSER, secretHash: tokenHash("elders") };

const ask = (email: string, returnTo: unknown = "/", now = new Date(), browserHash = HERE.secretHash) =>
  requestLink({ email, returnTo, connection: `198.51.100.${made}`, browserHash }, now);
const stateOf = (hash: string, now = new Date()) => linkState(hash, HERE.secretHash, now);
const use = (hash: string, now = new Date()) => signInByLink(hash, HERE, now);

/** The hash of the token in the newest mail to somebody. */
async function mailedLink(recipient: string): Promise<string> {
  const mail = await prisma.outboxMail.findFirstOrThrow({ where: { recipient }, orderBy: { id: "desc" } });
  const [, token = ""] = /^https:\/\/portaal\.example\/aanmelden\?token=([\w-]{43})$/m.exec(mail.text) ?? [];
  expect(token).not.toBe("");
  return tokenHash(token);
}

describe("asking for a link", () => {
  it("mails somebody who is known a link that is kept as a hash only", async () => {
    const { id, email } = await person();
    expect(await ask(email, "/rondes")).toMatchObject({ ok: true });
    const hash = await mailedLink(email);
    expect(await stateOf(hash)).toEqual({ state: "valid", email, returnTo: "/rondes" });
    expect(await use(hash)).toMatchObject({ userId: id });
  });

  it("answers the same to who is unknown, and mails nothing", async () => {
    const known = await person();
    expect(await ask("niemand@elders.example")).toEqual(await ask(known.email));
    expect(await prisma.outboxMail.count({ where: { recipient: "niemand@elders.example" } })).toBe(0);
  });

  it("stops after five, for who is unknown just as well, and goes on after a quarter of an hour", async () => {
    const known = await person();
    for (const email of [known.email, `onbekend.${made}@elders.example`]) {
      const answers = [];
      for (let tries = 0; tries < 6; tries += 1) answers.push((await ask(email)).ok);
      expect(answers).toEqual([true, true, true, true, true, false]);
      await prisma.signInLink.updateMany({ where: { email }, data: { createdAt: new Date(Date.now() - 16 * MINUTE) } });
      expect((await ask(email)).ok).toBe(true);
    }
  });

  it("holds the count when many ask at once", async () => {
    const { email } = await person();
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(email)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await prisma.outboxMail.count({ where: { recipient: email } })).toBe(5);
  });

  it("stops one connection that tries many addresses", async () => {
    const now = new Date();
    const answers = [];
    for (let nr = 0; nr < 41; nr += 1) {
      const asked = { email: `raden.${nr}@elders.example`, returnTo: "/", connection: "203.0.113.9", browserHash: HERE.secretHash };
      answers.push((await requestLink(asked, now)).ok);
    }
    expect(answers.indexOf(false)).toBe(40);
  });

  it("does not lead to another site afterwards", async () => {
    const { email } = await person();
    await ask(email, "//kwaad.example/rondes");
    expect(await stateOf(await mailedLink(email))).toMatchObject({ returnTo: "/" });
  });
});

describe("using a link", () => {
  it("works once, and says afterwards that it was used", async () => {
    const { email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    expect(await use(hash)).not.toBeNull();
    expect(await use(hash)).toBeNull();
    expect(await stateOf(hash)).toEqual({ state: "used" });
  });

  it("lets one of many tries at once win", async () => {
    const { id, email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    const tries = await Promise.all(Array.from({ length: 10 }, () => use(hash)));
    expect(tries.filter((outcome) => outcome !== null)).toMatchObject([{ userId: id }]);
    expect(await prisma.auditEvent.count({ where: { actorId: id, action: "person.signedIn" } })).toBe(1);
  });

  it("stops after thirty minutes", async () => {
    const { email } = await person();
    const now = new Date();
    await ask(email, "/", now);
    const hash = await mailedLink(email);
    const late = new Date(now.getTime() + 30 * MINUTE);
    expect(await stateOf(hash, late)).toEqual({ state: "expired" });
    expect(await use(hash, late)).toBeNull();
    expect(await use(hash, new Date(late.getTime() - 1))).not.toBeNull();
  });

  it("does nothing with a token that was never given out", async () => {
    expect(await stateOf(tokenHash("verzonnen"))).toEqual({ state: "expired" });
    expect(await use(tokenHash("verzonnen"))).toBeNull();
  });

  it("does nothing for somebody who was removed meanwhile", async () => {
    const { id, email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    await prisma.user.delete({ where: { id } });
    expect(await use(hash)).toBeNull();
  });
});

describe("a link that was forwarded to another browser", () => {
  it("does not work there, says for whom it is, and still works where it was asked for", async () => {
    const { id, email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    for (const browser of [ELSEWHERE, NEW_BROWSER]) {
      expect(await linkState(hash, browser.secretHash, new Date())).toMatchObject({ state: "elsewhere", email });
      expect(await signInByLink(hash, browser, new Date())).toBeNull();
    }
    expect(await use(hash)).toMatchObject({ userId: id });
    expect(await use(hash)).toBeNull();
    const refused = await prisma.auditEvent.findMany({ where: { action: "person.signInRefused", actorId: id }, orderBy: { id: "asc" } });
    expect(refused.map(({ details }) => details)).toEqual(
      ["otherBrowser", "otherBrowser", "used"].map((reason) => ({ by: "link", reason })),
    );
  });
});

describe("the code beside a link", () => {
  async function mailedCode(recipient: string): Promise<string> {
    const mail = await prisma.outboxMail.findFirstOrThrow({ where: { recipient }, orderBy: { id: "desc" } });
    const [code = ""] = /^[2-9B-Z]{4}-[2-9B-Z]{4}$/m.exec(mail.text) ?? [];
    expect(code).not.toBe("");
    return code;
  }
  const browserOf = (name: string) => ({ ...NEW_BROWSER, secretHash: tokenHash(name) });

  it("signs in where the link was asked for, however it is typed, once, and uses the link up", async () => {
    const { id, email } = await person();
    const browser = browserOf(email);
    await ask(email, "/", new Date(), browser.secretHash);
    const code = await mailedCode(email);
    expect(await signInByCode(codeHash(code), ELSEWHERE, new Date())).toBeNull();
    expect(await signInByCode(codeHash(code), NEW_BROWSER, new Date())).toBeNull();
    const typed = codeHash(` ${code.toLowerCase().replace("-", " ")} `);
    expect(await signInByCode(typed, browser, new Date())).toMatchObject({ userId: id });
    expect(await signInByCode(typed, browser, new Date())).toBeNull();
    expect(await signInByLink(await mailedLink(email), browser, new Date())).toBeNull();
  });

  it("is worth nothing after five wrong ones, also when many are tried at once, nor when it is too old", async () => {
    const { email } = await person();
    const browser = browserOf(email);
    const now = new Date();
    await ask(email, "/", now, browser.secretHash);
    const code = codeHash(await mailedCode(email));
    expect(await signInByCode(code, browser, new Date(now.getTime() + 30 * MINUTE))).toBeNull();
    const wrong = Array.from({ length: 5 }, (_, nr) => signInByCode(codeHash(`ZZZZ-ZZZ${nr + 2}`), browser, now));
    expect(await Promise.all(wrong)).toEqual([null, null, null, null, null]);
    expect(await signInByCode(code, browser, now)).toBeNull();
    expect(await signInByLink(await mailedLink(email), browser, now)).not.toBeNull();
  });

  it("leaves in the trace that a wrong one was tried, for who has the address, and is kept with a key", async () => {
    const { id, email } = await person();
    const browser = browserOf(email);
    await ask(email, "/", new Date(), browser.secretHash);
    await ask("niemand@elders.example", "/", new Date(), browser.secretHash);
    const code = await mailedCode(email);
    const { codeHash: kept } = await prisma.signInLink.findFirstOrThrow({ where: { email } });
    expect([tokenHash(code), tokenHash(`code ${code}`), tokenHash(`code ${code.replace("-", "")}`)]).not.toContain(kept);
    await signInByCode(codeHash("ZZZZ-ZZZ2"), browser, new Date());
    const traced = () => prisma.auditEvent.findMany({ where: { action: "person.signInRefused", actorId: id }, select: { details: true } });
    expect(await traced()).toEqual([{ details: { by: "code", reason: "wrongCode" } }]);
    expect(await signInByCode(codeHash(code), browser, new Date())).not.toBeNull();
    expect(await traced()).toHaveLength(1);
  });

  it("lets one of several links of one browser be the right one", async () => {
    const [first, second] = [await person(), await person()];
    const browser = browserOf(first.email);
    for (const { email } of [first, second]) await ask(email, "/", new Date(), browser.secretHash);
    expect(await signInByCode(codeHash(await mailedCode(first.email)), browser, new Date())).toMatchObject({ userId: first.id });
    expect(await signInByCode(codeHash(await mailedCode(second.email)), browser, new Date())).toMatchObject({ userId: second.id });
  });
});

it("forgets links after a while, so that it stays unknown who once asked for one", async () => {
  const { email } = await person();
  await ask(email);
  await prisma.signInLink.updateMany({ where: { email }, data: { expiresAt: new Date("2020-01-01") } });
  await removeOldLinks(new Date("2021-01-01"));
  expect(await prisma.signInLink.count({ where: { email } })).toBe(0);
});
