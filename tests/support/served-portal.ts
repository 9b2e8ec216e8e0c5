import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { z } from "zod";
import type { PrismaClient } from "@/lib/data/generated/client";
import { newToken, tokenHash } from "@/lib/server/sign-in/token";
import { CookieBrowser } from "./cookie-browser";
import { testDatabase } from "./database";
import { startPortal } from "./portal";

/** The built portal on a test database: real requests, and the database to look behind them. */
export type ServedPortal = {
  origin: string;
  prisma: PrismaClient;
  /** A browser in which the person with this address is signed in. */
  signIn: (email: string) => Promise<CookieBrowser>;
  /** Everything it wrote so far. */
  output: () => string;
};

const csrf = z.object({ csrfToken: z.string() });

/**
 * Serves the portal for the test file that calls this at its top level, on a database that `prepare`
 * filled; the portal works with its own role.
 */
export async function servedPortal(prepare: (prisma: PrismaClient) => Promise<void>): Promise<ServedPortal> {
  const { prisma, url } = await testDatabase();
  await prepare(prisma);
  const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-served-"));
  const portal = await startPortal({
    dataDirectory: folder,
    environment: {
      DATABASE_URL: process.env.DATABASE_URL ?? "",
      DATABASE_OWNER_URL: url,
      NEXTAUTH_SECRET: "served-portal-of-the-tests-has-this-secret",
      REKENSCHAP_DEMO: "0",
    },
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  });
  if (!portal.output().includes("Rekenschap runs at")) throw new Error(`the portal did not start:\n${portal.output()}`);

  const signIn = async (email: string) => {
    const token = newToken();
    await prisma.signInLink.create({
      data: { tokenHash: tokenHash(token), email, expiresAt: new Date(Date.now() + 60_000) },
    });
    const browser = new CookieBrowser();
    const { csrfToken } = csrf.parse(await (await browser.request(`${portal.url}/api/auth/csrf`)).json());
    const form = { csrfToken, token, json: "true", callbackUrl: "/" };
    const answer = await browser.request(`${portal.url}/api/auth/callback/link`, form);
    if (!answer.ok) throw new Error(`signing in as ${email}: ${answer.status}`);
    return browser;
  };
  return { origin: portal.url, prisma, signIn, output: portal.output };
}
