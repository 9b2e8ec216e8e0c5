import type { Locator, Page } from "@playwright/test";
import { yearFromNewest } from "./support/demo-rounds";
import { expectAccessible } from "./support/accessible";
import { daan, hester, ilse, sanne } from "./support/people";
import { fetchPdf } from "./support/printed";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { expectSaved } from "./support/saved-state";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

const round = { name: "Proefronde samen", slug: "samen", year: yearFromNewest(-6) };

/** A page tells where it is every quarter of a minute, and hears at that moment of others. */
const HEARD = { timeout: 25_000 };
const SOON = { timeout: 1_500 };

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("colleagues in the same part see each other, until one leaves", async ({ as }) => {
  const first = await as(hester);
  const report = await reportIn(first, round.name);
  await first.goto(`${report}/thuiszitters`);
  const second = await as(daan);
  await second.goto(`${report}/thuiszitters`);
  await expect(second.getByText("Ook in dit onderdeel: Hester Zwanenburg")).toBeVisible(HEARD);
  const seen = first.getByText("Ook in dit onderdeel: Daan Oosterwal");
  await expect(seen).toBeVisible(HEARD);
  await expect(stepOf(first, "Thuiszitters")).toContainText("Daan Oosterwal");
  await second.close({ runBeforeUnload: true });
  await expect(seen).toHaveCount(0, HEARD);
});

test("a note reaches a colleague without a reload, and can be resolved and opened again", async ({ as }) => {
  const [first, second] = [await as(hester), await as(daan)];
  const report = await reportIn(first, round.name);
  await first.goto(`${report}/verwijzingen`);
  await second.goto(`${report}/verwijzingen`);
  const written = await tool(second, "Notities", "Uw toelichting");
  await written.getByRole("button", { name: "Notitie toevoegen" }).click();
  await expect(written.getByText("Schrijf eerst een notitie.")).toBeVisible();
  await written.getByLabel("Notitie voor uw collega's").fill("Klopt het aantal van november?");
  const warning = second.waitForEvent("dialog");
  await second.evaluate(() => void setTimeout(() => window.location.reload()));
  const dialog = await warning;
  expect(dialog.type(), "what was not sent is not left unasked").toBe("beforeunload");
  await dialog.dismiss();
  await written.getByRole("button", { name: "Notitie toevoegen" }).click();
  await expect(written.getByRole("listitem")).toContainText("Klopt het aantal van november?");

  await hears(first, () => expect(buttonOf(first, "Notities", "Uw toelichting")).toContainText("(1 open)", SOON));
  await expect(stepOf(first, "Verwijzingen")).toContainText("1 notitie");
  const read = await tool(first, "Notities", "Uw toelichting");
  await expect(read.getByRole("listitem")).toContainText("Daan Oosterwal");
  await expect(read.getByRole("button", { name: /^Verwijderen/ })).toHaveCount(0);
  await read.getByRole("button", { name: /^Afhandelen/ }).click();
  await expect(read.getByRole("listitem")).toContainText("Afgehandeld door Hester Zwanenburg");

  const resolved = written.getByText("Afgehandeld door Hester Zwanenburg");
  await hears(second, () => expect(resolved).toBeVisible(SOON));
  await written.getByRole("button", { name: /^Weer openen/ }).click();
  await expect(written.getByRole("button", { name: /^Afhandelen/ })).toBeVisible();
  await written.getByRole("button", { name: /^Verwijderen/ }).click();
  await expect(written.getByRole("listitem")).toHaveCount(0);
});

test("what a colleague saves appears in an open page without a reload", async ({ as }) => {
  const [first, second] = [await as(hester), await as(daan)];
  const report = await reportIn(first, round.name);
  await first.goto(`${report}/teruggeplaatst`);
  await second.goto(`${report}/teruggeplaatst`);
  await write(second, "Geschreven door Daan.");
  await hears(first, () => expect(textOf(first)).toHaveText("Geschreven door Daan.", SOON));
  await write(first, "Aangepast door Hester.");
  await hears(second, () => expect(textOf(second)).toHaveText("Aangepast door Hester.", SOON));
});

