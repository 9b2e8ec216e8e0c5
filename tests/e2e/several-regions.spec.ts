import { maarten, yara } from "./support/people";
import { expect, test } from "./support/test";

test("who reads in two regions sees in which they are, and changes it at a press", async ({ as }) => {
  const page = await as(yara);
  await page.goto("/vastgesteld");
  const chooser = page.getByRole("banner").getByRole("button", { name: /^Regio: / });
  await expect(chooser).toHaveText(/Waterkant$/);
  await expect(page).toHaveURL(/\/vastgesteld\?regio=waterkant$/);

  await test.step("by keyboard, on a narrow screen", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await chooser.focus();
    await page.keyboard.press("Enter");
    const there = page.getByRole("navigation", { name: "Regio’s" }).getByRole("link", { name: /Zuiderland$/ });
    await expect(there).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(there).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/vastgesteld\?regio=zuiderland$/);
    await expect(chooser).toHaveText(/Zuiderland$/);
    await expect(chooser).toHaveAttribute("aria-expanded", "false");
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  await test.step("it is kept where the address names no region", async () => {
    await page.goto("/hulp");
    await page.goto("/account");
    await expect(chooser).toHaveText(/Zuiderland$/);
    await page.goto("/vastgesteld");
    await expect(page).toHaveURL(/regio=zuiderland$/);
  });
  await test.step("a round says in which region it is", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: /^Dashboard.*Zeven opdrachten/ }).first().click();
    await expect(chooser).toHaveText(/Waterkant$/);
    const round = new URL(page.url()).pathname;
    await page.goto("/vastgesteld?regio=zuiderland");
    await expect(chooser).toHaveText(/Zuiderland$/);
    await page.goto(round);
    await expect(chooser).toHaveText(/Waterkant$/);
  });
});

test("an administrator's header is calm, and Beheer leads to the rest", async ({ as }) => {
  const page = await as(maarten);
  await page.goto("/");
  const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
  await expect(menu.getByRole("link")).toHaveText(["Start", "Rondes", "Besturen", "Beheer", "Hulp"]);
  for (const name of ["Formulieren", "Gebruikers", "Instellingen", "Mail", "Logboek"]) {
    await menu.getByRole("link", { name: "Beheer" }).click();
    await page.getByRole("main").getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(menu.getByRole("link", { name: "Beheer" })).toHaveAttribute("aria-current", "true");
  }
});
