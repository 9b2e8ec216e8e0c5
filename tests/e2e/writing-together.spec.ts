import type { Locator, Page } from "@playwright/test";
import { expectFits, expectNoViolations } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { daan, hester } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { saveAddress } from "./support/save-answer";
import { expectSaved, expectState } from "./support/saved-state";
import { expect, test, type SignedIn } from "./support/test";

const round = { name: "Proefronde samen schrijven", slug: "samen-schrijven", year: yearFromNewest(-6) };

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("paragraphs that two people change merge by themselves, while both go on typing", async ({ as }) => {
  const [first, second] = await twoIn(as, "thuiszitters");
  await write(first, "Eerste alinea", "Tweede alinea", "Derde alinea");
  await expectSaved(first);
  await second.reload();
  const [left, right] = [textOf(first), textOf(second)];
  await expect(right.locator("p")).toHaveText(["Eerste alinea", "Tweede alinea", "Derde alinea"]);

  // The first changes what stands before and after the paragraph that the second is typing in.
  await addTo(left.locator("p").first(), ", van Hester");
  await addTo(left.locator("p").last(), ", ook van Hester");
  await expectSaved(first);
  await addTo(right.locator("p").nth(1), ", van Daan");
  await expect(right.locator("p").first()).toHaveText("Eerste alinea, van Hester");
  await second.keyboard.insertText(" die doortypt");
  const whole = ["Eerste alinea, van Hester", "Tweede alinea, van Daan die doortypt", "Derde alinea, ook van Hester"];
  await expect(right.locator("p")).toHaveText(whole);
  await expect(second.getByText("Samengevoegd met de wijziging van Hester Zwanenburg.")).toBeVisible();
  await expect(second.getByRole("region", { name: /^Twee versies/ })).toHaveCount(0);
  await expectStored(first, whole);
});

test("one paragraph changed by two: both are shown, both can be kept, and what was mine is in the history", async ({ as }) => {
  const [first, second] = await twoIn(as, "verwijzingen");
  await write(first, "Het begin", "Het eind");
  await expectSaved(first);
  await second.reload();
  await addTo(textOf(first).locator("p").first(), " volgens Hester");
  await expectSaved(first);
  await addTo(textOf(second).locator("p").first(), " volgens Daan");

  const choice = second.getByRole("region", { name: /^Twee versies/ });
  await expect(choice).toContainText("Hester Zwanenburg heeft dit ook gewijzigd");
  await expect(choice.locator("ins")).toContainText(["volgens Daan", "volgens Hester"]);
  await expectState(second, /Er zijn twee versies van een antwoord/);
  await expectNoViolations(second);
  await expectFits(second);
  await choice.getByRole("button", { name: "Allebei bewaren" }).click();
  const both = ["Het begin volgens Hester", "Het begin volgens Daan", "Het eind"];
  await expect(textOf(second).locator("p")).toHaveText(both);
  await expect(textOf(second)).toBeFocused();
  await expect(choice).toHaveCount(0);
  await expectStored(first, both);
  await expectSetAside(second, "volgens Daan");
});

test("whoever takes the other version finds the own one back in the history", async ({ as }) => {
  const [first, second] = await twoIn(as, "teruggeplaatst");
  await write(first, "Zoals Hester het ziet");
  await expectSaved(first);
  await write(second, "Zoals Daan het ziet");
  const choice = second.getByRole("region", { name: /^Twee versies/ });
  // The text may not be dropped before the server has it: nothing is called saved while it does not.
  const address = `**${saveAddress(await reportIn(first, round.name), "teruggeplaatst")}/opzij`;
  await second.route(address, (route) => route.abort());
  await choice.getByRole("button", { name: "De andere versie gebruiken" }).click();
  await expect(textOf(second)).toHaveText("Zoals Hester het ziet");
  await expectState(second, /Wacht op verbinding/);
  await second.unroute(address);
  await second.reload();
  await expectSaved(second);
  await expect(textOf(second)).toHaveText("Zoals Hester het ziet");
  await expectSetAside(second, "Zoals Daan het ziet");
});

test("rows of a table come together from two browsers, and one field with two values is asked about", async ({ as }) => {
  const [first, second] = await twoIn(as, "middelenEigen");
  await addRow(first, "1.000", "Eerste doel");
  await expectSaved(first);
  await second.reload();
  await expect(rows(second)).toHaveCount(1);
  await addRow(first, "2.000", "Van Hester");
  await purpose(first, 0).fill("Eerste doel, aangevuld");
  await expectSaved(first);
  await addRow(second, "3.000", "Van Daan");
  await expect(rows(second)).toHaveCount(3);
  await expect(purpose(second, 0)).toHaveValue("Eerste doel, aangevuld");
  await amount(second, 0).fill("1.500");
  await purpose(second, 0).focus();
  await expectSaved(second);
  await first.reload();
  await expect(rows(first)).toHaveCount(3);
  await expect(amount(first, 0)).toHaveValue("1.500");
  expect(await purposes(first)).toEqual(expect.arrayContaining(["Eerste doel, aangevuld", "Van Hester", "Van Daan"]));

  // Both change the same two fields, and the second adds a row meanwhile.
  await second.reload();
  await expect(rows(second)).toHaveCount(3);
  await amount(first, 0).fill("7.000");
  await purpose(first, 0).fill("Doel van Hester");
  await expectSaved(first);
  await amount(second, 0).fill("8.000");
  await purpose(second, 0).fill("Doel van Daan");
  await addRow(second, "4.000", "Nog een");
  const choice = second.getByRole("region", { name: /^Twee versies/ });
  await choice.getByText("Per verschil kiezen (2)").click();
  await choice.getByRole("button", { name: "Deze keuze bewaren" }).click();
  await expect(choice.getByText("Kies nog bij 2 verschillen.")).toBeVisible();
  await expectNoViolations(second);
  await choice.getByRole("radio", { name: "Uw versie" }).first().check();
  await choice.getByRole("radio", { name: "Die van Hester Zwanenburg" }).last().check();
  await choice.getByRole("button", { name: "Deze keuze bewaren" }).click();
  await expect(choice).toHaveCount(0);
  await expect(rows(second)).toHaveCount(4);
  await expectSaved(second);
  await first.reload();
  await expect(rows(first)).toHaveCount(4);
  await expect(amount(first, 0)).toHaveValue("8.000");
  await expect(purpose(first, 0)).toHaveValue("Doel van Hester");
  expect(await purposes(first)).toContain("Nog een");
});

