import { afterAll, expect, it } from "vitest";
import { storeLink } from "@/lib/data/people/sign-in-links";
import { inviteAdministrator } from "@/lib/server/boot/fill";
import { newToken, tokenHash } from "@/lib/server/sign-in/token";
import { startAuthServer } from "@/tests/support/auth-server";
import { CookieBrowser } from "@/tests/support/cookie-browser";
import { testDatabase } from "@/tests/support/database";

const { prisma, url } = await testDatabase();
const portal = await startAuthServer();
afterAll(() => portal.close());

Object.assign(process.env, {
  NEXTAUTH_URL: portal.origin,
  NEXTAUTH_SECRET: "geheim-voor-de-tests-van-het-inloggen",
  REKENSCHAP_DEMO: "0",
  SIGN_IN_BY_LINK: "0",
  OIDC_ISSUER: "https://login.example.nl",
  OIDC_CLIENT_ID: "rekenschap",
  OIDC_CLIENT_SECRET: "niemand-weet-dit",
  OIDC_NAME: "Onderwijs-ID",
});

it("makes the first administrator somebody whom the organisation signs in, without a link", async () => {
  await inviteAdministrator(url, "annet@zuid.example");
  expect(await prisma.user.findMany()).toMatchObject([{ email: "annet@zuid.example" }]);
  expect(await prisma.signInLink.count()).toBe(0);
});

it("lets nobody in by a link, not even one from before, nor by a code", async () => {
  const email = "annet@zuid.example";
  const token = newToken();
  await storeLink(prisma, { tokenHash: tokenHash(token), email, returnTo: "/", expiresAt: new Date(Date.now() + 60_000) });
  const browser = new CookieBrowser();
  const csrf: unknown = await (await browser.request(`${portal.origin}/api/auth/csrf`)).json();
  const { csrfToken } = csrf as { csrfToken: string };
  const ways: Readonly<Record<string, Record<string, string>>> = { link: { token }, code: { code: "BCDF-GHJK" } };
  for (const [way, fields] of Object.entries(ways)) {
    const answer = await browser.request(`${portal.origin}/api/auth/callback/${way}`, { csrfToken, callbackUrl: "/", ...fields });
    expect(answer.status).toBeLessThan(500);
  }
  expect(await prisma.session.count()).toBe(0);
  const offered: unknown = await (await browser.request(`${portal.origin}/api/auth/providers`)).json();
  expect(Object.keys(offered ?? {})).toEqual(["openid"]);
});
