import type { Page } from "@playwright/test";
import { expectAccessible, expectFits, expectNoViolations } from "./support/accessible";
import { closedRound, openRound, yearFromNewest } from "./support/demo-rounds";
import { hester, ilse, maarten, sanne, signatoryOf } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

const round = { name: "Proefronde toegankelijk", slug: "toegankelijk", year: yearFromNewest(-6) };

// What axe says is enough; a trace of such large pages takes long.
test.use({ trace: "off" });
test.beforeAll(({ browser }) => prepareRound(browser, round));

test("a form with a summary of what is not right", async ({ as }) => {
  const page = await as(maarten);
  await page.goto("/rondes/nieuw");
  await page.getByLabel("Naam", { exact: true }).fill("");
  await page.getByRole("button", { name: "Ronde maken" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Er klopt nog iets niet" })).toBeFocused();
  await expectAccessible(page);
});

test("a part with unreadable numbers, everything unfolded, rows and a menu", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/ononderbroken`);
  await unfold(page);
  await page.getByRole("textbox", { name: "Doublures", exact: true }).fill("101");
  await page.getByRole("link", { name: /^Volgende:/ }).click();
  await expect(page.getByRole("heading", { name: "Er klopt nog iets niet" })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${report}/middelenSwv`);
  for (const field of await page.getByRole("textbox", { name: /^Ontvangen bedrag/ }).all()) {
    await field.click();
    await field.fill("0");
  }
  await page.getByRole("button", { name: "Regel toevoegen" }).click();
  await page.getByRole("textbox", { name: /^Regel 1, Bedrag/ }).fill("1.000");
  const [editor] = await editorsOf(page);
  await expect(page.getByText(/te veel/).first()).toBeVisible();
  await editor?.click();
  await page.getByRole("button", { name: /^Kop, nu/ }).first().click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expectAccessible(page);

  await page.goto(`${report}/bijlagen`);
  await page.getByRole("button", { name: "Bijlage toevoegen" }).click();
  await editorsOf(page);
  await expectAccessible(page);
});

test("last year's answers and what the SWV knows, unfolded and contradicted", async ({ as }) => {
  const page = await as(hester);
  await page.goto(`${await reportIn(page, openRound.name)}/ankerpunten`);
  await unfold(page);
  await page.getByRole("button", { name: /^Klopt niet/ }).first().click();
  await page.getByRole("button", { name: /^Herzien/ }).first().click();
  await expectAccessible(page);
});

test("signing: the form, and what is missing in it", async ({ as }) => {
  const page = await as(signatoryOf("95121"));
  const report = await reportIn(page, round.name);
  await completeReport(page, report);
  await page.goto(`${report}/ondertekenen`);
  await page.getByRole("button", { name: "Ondertekenen en indienen" }).click();
  await expect(page.getByRole("heading", { name: "Er klopt nog iets niet" })).toBeVisible();
  await expectAccessible(page);
});

test("an open dialog, and a menu on a small screen", async ({ as }) => {
  const page = await as(maarten);
  await page.goto(`/rondes/${round.slug}`);
  await page.getByRole("button", { name: "Ronde sluiten" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectFits(page);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByRole("button", { name: /menu/i }).click();
  await expectNoViolations(page);
});

test("a round in which nothing was handed in", async ({ as }) => {
  const page = await as(ilse);
  for (const part of ["", "/dashboard", "/beoordelen", "/vergelijken"]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/rondes/${round.slug}${part}`);
    await expectAccessible(page);
  }
});

test("boards beside each other, and the mailbox with mail", async ({ as }) => {
  const page = await as(ilse);
  await page.goto(`/rondes/${closedRound.slug}/vergelijken`);
  for (const box of [0, 1, 2]) await page.getByRole("checkbox").nth(box).check();
  await page.getByLabel("Onderdeel").selectOption({ label: "Middelen van het SWV" });
  await page.getByRole("button", { name: "Vergelijk" }).click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expectAccessible(page);
});

test("in the dark", async ({ as }) => {
  const page = await as(hester, { colorScheme: "dark" });
  const report = await reportIn(page, openRound.name);
  for (const address of ["/", `${report}/knooppunt`, `${report}/controleren`, `/rondes/${closedRound.slug}/dashboard`]) {
    await page.goto(address);
    await expectNoViolations(page);
  }
});

async function unfold(page: Page): Promise<void> {
  const folded = page.getByRole("main").locator("details:not([open]) > summary");
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
}
