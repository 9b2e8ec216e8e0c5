import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnvironment } from "@/lib/server/environment";

const secret = "s".repeat(32);

function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe("readEnvironment", () => {
  it("needs nothing on the embedded database, which is a demo", () => {
    expect(readEnvironment({})).toMatchObject({ port: 3000, portalUrl: "http://localhost:3000", demo: true, dataDirectory: ".data" });
  });

  it("is no demo on an outside database, unless asked", () => {
    const outside = { DATABASE_URL: "postgresql://u:p@host/db", NEXTAUTH_SECRET: secret };
    expect(readEnvironment(outside).demo).toBe(false);
    expect(readEnvironment({ ...outside, REKENSCHAP_DEMO: "1" }).demo).toBe(true);
    expect(readEnvironment({ REKENSCHAP_DEMO: "0" }).demo).toBe(false);
  });

  it("is no demo once anything says that real people use it, unless asked", () => {
    expect(readEnvironment({ ADMIN_EMAIL: "beheer@example.nl" }).demo).toBe(false);
    expect(readEnvironment({ SMTP_URL: "smtp://localhost:25", MAIL_FROM: "a@example.nl" }).demo).toBe(false);
    expect(readEnvironment({ ADMIN_EMAIL: "beheer@example.nl", REKENSCHAP_DEMO: "1" }).demo).toBe(true);
  });

  it("takes an empty variable as not set", () => {
    expect(readEnvironment({ PORT: "", ADMIN_EMAIL: " " })).toMatchObject({ port: 3000, administratorEmail: undefined });
  });

  it("drops the slash at the end of the portal's address", () => {
    expect(readEnvironment({ NEXTAUTH_URL: "https://portal.example/" }).portalUrl).toBe("https://portal.example");
  });

  it.each([
    ["PORT", "abc", "expected a number from 1 to 65535"],
    ["PORT", "0", "expected a number from 1 to 65535"],
    ["PORT", "65536", "expected a number from 1 to 65535"],
    ["NEXTAUTH_SECRET", "short", "expected at least 32 random characters"],
    ["NEXTAUTH_URL", "portal.example", "expected an address that begins with https:// or http://"],
    ["REKENSCHAP_DEMO", "yes", "expected 0 or 1"],
    ["ADMIN_EMAIL", "nobody", "expected an e-mail address"],
    ["MAIL_FROM", "Office <office>", 'expected an e-mail address or "Name <address>"'],
  ])("names %s when it is %s", (name, value, expected) => {
    expect(problems({ [name]: value })).toEqual([`${name}: ${expected}`]);
  });

  it("trusts addresses that a provider says nothing about only when asked, and only with a provider", () => {
    const oidc = { OIDC_ISSUER: "https://login.example.nl", OIDC_CLIENT_ID: "r", OIDC_CLIENT_SECRET: "s", OIDC_NAME: "School" };
    expect(readEnvironment(oidc).oidc?.trustEmail).toBe(false);
    expect(readEnvironment({ ...oidc, OIDC_TRUST_EMAIL: "0" }).oidc?.trustEmail).toBe(false);
    expect(readEnvironment({ ...oidc, OIDC_TRUST_EMAIL: "1" }).oidc?.trustEmail).toBe(true);
    expect(problems({ ...oidc, OIDC_TRUST_EMAIL: "true" })).toEqual(["OIDC_TRUST_EMAIL: expected 0 or 1"]);
    expect(problems({ OIDC_TRUST_EMAIL: "1" })).toEqual(["OIDC_ISSUER: expected a value, because OIDC_TRUST_EMAIL is set"]);
  });

  it("may leave the organisation's sign-in only, and demand how one signs in there; both need one", () => {
    const oidc = { OIDC_ISSUER: "https://login.example.nl", OIDC_CLIENT_ID: "r", OIDC_CLIENT_SECRET: "s", OIDC_NAME: "School" };
    expect(readEnvironment(oidc)).toMatchObject({ signInByLink: true, oidc: { requiredAcr: [] } });
    expect(readEnvironment({ ...oidc, SIGN_IN_BY_LINK: "0", OIDC_REQUIRED_ACR: "urn:x:2  urn:x:3" })).toMatchObject({
      signInByLink: false,
      oidc: { requiredAcr: ["urn:x:2", "urn:x:3"] },
    });
    expect(problems({ SIGN_IN_BY_LINK: "0" })).toEqual(["OIDC_ISSUER: expected a value, because SIGN_IN_BY_LINK is 0 and nobody could sign in"]);
    expect(problems({ OIDC_REQUIRED_ACR: "2" })).toEqual(["OIDC_ISSUER: expected a value, because OIDC_REQUIRED_ACR is set"]);
    expect(problems({ ...oidc, OIDC_REQUIRED_ACR: "twee\nregels" })).toEqual([
      "OIDC_REQUIRED_ACR: expected one or more values of acr, with a space between",
    ]);
  });

  it("names everything that is wrong at once, and no value", () => {
    const found = problems({ PORT: "x", DATABASE_URL: "mysql://user:hidden@host", SMTP_URL: "smtp://host", OIDC_NAME: "School" });
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "PORT",
      "DATABASE_URL",
      "OIDC_ISSUER",
      "OIDC_CLIENT_ID",
      "OIDC_CLIENT_SECRET",
      "NEXTAUTH_SECRET",
      "MAIL_FROM",
    ]);
    expect(found.join()).not.toContain("hidden");
  });
});