test("the sign-in page tells of text that was not saved, and it is found and saved after signing in", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/schakelfunctie`);
  await page.context().clearCookies();
  await write(page, "Getypt na het verlopen van de sessie");
  await expectState(page, /U bent uitgelogd/);
  await page.goto("/inloggen");
  const kept = page.getByRole("status").filter({ hasText: "U hebt nog tekst die niet is opgeslagen" });
  await expect(kept).toContainText("Log hier in om verder te gaan");
  await expect(kept).not.toContainText("sessie");
  await expectNoViolations(page);
  await page.getByRole("button", { name: /^Inloggen als Hester Zwanenburg/ }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await kept.getByRole("link", { name: new RegExp(round.name) }).click();
  await page.waitForURL(`**${report}`);
  await expect(page.getByText("U had nog tekst die niet was opgeslagen.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Verder" }).getByText(/^Opgeslagen om/).first()).toBeVisible();
  const elsewhere = await as(daan);
  await elsewhere.goto(`${report}/schakelfunctie`);
  await expect(textOf(elsewhere)).toHaveText("Getypt na het verlopen van de sessie");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(kept).toHaveCount(0);
});

test("what was read aloud does not go on saying that all is saved", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/externeFunctie`);
  await write(page, "Een eerste zin");
  await expectSaved(page);
  const aloud = page.getByRole("region", { name: "Verder" }).locator(".sr-only[role='status']");
  await expect(page.getByText(/^Opgeslagen om/).first()).toBeVisible();
  const answer = Promise.withResolvers<undefined>();
  await page.route(`**${saveAddress(report, "externeFunctie")}`, async (route) => {
    await answer.promise;
    await route.continue();
  });
  await write(page, " en nog een");
  await expectState(page, /^Wordt opgeslagen$/);
  await expect(aloud).toHaveText("");
  await expect(page.getByText(/^Opgeslagen om/)).toHaveCount(0);
  answer.resolve(undefined);
  await expectSaved(page);
});

/**
 * Two people of one board in the same part of the form, who hear of each other only when they save:
 * otherwise what one saves may be in the other's page before that one has typed.
 */
async function twoIn(as: SignedIn, part: string): Promise<[Page, Page]> {
  const pages: [Page, Page] = [await as(hester), await as(daan)];
  const report = await reportIn(pages[0], round.name);
  for (const page of pages) await page.route("**/aanwezig", (route) => route.abort());
  for (const page of pages) await page.goto(`${report}/${part}`);
  return pages;
}

/** The first formatted text of the page, once one can write in it. */
function textOf(page: Page): Locator {
  return page.getByRole("main").locator("[data-rich-text]").first();
}

/** Types paragraphs at the end of the text. */
async function write(page: Page, ...paragraphs: string[]): Promise<void> {
  await textOf(page).click();
  await textOf(page).press("Control+End");
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
}

async function addTo(paragraph: Locator, text: string): Promise<void> {
  await paragraph.click();
  await paragraph.page().keyboard.press("End");
  await paragraph.page().keyboard.insertText(text);
}

/** What a fresh page gets from the server, once everything has come there. */
async function expectStored(page: Page, paragraphs: string[]): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(textOf(page).locator("p")).toHaveText(paragraphs, { timeout: 3_000 });
  }).toPass();
}

/** The history of the text says what was not used. */
async function expectSetAside(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Geschiedenis bij Uw toelichting" }).click();
  const steps = page.getByRole("region", { name: "Geschiedenis bij Uw toelichting" }).getByRole("listitem");
  await expect(steps.filter({ hasText: "Niet gebruikt" })).toContainText(text);
}

function rows(page: Page): Locator {
  return page.getByRole("main").getByRole("group", { name: /^Regel \d/ });
}

function amount(page: Page, row: number): Locator {
  return rows(page).nth(row).getByRole("textbox").first();
}

function purpose(page: Page, row: number): Locator {
  return rows(page).nth(row).getByRole("textbox").last();
}

async function purposes(page: Page): Promise<string[]> {
  return Promise.all((await rows(page).all()).map((row) => row.getByRole("textbox").last().inputValue()));
}

async function addRow(page: Page, euros: string, doel: string): Promise<void> {
  const count = await rows(page).count();
  await page.getByRole("button", { name: "Regel toevoegen" }).click();
  await expect(rows(page)).toHaveCount(count + 1);
  await amount(page, count).fill(euros);
  await purpose(page, count).fill(doel);
}
