import { describe, expect, it } from "vitest";
import { linkState, removeOldLinks, signInByLink } from "@/lib/data/people/sign-in-links";
import { requestLink } from "@/lib/server/sign-in/request-link";
import { tokenHash } from "@/lib/server/sign-in/token";
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

const ask = (email: string, returnTo: unknown = "/", now = new Date()) =>
  requestLink({ email, returnTo, connection: `198.51.100.${made}` }, now);

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
    expect(await linkState(hash, new Date())).toEqual({ state: "valid", email, returnTo: "/rondes" });
    expect(await signInByLink(hash, new Date())).toEqual({ userId: id });
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
    const now = new Date("2025-10-01T08:00:00Z");
    const answers = [];
    for (let nr = 0; nr < 41; nr += 1) {
      const asked = { email: `raden.${nr}@elders.example`, returnTo: "/", connection: "203.0.113.9" };
      answers.push((await requestLink(asked, now)).ok);
    }
    expect(answers.indexOf(false)).toBe(40);
  });

  it("does not lead to another site afterwards", async () => {
    const { email } = await person();
    await ask(email, "//kwaad.example/rondes");
    expect(await linkState(await mailedLink(email), new Date())).toMatchObject({ returnTo: "/" });
  });
});

describe("using a link", () => {
  it("works once, and says afterwards that it was used", async () => {
    const { email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    expect(await signInByLink(hash, new Date())).not.toBeNull();
    expect(await signInByLink(hash, new Date())).toBeNull();
    expect(await linkState(hash, new Date())).toEqual({ state: "used" });
  });

  it("lets one of many tries at once win", async () => {
    const { id, email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    const tries = await Promise.all(Array.from({ length: 10 }, () => signInByLink(hash, new Date())));
    expect(tries.filter((outcome) => outcome !== null)).toEqual([{ userId: id }]);
    expect(await prisma.auditEvent.count({ where: { actorId: id, action: "person.signedIn" } })).toBe(1);
  });

  it("stops after thirty minutes", async () => {
    const { email } = await person();
    const now = new Date();
    await ask(email, "/", now);
    const hash = await mailedLink(email);
    const late = new Date(now.getTime() + 30 * MINUTE);
    expect(await linkState(hash, late)).toEqual({ state: "expired" });
    expect(await signInByLink(hash, late)).toBeNull();
    expect(await signInByLink(hash, new Date(late.getTime() - 1))).not.toBeNull();
  });

  it("does nothing with a token that was never given out", async () => {
    expect(await linkState(tokenHash("verzonnen"), new Date())).toEqual({ state: "expired" });
    expect(await signInByLink(tokenHash("verzonnen"), new Date())).toBeNull();
  });

  it("does nothing for somebody who was removed meanwhile", async () => {
    const { id, email } = await person();
    await ask(email);
    const hash = await mailedLink(email);
    await prisma.user.delete({ where: { id } });
    expect(await signInByLink(hash, new Date())).toBeNull();
  });
});

it("forgets links after a while, so that it stays unknown who once asked for one", async () => {
  const { email } = await person();
  await ask(email);
  await prisma.signInLink.updateMany({ where: { email }, data: { createdAt: new Date("2020-01-01") } });
  await removeOldLinks(new Date("2021-01-01"));
  expect(await prisma.signInLink.count({ where: { email } })).toBe(0);
});
