import { expect, type Browser, type Page } from "@playwright/test";
import { maarten } from "./people";
import { signInTo } from "./sign-in";

/** `form`: its title, where it is not the shipped one. */
export type OwnRound = { name: string; slug: string; year: number; form?: string };

/**
 * Makes a round of a school year and opens it, in the office's pages: every board of the region gets
 * an empty report. A test that writes has a round of its own, about a year of its own.
 *
 * @param office a page of the region's administrator
 */
export async function makeOpenRound(office: Page, { name, slug, year, form = "Schoolbesturen aan zet" }: OwnRound): Promise<void> {
  await office.goto("/rondes/nieuw");
  await office.getByLabel("Schooljaar").last().selectOption({ label: `${year}-${year + 1}` });
  await office.getByLabel("Naam", { exact: true }).fill(name);
  await office.getByLabel("Naam in het adres").fill(slug);
  const forms = office.getByLabel("Formulier", { exact: true });
  await forms.selectOption(await forms.locator("option", { hasText: `${form}, versie 1` }).getAttribute("value"));
  // Boards took part then; whether they will when that year comes is not what the test is about.
  await office.getByLabel("Teldatum").fill("2026-02-01");
  await office.getByLabel("Indienen tot en met").fill(dayFromNow(30));
  await office.getByLabel("Sluit na").fill(dayFromNow(60));
  await office.getByRole("button", { name: "Ronde maken" }).click();
  await office.getByRole("button", { name: "Ronde openen" }).click();
  // Whoever tests with this round invites by themselves.
  await office.getByRole("dialog").getByRole("checkbox", { name: "Stuur de besturen een mail" }).uncheck();
  await office.getByRole("dialog").getByRole("button", { name: "Ja, openen" }).click();
  await expect(office.getByRole("button", { name: "Ronde sluiten" })).toBeVisible();
}

/** The same, before the tests of a file: `test.beforeAll(({ browser }) => prepareRound(browser, round))`. */
export async function prepareRound(browser: Browser, round: OwnRound): Promise<void> {
  const context = await browser.newContext();
  await signInTo(context, maarten);
  // It is there already where an earlier test of the file failed, and another worker goes on.
  const known = await context.request.get(`/rondes/${round.slug}`);
  if (known.status() === 404) await makeOpenRound(await context.newPage(), round);
  await context.close();
}

/** The address of the report that somebody's board has in a round. */
export async function reportIn(page: Page, round: string): Promise<string> {
  await page.goto("/verantwoording");
  const address = await page.getByRole("link", { name: new RegExp(`(^|: )${round}, `) }).first().getAttribute("href");
  if (address === null) throw new Error(`there is no report in ${round}`);
  return address;
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
