import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { openRound, yearFromNewest } from "./support/demo-rounds";
import { ilse, signatoryOf } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { expectSaved } from "./support/saved-state";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

// A year after the demo's newest round, in which this board handed in.
const round = { name: "Proefronde overnemen", slug: "overnemen", year: yearFromNewest(1) };
const board = "95120";
const before = `${yearFromNewest(0)}-${yearFromNewest(1)}`;

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("a board takes over last year's texts, confirms and changes them, and signs; the SWV sees what is unchanged", async ({ as }) => {
  expect(openRound.name).toContain(before);
  const page = await as(signatoryOf(board));
  const report = await reportIn(page, round.name);

  await page.goto(`${report}/thuiszitters`);
  const editor = await textOf(page);
  await expect(editor).toHaveText("");
  await page.getByRole("button", { name: "Neem alle antwoorden van vorig jaar over" }).click();
  await expect(page.getByText("1 antwoord overgenomen. Bevestig of wijzig ze hieronder.")).toBeVisible();
  await expect(editor).not.toHaveText("");
  const mark = page.locator("[data-taken-over]");
  await expect(mark).toContainText(`Overgenomen uit ${before}`);
  // Figures are never last year's.
  for (const box of await page.getByRole("region", { name: /^Cijfers over/ }).getByRole("textbox").all()) await expect(box).toHaveValue("");
  await expectSaved(page);
  await page.reload();
  await expect(mark).toBeVisible();
  await page.getByRole("button", { name: /^Geschiedenis bij/ }).last().click();
  await expect(page.locator("[data-taken-over]").getByText(`Overgenomen uit ${before}.`)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await mark.getByRole("button", { name: /^Klopt nog/ }).click();
  await expect(mark).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(await textOf(page)).not.toHaveText("");
  await expect(mark).toHaveCount(0);

  const unconfirmed = await takeOverTheRest(page, report);
  expect(unconfirmed).toBeGreaterThan(8);
  await page.goto(report);
  await expect(page.getByText(`Nog te bevestigen: ${unconfirmed} overgenomen antwoorden.`)).toBeVisible();

  await page.goto(`${report}/verwijzingen`);
  await (await textOf(page)).click();
  await page.keyboard.insertText("Dit jaar anders. ");
  await expect(mark).toHaveCount(0);
  await expectSaved(page);
  await page.goto(`${report}/controleren`);
  await expect(page.getByRole("heading", { name: "U kunt ondertekenen" })).toBeVisible();
  await expect(page.getByRole("heading", { name: `Nog te bevestigen: ${unconfirmed - 1} overgenomen antwoorden` })).toBeVisible();
  await expectAccessible(page);
  await signAndSubmit(page, report, "directeur-bestuurder");

  const office = await as(ilse);
  await office.goto(`/rondes/${round.slug}/beoordelen`);
  const row = office.getByRole("row").filter({ has: office.locator(`a[href*="${report.split("/").at(-1)}"]`) });
  await expect(row.getByRole("cell", { name: /^\d+ van \d+$/ })).toBeVisible();
  await row.getByRole("link").click();
  await expect(office.locator('[data-unchanged="thuiszitters"]')).toHaveText(`Ongewijzigd ten opzichte van ${before}`);
  await expect(office.locator('[data-unchanged="verwijzingen"]')).toHaveCount(0);
  await expectAccessible(office);
});

/** The one text of a part, once its editor is there. */
async function textOf(page: Page): Promise<Locator> {
  await editorsOf(page);
  return page.getByRole("main").locator("[data-rich-text]");
}

/** Takes over each part that is left, with an amount for each purpose; gives how many answers are not confirmed. */
async function takeOverTheRest(page: Page, report: string): Promise<number> {
  await page.goto(report);
  const parts = await page
    .getByRole("main")
    .getByRole("listitem")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  let marks = 0;
  for (const part of parts) {
    await page.goto(part);
    await editorsOf(page);
    const all = page.getByRole("button", { name: "Neem alle antwoorden van vorig jaar over" });
    if (!(await all.isVisible())) continue;
    await all.click();
    await expect(page.getByText(/ overgenomen\. Bevestig of wijzig/)).toBeVisible();
    for (const box of await page.getByRole("textbox", { name: /^Regel \d+, Bedrag/ }).all()) await box.fill("1.000");
    await expectSaved(page);
    await page.goto("about:blank");
    await page.goto(part);
    await editorsOf(page);
    marks += await page.locator("[data-taken-over]").count();
  }
  return marks;
}
