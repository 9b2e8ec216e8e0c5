import { expect, type BrowserContext, type Page } from "@playwright/test";
import { z } from "zod";
import type { Person } from "./people";

const csrf = z.object({ csrfToken: z.string() });

/** Gives a browser a session of somebody: as the button of the sign-in page does it, or by the mailed link. */
export async function signInTo(context: BrowserContext, person: Person): Promise<void> {
  if (person.oneClick) return oneClick(context, person);
  const page = await context.newPage();
  await signInByMail(page, person.email);
  await page.close();
}

async function oneClick({ request }: BrowserContext, { email, name }: Person): Promise<void> {
  const { csrfToken } = csrf.parse(await (await request.get("/api/auth/csrf")).json());
  const answer = await request.post("/api/auth/callback/demo", { form: { csrfToken, email, json: "true" } });
  if (!answer.ok()) throw new Error(`signing in as ${name}: ${answer.status()}`);
}

/** Asks for a link, opens it from the demo's mailbox and presses its button. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto(await askForLink(page, email));
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.waitForURL((url) => url.pathname !== "/aanmelden");
}

/** Asks for a link on the sign-in page and gives its address as it stands in the mailbox. */
export async function askForLink(page: Page, email: string): Promise<string> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("button", { name: /link/i }).click();
  await expect(page.getByRole("heading", { name: "Kijk in uw mail" })).toBeVisible();
  await page.goto("/postbus");
  const mail = page.getByRole("article").filter({ hasText: `Aan ${email}` }).filter({ has: page.locator("a[href*='/aanmelden?token=']") });
  const address = await mail.first().locator("a[href*='/aanmelden?token=']").getAttribute("href");
  if (address === null) throw new Error(`no link was mailed to ${email}`);
  return address;
}
