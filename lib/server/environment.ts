import { z } from "zod";

const flag = z.enum(["0", "1"], { error: "expected 0 or 1" }).transform((value) => value === "1");

const address = (schemes: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    error: `expected an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`,
  });

const email = z.email({ error: "expected an e-mail address" }).transform((value) => value.toLowerCase());

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "expected a number from 1 to 65535" })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { error: "expected a number from 1 to 65535" })
    .default(3000),
  DATABASE_URL: address(["postgresql", "postgres"]).optional(),
  DATABASE_OWNER_URL: address(["postgresql", "postgres"]).optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: "expected at least 32 random characters" }).optional(),
  NEXTAUTH_URL: address(["https", "http"]).optional(),
  REKENSCHAP_DEMO: flag.optional(),
  ADMIN_EMAIL: email.optional(),
  SMTP_URL: address(["smtp", "smtps"]).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^\s<>@]+@[^\s<>@]+|[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>)$/, {
      error: 'expected an e-mail address or "Name <address>"',
    })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, { error: "expected how many proxies stand in front of the portal, 0 to 9" })
    .transform(Number)
    .default(0),
  OIDC_ISSUER: address(["https", "http"]).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  OIDC_TRUST_EMAIL: flag.optional(),
  OIDC_REQUIRED_ACR: z
    .string()
    .regex(/^[\x21-\x7e]+(?: +[\x21-\x7e]+)*$/, { error: "expected one or more values of acr, with a space between" })
    .transform((values) => values.split(/ +/))
    .optional(),
  SIGN_IN_BY_LINK: flag.optional(),
  DATA_DIR: z.string().default(".data"),
});

const oidcNames = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;

type Variables = z.output<typeof variables>;

function settingsOf(values: Variables) {
  return {
    port: values.PORT,
    /** The address that people type; links in mails begin with it. No slash at the end. */
    portalUrl: (values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ""),
    /** Undefined: the embedded PostgreSQL. Inside the running portal always set. */
    databaseUrl: values.DATABASE_URL,
    /**
     * The same database by the role that owns its tables, for migrations, backup and restore.
     * Undefined with `databaseUrl` set: that role does everything.
     */
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    /** Signs sessions. Inside the running portal always set. */
    authSecret: values.NEXTAUTH_SECRET,
    /**
     * Fictional data and one-click accounts. Without the variable only on the embedded database, and
     * only while nothing else says that real people use this portal.
     */
    demo:
      values.REKENSCHAP_DEMO ??
      [values.DATABASE_URL, values.ADMIN_EMAIL, values.SMTP_URL, values.OIDC_ISSUER].every((set) => set === undefined),
    /** Who gets the first link to an empty portal that isn't a demo. */
    administratorEmail: values.ADMIN_EMAIL,
    /** Undefined: mails are shown in the console and in the demo's mailbox. */
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? "Rekenschap <rekenschap@localhost>",
    /** How many proxies of the organisation stand in front; what they say of who asks is believed. */
    trustedProxies: values.TRUSTED_PROXIES,
    /** The organisation's own sign-in; `name` is what its button says. */
    oidc: oidcOf(values),
    /** Whether a mailed link or code lets somebody in; without, the organisation's own sign-in alone does. */
    signInByLink: values.SIGN_IN_BY_LINK ?? true,
    /** Where the embedded database and its secrets live. */
    dataDirectory: values.DATA_DIR,
  };
}

function oidcOf(values: Variables) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values;
  // Whether an address counts as verified where the provider says nothing about it.
  const trustEmail = values.OIDC_TRUST_EMAIL ?? false;
  // How people must have signed in there, such as with two factors: one of these. Empty: any way.
  const requiredAcr = values.OIDC_REQUIRED_ACR ?? [];
  return issuer && clientId && clientSecret && name
    ? { issuer, clientId, clientSecret, name, trustEmail, requiredAcr }
    : undefined;
}

/** What is wrong between variables, whatever their values. */
function* problemsBetween(given: Readonly<Record<string, unknown>>): Generator<string> {
  const missing = oidcNames.filter((name) => given[name] === undefined);
  if (missing.length < oidcNames.length) {
    yield* missing.map((name) => `${name}: expected a value, because another OIDC_ variable has one`);
  }
  if (given.OIDC_TRUST_EMAIL !== undefined && missing.length === oidcNames.length) {
    yield "OIDC_ISSUER: expected a value, because OIDC_TRUST_EMAIL is set";
  }
  if (given.OIDC_REQUIRED_ACR !== undefined && missing.length === oidcNames.length) {
    yield "OIDC_ISSUER: expected a value, because OIDC_REQUIRED_ACR is set";
  }
  if (given.SIGN_IN_BY_LINK === "0" && missing.length === oidcNames.length) {
    yield "OIDC_ISSUER: expected a value, because SIGN_IN_BY_LINK is 0 and nobody could sign in";
  }
  if (given.DATABASE_URL !== undefined && given.NEXTAUTH_SECRET === undefined) {
    yield "NEXTAUTH_SECRET: expected at least 32 random characters, because DATABASE_URL is set";
  }
  if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined) {
    yield "DATABASE_URL: expected the address for the portal's own role, because DATABASE_OWNER_URL is set";
  }
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined) {
    yield "MAIL_FROM: expected the sender's address, because SMTP_URL is set";
  }
}

/** The settings of this portal, read from environment variables. */
export type Environment = ReturnType<typeof settingsOf>;

/** Some variables have values that the portal cannot work with; `problems` holds one line for each. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
  constructor(readonly problems: readonly string[]) {
    super(`wrong environment variables:\n${problems.map((line) => `  ${line}`).join("\n")}`);
  }
}

/**
 * Reads the settings from variables; an empty one counts as not set.
 *
 * @throws EnvironmentError that names every wrong variable and what was expected, never its value.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const result = variables.safeParse(given);
  const own = result.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
  const problems = [...own, ...problemsBetween(given)];
  if (!result.success || problems.length > 0) {
    throw new EnvironmentError(problems);
  }
  return settingsOf(result.data);
}

let known: Environment | undefined;

/** The settings of this process, read at the first call. Not at import: a build has no settings. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}
