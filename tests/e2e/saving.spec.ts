import type { Locator, Page } from "@playwright/test";
import { yearFromNewest } from "./support/demo-rounds";
import { daan, hester, ilse, sanne } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport, saveAddress } from "./support/save-answer";
import { expectSaved, expectState } from "./support/saved-state";
import { expect, test } from "./support/test";

const round = { name: "Proefronde opslaan", slug: "opslaan", year: yearFromNewest(-4) };

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("says that it is saved only once the server has it", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/thuiszitters`);
  const asked = Promise.withResolvers<undefined>();
  const answer = Promise.withResolvers<undefined>();
  await page.route(`**${saveAddress(report, "thuiszitters")}`, async (route) => {
    asked.resolve(undefined);
    await answer.promise;
    await route.continue();
  });
  await type(editor, "Onderweg naar de server.");
  await asked.promise;
  await expectState(page, /^Wordt opgeslagen$/);
  await expect(page.getByText(/^Opgeslagen om/)).toHaveCount(0);
  answer.resolve(undefined);
  await expectSaved(page);

  const elsewhere = await as(daan);
  await expect(await openText(elsewhere, `${report}/thuiszitters`)).toHaveText("Onderweg naar de server.");
});

test("what cannot be heard yet cannot be typed: fields wait for their script", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const scripts = Promise.withResolvers<undefined>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(`${report}/middelenSwv`, { waitUntil: "commit" });
  const received = page.getByRole("textbox", { name: /^Ontvangen bedrag Terugploegregeling/ });
  await received.click({ force: true });
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("34");
  for (const field of await page.getByRole("main").getByRole("textbox").all()) await expect(field).toHaveValue("");
  scripts.resolve(undefined);
  await received.click();
  await page.keyboard.type("1.000");
  await expectSaved(page);
});

test("a field that is pressed in the moment that its page comes keeps the focus, and all that is typed in it", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/schakelfunctie`);
  await page.evaluate(() => {
    // Faster than any person: in the field as soon as it stands on the page.
    const watch = new MutationObserver(() => {
      const field = document.querySelector<HTMLElement>("main [id^='ontvangen'] input");
      if (!field) return;
      watch.disconnect();
      field.focus();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole("link", { name: /^Volgende:/ }).click();
  const received = page.getByRole("textbox", { name: /^Ontvangen bedrag/ });
  await expect(received.first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(received.first()).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("1.250");
  await expect(received.first()).toHaveValue("1.250");
});

test("an amount that brings more to fill in waits for no script: what is typed meanwhile stays", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/middelenSwv`, { waitUntil: "networkidle" });
  // A difference is asked where all that was received is known.
  for (const field of await page.getByRole("textbox", { name: /^Ontvangen bedrag/ }).all()) {
    await field.click();
    await field.fill("0");
  }
  // From here on nothing comes any more: every letter has to do with what is there.
  await page.route("**/_next/**", (route) => route.abort());
  await page.getByRole("button", { name: "Regel toevoegen" }).click();
  const amount = page.getByRole("textbox", { name: "Regel 1, Bedrag" });
  await amount.click();
  await page.keyboard.type("12.500");
  await expect(amount).toHaveValue("12.500");
  await expect(page.getByRole("heading", { name: / te veel$/ })).toBeVisible();
  await page.getByRole("textbox", { name: /^Ontvangen bedrag/ }).first().click();
  await page.keyboard.type("duizend");
  await page.getByRole("link", { name: /^Volgende:/ }).focus();
  await page.unroute("**/_next/**");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Er klopt nog iets niet" })).toBeVisible();
});

test("leaving for another part at once and coming back finds everything", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/ononderbroken`);
  await page.getByLabel(/^Doublures/).first().fill("2,7");
  await type(editor, "Net voor het weggaan.");
  await page.getByRole("link", { name: /^Volgende:/ }).click();
  await page.getByRole("link", { name: /^Vorige: Ononderbroken/ }).click();
  await expect(await textOf(page)).toHaveText("Net voor het weggaan.");
  await expect(page.getByLabel(/^Doublures/).first()).toHaveValue("2,7");
  await page.goto("/");
  await expect(await openText(page, `${report}/ononderbroken`)).toHaveText("Net voor het weggaan.");
});

test("reloading in the middle of typing keeps the text, also when the server never got it", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/verwijzingen`);
  const saves = `**${saveAddress(report, "verwijzingen")}`;
  await page.route(saves, (route) => route.abort());
  await type(editor, "Halverwege een zin");
  await expect(editor).toHaveText("Halverwege een zin");
  await page.reload();
  await expect(page.getByText("U had nog tekst die niet was opgeslagen. Die staat weer op zijn plaats.")).toBeVisible();
  await expect(await textOf(page)).toHaveText("Halverwege een zin");
  await page.unroute(saves);
  await type(await textOf(page), ", en verder.");
  await expectSaved(page);
  await expect(await openText(await as(daan), `${report}/verwijzingen`)).toHaveText("Halverwege een zin, en verder.");
});

test("without a connection the text waits on this device, and goes when there is one", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/externeFunctie`);
  await page.context().setOffline(true);
  await type(editor, "Geschreven in de trein.");
  await expectState(page, /Wacht op verbinding\. Uw tekst staat veilig op dit apparaat/);
  await page.context().setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(await textOf(page)).toHaveText("Geschreven in de trein.");
});

