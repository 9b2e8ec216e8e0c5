import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { decode, encode } from "next-auth/jwt";
import { Provider } from "oidc-provider";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signInByAddress } from "@/lib/data/people/sign-in-by-address";
import { storeLink } from "@/lib/data/people/sign-in-links";
import { userIdOf } from "@/lib/server/sign-in/session";
import { newToken, tokenHash } from "@/lib/server/sign-in/token";
import { demoAccounts } from "@/prisma/seed/accounts";
import { originOf, startAuthServer } from "@/tests/support/auth-server";
import { CookieBrowser } from "@/tests/support/cookie-browser";
import { testDatabase } from "@/tests/support/database";

const { prisma } = await testDatabase();

const portal = await startAuthServer();
const SECRET = "geheim-voor-de-tests-van-het-inloggen";
const SESSION = "next-auth.session-token";

// What the provider says of somebody: the name that is typed there decides.
const CLAIMS: Readonly<Record<string, Record<string, unknown>>> = {
  bekend: { email: "Bekend@bestuur.example", email_verified: true },
  onbekend: { email: "onbekend@elders.example", email_verified: true },
  onbevestigd: { email: "bekend@bestuur.example", email_verified: false },
  zwijgt: { email: "bekend@bestuur.example" },
  adresloos: {},
};
const providerServer = createServer();
await new Promise<void>((ready) => providerServer.listen(0, "localhost", ready));
const issuer = originOf(providerServer.address());
const provider = new Provider(issuer, {
  clients: [
    { client_id: "rekenschap", client_secret: "niemand-weet-dit", redirect_uris: [`${portal.origin}/api/auth/callback/openid`] },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  cookies: { keys: ["sleutel"] },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...CLAIMS[id] }) }),
});
providerServer.on("request", provider.callback());

Object.assign(process.env, {
  NEXTAUTH_URL: portal.origin,
  NEXTAUTH_SECRET: SECRET,
  REKENSCHAP_DEMO: "1",
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: "rekenschap",
  OIDC_CLIENT_SECRET: "niemand-weet-dit",
  OIDC_NAME: "Onderwijs-ID",
});

afterAll(async () => {
  await portal.close();
  await new Promise((done) => providerServer.close(done));
});

beforeEach(async () => {
  await prisma.user.deleteMany();
  await prisma.auditEvent.deleteMany();
});

const person = (email = "bekend@bestuur.example") => prisma.user.create({ data: { email, name: "Bekend Mens" } });

async function csrfToken(browser: CookieBrowser): Promise<string> {
  const answer: unknown = await (await browser.request(`${portal.origin}/api/auth/csrf`)).json();
  if (typeof answer !== "object" || answer === null || !("csrfToken" in answer)) throw new Error("no token");
  return String(answer.csrfToken);
}

/** Posts to next-auth as the pages do. */
async function post(browser: CookieBrowser, path: string, fields: Record<string, string>): Promise<Response> {
  const form = { csrfToken: await csrfToken(browser), callbackUrl: "/", ...fields };
  return browser.request(`${portal.origin}/api/auth/${path}`, form);
}

const sessionOf = (browser: CookieBrowser) => browser.cookies(portal.origin).get(SESSION);

async function signedInAs(browser: CookieBrowser): Promise<string | null> {
  const session = sessionOf(browser);
  return session === undefined ? null : userIdOf(session);
}

async function link(email: string): Promise<string> {
  const token = newToken();
  await storeLink(prisma, { tokenHash: tokenHash(token), email, returnTo: "/", expiresAt: new Date(Date.now() + 60_000) });
  return token;
}