test("an earlier version comes back, and what it replaced stays in the history", async ({ as }) => {
  const first = await as(hester);
  const report = await reportIn(first, round.name);
  await first.goto(`${report}/ononderbroken`);
  await write(first, "Van Hester: zes leerlingen.");
  const second = await as(daan);
  await second.goto(`${report}/ononderbroken`);
  await write(second, "Van Daan: geheel anders.");

  const history = await tool(second, "Geschiedenis", "Uw toelichting");
  const steps = history.getByRole("listitem").filter({ hasText: "20" });
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText("Daan Oosterwal");
  await expect(steps.first()).toContainText("zo staat het er nu");
  await expect(steps.first().locator("del")).toContainText("Van Hester: zes leerlingen.");
  await steps.last().getByRole("button", { name: /^Zet deze versie terug/ }).click();
  await expect(history.getByText("Teruggezet. Wat er stond, vindt u in de geschiedenis.")).toBeVisible();
  await expect(textOf(second)).toHaveText("Van Hester: zes leerlingen.");
  await expectSaved(second);
  await expect(steps).toHaveCount(3);
  await expect(steps.first()).toContainText("Een eerdere versie teruggezet.");
  await expect(steps.nth(1).locator("ins")).toContainText("Van Daan: geheel anders.");
  await steps.nth(1).getByRole("button", { name: /^Zet deze versie terug/ }).click();
  await expect(textOf(second)).toHaveText("Van Daan: geheel anders.");
  await expectSaved(second);
});

test("figures share their history, and a number comes back too", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/ononderbroken`);
  const field = page.getByLabel(/^Doublures/).first();
  await field.fill("2,7");
  await field.blur();
  await expectSaved(page);
  const history = await tool(page, "Geschiedenis", "de cijfers");
  await expect(history.getByRole("listitem").first()).toContainText("niet ingevuld");
  await field.fill("3,1");
  await field.blur();
  await expect(history.getByRole("listitem").first()).toContainText("3,1");
});

test("the partnership never sees a note: no page, no PDF, no address", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  const secret = "Dit blijft onder ons";
  await page.goto(`${report}/thuiszitters`);
  const notes = await tool(page, "Notities", "Uw toelichting");
  await notes.getByLabel("Notitie voor uw collega's").fill(secret);
  await notes.getByRole("button", { name: "Notitie toevoegen" }).click();
  await expect(notes.getByRole("listitem")).toContainText(secret);
  await completeReport(page, report);
  await signAndSubmit(page, report, "Bestuurder");

  const office = await as(ilse);
  const id = report.split("/").at(-1) ?? "";
  for (const address of [
    `/rondes/${round.slug}/beoordelen/${id}`,
    `/rondes/${round.slug}/dashboard`,
    `/rondes/${round.slug}/beoordelen`,
  ]) {
    const response = await office.goto(address);
    expect(response?.status()).toBe(200);
    expect(await office.content()).not.toContain(secret);
  }
  const printed = await fetchPdf(office, `${report}/pdf`);
  expect(printed.pages.join(" ")).not.toContain(secret);
  for (const address of ["notities?vraag=thuiszitters", "geschiedenis?vraag=thuiszitters"]) {
    expect((await office.request.get(`/api${report}/${address}`)).status()).toBe(404);
  }
  expect((await office.request.get(`${report}/thuiszitters`)).status()).toBe(404);
});

test("with everything open the page is accessible and fits a phone", async ({ as }) => {
  const page = await as(daan);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/ononderbroken`);
  await tool(page, "Geschiedenis", "Uw toelichting");
  await tool(page, "Notities", "de cijfers");
  await expectAccessible(page);
});

function buttonOf(page: Page, name: string, label: string): Locator {
  return page.getByRole("main").getByRole("button", { name: new RegExp(`^${name}( \\(\\d+ open\\))? bij ${label}$`) });
}

/** Opens what a button under a question opens. */
async function tool(page: Page, name: string, label: string): Promise<Locator> {
  await buttonOf(page, name, label).click();
  const opened = page.getByRole("region", { name: `${name} bij ${label}` });
  await expect(opened).toBeVisible();
  return opened;
}

/** Looks at the page anew, at which it asks at once, until it shows what it should have heard. */
async function hears(page: Page, shown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await shown();
  }).toPass(HEARD);
}

/** A part in the list at the left. */
function stepOf(page: Page, label: string): Locator {
  return page.getByRole("navigation", { name: "Onderdelen" }).getByRole("listitem").filter({ hasText: label });
}

function textOf(page: Page): Locator {
  return page.getByRole("main").locator("[data-rich-text]").first();
}

async function write(page: Page, text: string): Promise<void> {
  await expect(page.locator("main [aria-busy='true']")).toHaveCount(0);
  await textOf(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await expectSaved(page);
}