test("without a connection one stays on the page, and the next one comes when there is one", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/externeFunctie`);
  await page.context().setOffline(true);
  await type(editor, " Nog een zin.");
  const next = page.getByRole("link", { name: /^Volgende:/ });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Geen verbinding. Wat u vroeg, komt vanzelf zodra er weer verbinding is.")).toBeVisible();
  await expect(editor).toContainText("Nog een zin.");
  await type(editor, " En nog een.");
  await page.context().setOffline(false);
  await page.waitForURL(`**${report}/schakelfunctie`);
  await expect(page.getByText(/^Geen verbinding/)).toHaveCount(0);
  await expect(await openText(await as(daan), `${report}/externeFunctie`)).toContainText("Nog een zin. En nog een.");
});

test("without a connection a link to a file leaves the page as it is", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/controleren`);
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "PDF van het concept" }).click();
  await expect(page.getByText("Dit kan pas als er weer verbinding is.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${report}/controleren$`));
});

test("an expired session keeps the text, and signing in again saves it", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/schakelfunctie`);
  await page.context().clearCookies();
  await type(editor, "Getypt na het verlopen.");
  await expectState(page, /U bent uitgelogd\. Uw tekst staat veilig op dit apparaat/);
  await page.getByRole("link", { name: "Opnieuw inloggen" }).click();
  await page.getByRole("button", { name: /^Inloggen als Hester Zwanenburg/ }).click();
  await page.waitForURL(`**${report}/schakelfunctie`);
  await expect(await textOf(page)).toHaveText("Getypt na het verlopen.");
  await expectSaved(page);
  await expect(await openText(await as(daan), `${report}/schakelfunctie`)).toHaveText("Getypt na het verlopen.");
});

test("text is not saved under the name of a colleague who signed in in the same browser", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/doelgroeparrangementen`);
  const own = await page.context().cookies();
  const colleague = await as(daan);
  await page.context().clearCookies();
  await page.context().addCookies(await colleague.context().cookies());
  await type(editor, "Van Hester en van niemand anders.");
  await expectState(page, /In deze browser is nu Daan Oosterwal ingelogd\. Log uit en log weer in als uzelf\./);
  await expect(await openText(colleague, `${report}/doelgroeparrangementen`)).not.toContainText("Van Hester");

  await page.context().clearCookies();
  await page.context().addCookies(own);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectSaved(page);
  await expect(await openText(colleague, `${report}/doelgroeparrangementen`)).toHaveText("Van Hester en van niemand anders.");
});

test("whose session expires on the way to the next part gets there after signing in, with the text saved", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const editor = await openText(page, `${report}/algemeen`);
  await page.context().clearCookies();
  await type(editor, "Getypt voor het verdergaan.");
  await page.getByRole("link", { name: /^Volgende:/ }).click();
  await page.waitForURL("**/inloggen?terug=**");
  await page.getByRole("button", { name: /^Inloggen als Hester Zwanenburg/ }).click();
  await page.waitForURL(`**${report}/*`);
  await expectSaved(page);
  await expect(await openText(await as(daan), `${report}/algemeen`)).toHaveText("Getypt voor het verdergaan.");
});