describe("a link from the mail", () => {
  it("gives a session that holds the person's id and nothing else, out of reach of scripts", async () => {
    const { id, email } = await person();
    const browser = new CookieBrowser();
    const response = await post(browser, "callback/link", { token: await link(email), callbackUrl: "/rondes" });
    expect(response.headers.get("location")).toBe(`${portal.origin}/rondes`);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION}=`));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    const session = await decode({ token: sessionOf(browser), secret: SECRET });
    expect(session?.sub).toBe(id);
    expect(Object.keys(session ?? {}).sort()).toEqual(["exp", "iat", "jti", "sub"]);
    const shown: unknown = await (await browser.request(`${portal.origin}/api/auth/session`)).json();
    expect(Object.keys(shown ?? {})).toEqual(["expires"]);
  });

  it("gives no session the second time, nor without the token of the page", async () => {
    const { email } = await person();
    const token = await link(email);
    await browserWithout(token);
    expect(await signedInAs(await browserWith(token))).not.toBeNull();
    expect(await signedInAs(await browserWith(token))).toBeNull();
  });

  async function browserWith(token: string) {
    const browser = new CookieBrowser();
    await post(browser, "callback/link", { token });
    return browser;
  }

  /** As a page of another site would post it. */
  async function browserWithout(token: string) {
    const browser = new CookieBrowser();
    await browser.request(`${portal.origin}/api/auth/callback/link`, { token, csrfToken: "geraden", callbackUrl: "/" });
    expect(sessionOf(browser)).toBeUndefined();
  }

  it.each(["", "x".repeat(201), "verzonnen"])("gives no session for the token %j", async (token) => {
    const browser = new CookieBrowser();
    const response = await post(browser, "callback/link", { token });
    expect(response.headers.get("location")).toContain("error=CredentialsSignin");
    expect(sessionOf(browser)).toBeUndefined();
  });

  it.each(["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "/.//kwaad.example"])(
    "leads to the start instead of %s",
    async (callbackUrl) => {
      const { email } = await person();
      const response = await post(new CookieBrowser(), "callback/link", { token: await link(email), callbackUrl });
      const location = response.headers.get("location");
      // Some are refused altogether, before the link is looked at.
      if (location !== null) expect(new URL(location).href).toBe(`${portal.origin}/`);
      else expect(response.status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe("a session", () => {
  it("is worth nothing when it is forged, of another key, too old, or not of a person", async () => {
    const sub = randomUUID();
    const real = await encode({ token: { sub }, secret: SECRET });
    expect(await userIdOf(real)).toBe(sub);
    expect(await userIdOf(`${real.slice(0, -4)}AAAA`)).toBeNull();
    expect(await userIdOf(await encode({ token: { sub }, secret: "een-andere-sleutel-van-iemand-anders" }))).toBeNull();
    expect(await userIdOf(await encode({ token: { sub }, secret: SECRET, maxAge: -60 }))).toBeNull();
    expect(await userIdOf(await encode({ token: { sub: "geen id" }, secret: SECRET }))).toBeNull();
    expect(await userIdOf(await encode({ token: { sub }, secret: SECRET, salt: "next-auth.state" }))).toBeNull();
    expect(await userIdOf("")).toBeNull();
  });

  it("ends on time, also when it was used a moment before", async () => {
    const sub = randomUUID();
    const token = await encode({ token: { sub }, secret: SECRET, maxAge: 30 });
    expect(await userIdOf(token)).toBe(sub);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
    try {
      expect(await userIdOf(token)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("demo accounts", () => {
  it("sign in those on the list, and nobody else", async () => {
    const [account] = demoAccounts;
    if (!account) throw new Error("the list is empty");
    const { id } = await person(account.email);
    await person("bekend@bestuur.example");
    const browser = new CookieBrowser();
    await post(browser, "callback/demo", { email: account.email });
    expect(await signedInAs(browser)).toBe(id);
    const other = new CookieBrowser();
    await post(other, "callback/demo", { email: "bekend@bestuur.example" });
    expect(await signedInAs(other)).toBeNull();
  });
});

describe("a provider of OpenID Connect", () => {
  const onPortal = (url: URL) => url.origin === portal.origin && !url.pathname.startsWith("/api/");

  /** Goes to the provider and signs in there under a name. Returns where that leads. */
  async function signInThere(browser: CookieBrowser, login: string, stop: (url: URL) => boolean): Promise<URL> {
    const begun = await post(browser, "signin/openid", { callbackUrl: "/rondes" });
    let page = await browser.open(begun.headers.get("location") ?? "");
    const forms: Record<string, string>[] = [{ prompt: "login", login, password: "x" }, { prompt: "consent" }];
    for (const form of forms) {
      const [, action = ""] = /action="([^"]+)"/.exec(page.body) ?? [];
      page = await browser.open(new URL(action, page.url).href, form, stop);
    }
    return page.url;
  }

  const comeBackAs = (browser: CookieBrowser, login: string) => signInThere(browser, login, onPortal);

  it("signs in an address that is known here, whatever its capitals, and leaves a trace", async () => {
    const { id } = await person();
    const browser = new CookieBrowser();
    expect((await comeBackAs(browser, "bekend")).href).toBe(`${portal.origin}/rondes`);
    expect(await signedInAs(browser)).toBe(id);
    expect(await prisma.auditEvent.findMany()).toMatchObject([
      { actorId: id, action: "person.signedIn", details: { by: "openid" } },
    ]);
  });

  it.each([
    ["onbekend", "unknown"],
    ["onbevestigd", "unverified"],
    ["zwijgt", "unverified"],
    ["adresloos", "unverified"],
  ])("does not let in %s", async (login, error) => {
    await person();
    const browser = new CookieBrowser();
    expect((await comeBackAs(browser, login)).href).toBe(`${portal.origin}/inloggen?error=${error}`);
    expect(await signedInAs(browser)).toBeNull();
    expect(await prisma.auditEvent.count()).toBe(0);
  });

  it("asks with state, nonce and a code challenge", async () => {
    const begun = await post(new CookieBrowser(), "signin/openid", {});
    const asked = new URL(begun.headers.get("location") ?? "").searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/^[\w-]{20,}$/);
  });

  it("is not believed in a browser that did not ask", async () => {
    await person();
    const callback = await signInThere(new CookieBrowser(), "bekend", (url) => url.origin === portal.origin);
    const stranger = new CookieBrowser();
    const end = await stranger.open(callback.href, undefined, onPortal);
    expect(end.url.pathname).toBe("/inloggen");
    expect(end.url.searchParams.get("error")).toBe("OAuthCallback");
    expect(await signedInAs(stranger)).toBeNull();
  });
});

it("finds nobody under an address that nobody has", async () => {
  expect(await signInByAddress("niemand@elders.example", "openid")).toBeNull();
});
