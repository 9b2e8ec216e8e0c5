import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import { decode, encode } from "next-auth/jwt";
import { Provider } from "oidc-provider";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signInByAddress } from "@/lib/data/people/sign-in-by-address";
import { storeLink } from "@/lib/data/people/sign-in-links";
import { loadPerson } from "@/lib/data/people/actor";
import { IDLE_SECONDS, SEEN_EVERY_SECONDS, SESSION_SECONDS } from "@/lib/data/people/session-times";
import { endAllOwnSessions, endOwnSession, endSession, ownSessions, removeOldSessions } from "@/lib/data/people/sessions";
import { admit, openidProvider } from "@/lib/server/sign-in/openid-provider";
import { sessionIdOf } from "@/lib/server/sign-in/session";
import { newToken, tokenHash } from "@/lib/server/sign-in/token";
import { demoAccounts } from "@/prisma/seed/accounts";
import { NEW_BROWSER } from "@/tests/support/actor";
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
  opvolger: { email: "bekend@bestuur.example", email_verified: true },
  verhuisd: { email: "ander@bestuur.example", email_verified: true },
};
const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const KEY_ID = "sleutel-van-de-test";

/** What the provider's tokens say wrongly; none by default. */
let lies: Readonly<Record<string, unknown>> = {};

/** The same ID token with other claims, under the provider's own signature. */
function lying(idToken: string): string {
  const claims: unknown = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
  const said = [{ alg: "RS256", typ: "JWT", kid: KEY_ID }, Object.assign({}, claims, lies)];
  const body = said.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}

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
  jwks: { keys: [{ ...key.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: KEY_ID }] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...CLAIMS[id] }) }),
});
provider.use(async (context, next) => {
  await next();
  const { body } = context;
  if (typeof body === "object" && body !== null && "id_token" in body && typeof body.id_token === "string") {
    body.id_token = lying(body.id_token);
  }
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
  const sessionId = session === undefined ? null : await sessionIdOf(session);
  const found = sessionId === null ? null : await loadPerson(sessionId, new Date());
  return found?.actor.userId ?? null;
}

async function link(email: string): Promise<string> {
  const token = newToken();
  await storeLink(prisma, { tokenHash: tokenHash(token), email, returnTo: "/", expiresAt: new Date(Date.now() + 60_000) });
  return token;
}

describe("a link from the mail", () => {
  it("gives a cookie that names a session and nothing else, out of reach of scripts", async () => {
    const { id, email } = await person();
    const browser = new CookieBrowser();
    const response = await post(browser, "callback/link", { token: await link(email), callbackUrl: "/rondes" });
    expect(response.headers.get("location")).toBe(`${portal.origin}/rondes`);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION}=`));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    const session = await decode({ token: sessionOf(browser), secret: SECRET });
    expect(await prisma.session.findMany()).toMatchObject([{ id: session?.sub, userId: id, browser: "Firefox op Windows" }]);
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

describe("the cookie of a session", () => {
  it("is worth nothing when it is forged, of another key, too old, or names no session", async () => {
    const sub = randomUUID();
    const real = await encode({ token: { sub }, secret: SECRET });
    expect(await sessionIdOf(real)).toBe(sub);
    expect(await sessionIdOf(`${real.slice(0, -4)}AAAA`)).toBeNull();
    expect(await sessionIdOf(await encode({ token: { sub }, secret: "een-andere-sleutel-van-iemand-anders" }))).toBeNull();
    expect(await sessionIdOf(await encode({ token: { sub }, secret: SECRET, maxAge: -60 }))).toBeNull();
    expect(await sessionIdOf(await encode({ token: { sub: "geen id" }, secret: SECRET }))).toBeNull();
    expect(await sessionIdOf(await encode({ token: { sub }, secret: SECRET, salt: "next-auth.state" }))).toBeNull();
    expect(await sessionIdOf("")).toBeNull();
  });

  it("ends on time, also when it was used a moment before", async () => {
    const sub = randomUUID();
    const token = await encode({ token: { sub }, secret: SECRET, maxAge: 30 });
    expect(await sessionIdOf(token)).toBe(sub);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
    try {
      expect(await sessionIdOf(token)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a session", () => {
  const later = (seconds: number, from = new Date()) => new Date(from.getTime() + seconds * 1_000);

  async function signIn(email: string) {
    const browser = new CookieBrowser();
    await post(browser, "callback/link", { token: await link(email) });
    const sessionId = await sessionIdOf(sessionOf(browser) ?? "");
    const found = sessionId === null ? null : await loadPerson(sessionId, new Date());
    if (sessionId === null || !found) throw new Error("not signed in");
    return { browser, sessionId, actor: found.actor };
  }

  it("ends twelve hours after it began, however busy, and after four hours of silence", async () => {
    const { email } = await person();
    const { sessionId } = await signIn(email);
    const { createdAt } = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(await loadPerson(sessionId, later(IDLE_SECONDS, createdAt))).toBeNull();
    for (let at = IDLE_SECONDS - 60; at < SESSION_SECONDS; at += IDLE_SECONDS - 60) {
      expect(await loadPerson(sessionId, later(at, createdAt))).not.toBeNull();
    }
    expect(await loadPerson(sessionId, later(SESSION_SECONDS - 1, createdAt))).not.toBeNull();
    expect(await loadPerson(sessionId, later(SESSION_SECONDS, createdAt))).toBeNull();
  });

  it("writes down when it was last heard of, but not at every request", async () => {
    const { email } = await person();
    const { sessionId } = await signIn(email);
    const seen = async () => (await prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const first = await seen();
    await loadPerson(sessionId, later(SEEN_EVERY_SECONDS - 1, first));
    expect(await seen()).toEqual(first);
    const next = later(SEEN_EVERY_SECONDS + 1, first);
    await loadPerson(sessionId, next);
    expect(await seen()).toEqual(next);
  });

  it("is not kept alive by a page that asks by itself", async () => {
    const { email } = await person();
    const { sessionId } = await signIn(email);
    const { lastSeenAt } = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
    const almost = later(IDLE_SECONDS - 1, lastSeenAt);
    expect(await loadPerson(sessionId, almost, { byItself: true })).not.toBeNull();
    expect(await loadPerson(sessionId, later(IDLE_SECONDS, lastSeenAt), { byItself: true })).toBeNull();
  });

  it("ends at once when its person signs out, with a trace, once", async () => {
    const { id, email } = await person();
    const { browser, sessionId } = await signIn(email);
    await post(browser, "signout", {});
    expect(await loadPerson(sessionId, new Date())).toBeNull();
    await endSession(sessionId, new Date());
    expect(await prisma.auditEvent.findMany({ where: { action: "person.signedOut" } })).toMatchObject([
      { actorId: id, details: { where: "here" } },
    ]);
  });

  it("can be ended from another browser, one or all, by its own person only", async () => {
    const { email } = await person();
    const [desk, phone, tablet] = [await signIn(email), await signIn(email), await signIn(email)];
    const stranger = await signIn((await person("ander@bestuur.example")).email);
    const now = new Date();
    expect((await ownSessions(desk.actor, now)).map(({ id }) => id).sort()).toEqual(
      [desk.sessionId, phone.sessionId, tablet.sessionId].sort(),
    );
    expect(await endOwnSession(stranger.actor, phone.sessionId, now)).toMatchObject({ ok: false });
    expect(await endOwnSession(desk.actor, "geen id", now)).toMatchObject({ ok: false });
    expect(await endOwnSession(desk.actor, phone.sessionId, now)).toMatchObject({ ok: true });
    expect(await endOwnSession(desk.actor, phone.sessionId, now)).toMatchObject({ ok: false });
    expect(await loadPerson(phone.sessionId, now)).toBeNull();
    expect(await loadPerson(desk.sessionId, now)).not.toBeNull();
    await endAllOwnSessions(desk.actor, now);
    expect([await loadPerson(desk.sessionId, now), await loadPerson(tablet.sessionId, now)]).toEqual([null, null]);
    expect(await loadPerson(stranger.sessionId, now)).not.toBeNull();
    const trace = await prisma.auditEvent.findMany({ where: { action: "person.signedOut" }, orderBy: { id: "asc" } });
    expect(trace.map(({ details }) => details)).toEqual([{ where: "elsewhere" }, { where: "everywhere" }]);
  });

  it("takes the place of the one that the same browser had", async () => {
    const { email } = await person();
    const { browser, sessionId } = await signIn(email);
    await post(browser, "callback/link", { token: await link(email) });
    expect(await loadPerson(sessionId, new Date())).toBeNull();
    expect(await signedInAs(browser)).not.toBeNull();
  });

  it("ends with the removal of its person, and is forgotten some time after its end", async () => {
    const { id, email } = await person();
    const { sessionId } = await signIn(email);
    await prisma.user.delete({ where: { id } });
    expect(await loadPerson(sessionId, new Date())).toBeNull();
    const other = await signIn((await person("ander@bestuur.example")).email);
    await removeOldSessions(new Date());
    expect(await prisma.session.count({ where: { id: other.sessionId } })).toBe(1);
    await removeOldSessions(later(SESSION_SECONDS + 60));
    expect(await prisma.session.count({ where: { id: other.sessionId } })).toBe(0);
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

  const settings = { issuer, trustEmail: false, requiredAcr: [] };
  const refusals = () => prisma.auditEvent.findMany({ where: { action: "person.signInRefused" } });

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
    const { id } = await person();
    const browser = new CookieBrowser();
    expect((await comeBackAs(browser, login)).href).toBe(`${portal.origin}/inloggen?error=${error}`);
    expect(await signedInAs(browser)).toBeNull();
    // Only somebody whom the portal knows has a trace.
    const known = login === "onbevestigd" || login === "zwijgt";
    expect(await prisma.auditEvent.findMany()).toMatchObject(
      known ? [{ actorId: id, action: "person.signInRefused", details: { by: "openid", reason: error } }] : [],
    );
  });

  describe("who was known once", () => {
    it("stays that person: an address that was given to somebody else there is not believed, and it is traced", async () => {
      const { id } = await person();
      expect((await comeBackAs(new CookieBrowser(), "bekend")).pathname).toBe("/rondes");
      expect(await prisma.user.findUnique({ where: { id } })).toMatchObject({ openidIssuer: issuer, openidSubject: "bekend" });
      const browser = new CookieBrowser();
      expect((await comeBackAs(browser, "opvolger")).href).toBe(`${portal.origin}/inloggen?error=otherAccount`);
      expect(await signedInAs(browser)).toBeNull();
      expect(await refusals()).toMatchObject([{ actorId: id, details: { by: "openid", reason: "otherAccount" } }]);
      expect((await comeBackAs(new CookieBrowser(), "bekend")).pathname).toBe("/rondes");
    });

    it("is nobody else here, with another address either", async () => {
      await person();
      const other = await person("ander@bestuur.example");
      const as = (sub: string, email: string, from = issuer) =>
        admit({ sub, email, email_verified: true }, { ...settings, issuer: from }, NEW_BROWSER, new Date());
      expect(await as("een", "bekend@bestuur.example")).toMatchObject({ ok: true });
      expect(await as("een", "ander@bestuur.example")).toMatchObject({ problem: { code: "otherAccount" } });
      expect(await as("twee", "ander@bestuur.example")).toMatchObject({ ok: true, value: { userId: other.id } });
    });

    it("is known anew by another provider, once the portal was given one", async () => {
      const { id, email } = await person();
      const as = (sub: string, from: string) =>
        admit({ sub, email, email_verified: true }, { ...settings, issuer: from }, NEW_BROWSER, new Date());
      expect(await as("een", "https://oud.example")).toMatchObject({ ok: true });
      expect(await as("1", "https://nieuw.example")).toMatchObject({ ok: true, value: { userId: id } });
      expect(await as("2", "https://nieuw.example")).toMatchObject({ problem: { code: "otherAccount" } });
    });

    it("is one person, of two that come first at the same moment", async () => {
      const { email } = await person();
      const as = (sub: string) => admit({ sub, email, email_verified: true }, settings, NEW_BROWSER, new Date());
      const outcomes = await Promise.all([as("een"), as("twee")]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  it("must have asked for more than a password where that is demanded, and is asked to", async () => {
    const { id, email } = await person();
    const strict = { ...settings, requiredAcr: ["urn:x:twee", "urn:x:drie"] };
    const as = (acr?: unknown) => admit({ sub: "een", email, email_verified: true, acr }, strict, NEW_BROWSER, new Date());
    for (const acr of [undefined, "urn:x:een", "", 3, ["urn:x:twee"]]) expect(await as(acr)).toMatchObject({ problem: { code: "tooWeak" } });
    expect(await as("urn:x:drie")).toMatchObject({ ok: true, value: { userId: id } });
    expect((await refusals()).length).toBe(5);
    const full = { ...strict, clientId: "x", clientSecret: "x", name: "x" };
    expect(openidProvider(full).authorization).toMatchObject({ params: { acr_values: "urn:x:twee urn:x:drie" } });
  });

  it("is heard on how one signed in by its ID token", async () => {
    const { email } = await person();
    lies = { acr: "urn:x:drie" };
    const told: unknown[] = [];
    const request = openidProvider({ ...settings, clientId: "x", clientSecret: "x", name: "x" }).userinfo;
    if (typeof request !== "object" || !request.request) throw new Error("no request");
    const token = lying(`x.${Buffer.from(JSON.stringify({ sub: "een" })).toString("base64url")}.x`);
    const client = { issuer: { metadata: { userinfo_endpoint: "x" } }, userinfo: async () => ({ sub: "een", email, acr: "urn:x:vier" }) };
    told.push(await request.request({ client, tokens: { id_token: token, access_token: "x" } } as unknown as Parameters<typeof request.request>[0]));
    lies = {};
    expect(told).toMatchObject([{ sub: "een", email, acr: "urn:x:drie" }]);
  });

  it("leaves ten lines an hour in the trace of somebody at whose address is tried, and no more", async () => {
    const { email } = await person();
    for (let tries = 0; tries < 12; tries += 1) {
      await admit({ sub: "x", email, email_verified: false }, settings, NEW_BROWSER, new Date());
    }
    expect(await refusals()).toHaveLength(10);
  });

  it.each([
    ["says nothing", {}, true],
    ["says yes", { email_verified: "true" }, true],
    ["says no", { email_verified: false }, false],
    ["says something unreadable", { email_verified: "misschien" }, false],
    ["says it is null", { email_verified: null }, false],
  ])("whose addresses are trusted lets in an address of which it %s: %j, %s", async (_, said, lets) => {
    const { id, email } = await person();
    const trusted = (claims: object) => admit({ sub: "x", ...claims }, { ...settings, trustEmail: true }, NEW_BROWSER, new Date());
    expect(await trusted({ email, ...said })).toMatchObject(lets ? { ok: true, value: { userId: id } } : { problem: { code: "unverified" } });
    expect(await trusted(said)).toMatchObject({ problem: { code: "unverified" } });
  });

  it("asks with state, nonce and a code challenge", async () => {
    const begun = await post(new CookieBrowser(), "signin/openid", {});
    const asked = new URL(begun.headers.get("location") ?? "").searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/^[\w-]{20,}$/);
  });

  it("is not believed a second time: neither its answer nor the state in it", async () => {
    await person();
    const browser = new CookieBrowser();
    const callback = await signInThere(browser, "bekend", (url) => url.origin === portal.origin);
    const first = await browser.open(callback.href, undefined, onPortal);
    expect(first.url.href).toBe(`${portal.origin}/rondes`);
    browser.cookies(portal.origin).delete(SESSION);
    const again = await browser.open(callback.href, undefined, onPortal);
    expect(again.url.searchParams.get("error")).toBe("OAuthCallback");
    // Nor with an answer that belongs to a question of its own.
    await post(browser, "signin/openid", {});
    const mixed = await browser.open(callback.href, undefined, onPortal);
    expect(mixed.url.searchParams.get("error")).toBe("OAuthCallback");
    expect(await signedInAs(browser)).toBeNull();
  });

  describe("with a signature that is right", () => {
    afterEach(() => {
      lies = {};
    });

    it.each([
      ["the nonce of another question", { nonce: "van-een-eerdere-keer" }],
      ["no nonce", { nonce: undefined }],
      ["another issuer", { iss: "https://kwaad.example" }],
      ["another audience", { aud: "een-ander-portaal" }],
      ["a token that is too old", { exp: 1_000_000_000, iat: 999_999_000 }],
      ["somebody else than the user information", { sub: "onbekend" }],
    ])("is not believed with %s", async (_what, claims) => {
      await person();
      lies = claims;
      const browser = new CookieBrowser();
      const end = await comeBackAs(browser, "bekend");
      expect([end.pathname, end.searchParams.get("error")]).toEqual(["/inloggen", "OAuthCallback"]);
      expect(await signedInAs(browser)).toBeNull();
      expect(await prisma.session.count()).toBe(0);
    });
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
  expect(await signInByAddress("niemand@elders.example", NEW_BROWSER, new Date())).toBeNull();
});