test("a tab that closes before the server heard of it leaves its text to the next", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const context = page.context();
  const editor = await openText(page, `${report}/basisOpOrde`);
  await context.route(`**${saveAddress(report, "*")}`, (route) => route.abort());
  await type(editor, "Net voor het sluiten.");
  await expectState(page, /Wacht op verbinding/);
  await page.close();
  await context.unroute(`**${saveAddress(report, "*")}`);
  const next = await context.newPage();
  await expect(await openText(next, `${report}/basisOpOrde`)).toHaveText("Net voor het sluiten.");
  await expectSaved(next);
  await expect(await openText(await as(daan), `${report}/basisOpOrde`)).toHaveText("Net voor het sluiten.");
});

test("two tabs on one question: both texts are shown and the writer chooses", async ({ as }) => {
  const first = await as(hester);
  const report = await reportIn(first, round.name);
  const second = await first.context().newPage();
  const inFirst = await openText(first, `${report}/teruggeplaatst`);
  const inSecond = await openText(second, `${report}/teruggeplaatst`);
  await type(inFirst, "Uit het eerste tabblad.");
  await expectSaved(first);
  await type(inSecond, "Uit het tweede tabblad.");
  const choice = second.getByRole("region", { name: /^Twee versies/ });
  await expect(choice).toContainText("Uit het eerste tabblad.");
  await expect(choice).toContainText("Uit het tweede tabblad.");
  await choice.getByRole("button", { name: "Mijn versie bewaren" }).click();
  await expectSaved(second);
  await first.reload();
  await expect(await textOf(first)).toHaveText("Uit het tweede tabblad.");
});

test("two people on one question: the second can take over what the first wrote", async ({ as }) => {
  const [first, second] = [await as(hester), await as(daan)];
  const report = await reportIn(first, round.name);
  const inFirst = await openText(first, `${report}/ankerpunten`);
  const inSecond = await openText(second, `${report}/ankerpunten`);
  await type(inFirst, "Van Hester.");
  await expectSaved(first);
  await type(inSecond, "Van Daan.");
  const choice = second.getByRole("region", { name: /^Twee versies/ });
  await expect(choice.getByRole("heading", { name: "Hester Zwanenburg heeft dit ook gewijzigd" })).toBeVisible();
  await expect(choice).toContainText("Van Daan.");
  await choice.getByRole("button", { name: "De andere versie gebruiken" }).click();
  await expect(inSecond).toHaveText("Van Hester.");
  await expect(choice).toHaveCount(0);
});

test("a double click hands in once; who still types elsewhere keeps the text to copy", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(report);
  await completeReport(page, report);
  const other = await page.context().newPage();
  const late = await openText(other, `${report}/thuiszitters`);

  await page.goto(`${report}/ondertekenen`);
  await page.getByLabel("Functie").fill("directeur-bestuurder");
  await page.getByRole("checkbox", { name: /^Ik heb deze verantwoording gelezen/ }).check();
  await page.getByRole("button", { name: "Ondertekenen en indienen" }).dblclick();
  await expect(page.getByRole("heading", { name: /^Ontvangstnummer RK-95119-.*-1$/ })).toBeVisible();

  await type(late, " Nog iets erbij.");
  await expectState(other, /Niet opgeslagen: u kunt deze verantwoording niet meer wijzigen/);
  await expect(other.getByText(/Deze vraag staat intussen vast: de verantwoording is ingediend/)).toBeVisible();
  await expect(other.getByRole("textbox", { name: "Uw tekst die niet is opgeslagen" })).toHaveValue(/Nog iets erbij\./);
  await other.getByRole("button", { name: "Weggooien" }).click();
  await expect(other.getByRole("textbox", { name: "Uw tekst die niet is opgeslagen" })).toHaveCount(0);
  await expectSaved(other);
  await expect(late).not.toContainText("Nog iets erbij.");

  const office = await as(ilse);
  await office.goto(`/rondes/${round.slug}/beoordelen`);
  const row = office.getByRole("row").filter({ hasText: "Montessorischool Lindervoort" });
  await expect(row).toHaveCount(1);
  const columns = await office.getByRole("columnheader").allInnerTexts();
  const version = columns.length - columns.indexOf("Versie");
  await expect(row.getByRole("cell").nth(-version)).toHaveText("1");
});

async function openText(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  return textOf(page);
}

/** The first formatted text of the page, once one can write in it. */
async function textOf(page: Page): Promise<Locator> {
  const editor = page.getByRole("main").locator("[data-rich-text]").first();
  await expect(editor).toBeVisible();
  return editor;
}

async function type(editor: Locator, text: string): Promise<void> {
  await editor.click();
  await editor.press("Control+End");
  await editor.page().keyboard.insertText(text);
}
