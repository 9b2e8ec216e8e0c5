import { expectAccessible } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { hester, ilse, maarten } from "./support/people";
import { prepareRound } from "./support/rounds";
import { expect, test } from "./support/test";

const round = { name: "Proefronde mail", slug: "proefronde-mail", year: yearFromNewest(-4) };

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("the administrator finds a mail that failed, reads why, and has it sent again", async ({ as }) => {
  const page = await as(maarten);
  await page.goto("/mail");
  await page.getByLabel("Toestand").selectOption({ label: "Mislukt" });
  await page.getByRole("button", { name: "Toon" }).click();
  const failed = page.getByRole("row").filter({ hasText: "u kunt beginnen" });
  await expect(failed).toContainText("Kijk of het e-mailadres klopt.");
  await failed.getByRole("link").click();
  await expect(page.getByRole("status").filter({ hasText: "Deze mail is niet verstuurd" })).toBeVisible();
  await expect(page.getByRole("region", { name: "De tekst" })).toContainText("Met vriendelijke groet,");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Opnieuw versturen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ja, opnieuw versturen" }).click();
  await expect(page.getByText(/^Deze mail is (nog niet )?verstuurd$/)).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Deze mail is verstuurd", { exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("mails are found by board and by state, and who is no administrator does not find the page", async ({ as }) => {
  const page = await as(maarten);
  await page.goto("/mail");
  await page.getByLabel("Zoek").fill("Montessorischool Lindervoort");
  await page.getByRole("button", { name: "Toon" }).click();
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows.first()).toContainText("verstuurd");
  for (const row of await rows.all()) await expect(row).toContainText("Stichting Montessorischool Lindervoort");
  await page.getByLabel("Zoek").fill("bestaat niet");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(page.getByText("Er is geen mail gevonden.")).toBeVisible();
  for (const person of [ilse, hester]) {
    const other = await as(person);
    expect((await other.goto("/mail"))?.status()).toBe(404);
    await expect(other.getByRole("link", { name: "Mail", exact: true })).toHaveCount(0);
  }
});

test("an administrator sets the days of reminders and sees which dates they come to", async ({ as }) => {
  const page = await as(maarten);
  // The dates are worked out by the page's script.
  await page.goto(`/rondes/${round.slug}/bewerken`, { waitUntil: "networkidle" });
  await page.getByLabel("Indienen tot en met").fill("2035-11-01");
  await page.getByLabel("Sluit na").fill("2035-11-05");
  await page.getByLabel("Dagen vóór de uiterste dag").fill("14, 0");
  await page.getByLabel("Dagen erna").fill("1 en 7");
  const preview = page.getByRole("status").filter({ hasText: "krijgt een herinnering op" });
  await expect(preview.getByRole("listitem")).toHaveText([
    "donderdag 18 oktober 2035 (14 dagen ervoor)",
    "donderdag 1 november 2035 (op de dag zelf)",
    "vrijdag 2 november 2035 (1 dag erna)",
    "donderdag 8 november 2035 (7 dagen erna): na de sluiting, gaat niet uit",
  ]);
  await expectAccessible(page);
  await page.getByLabel("Dagen vóór de uiterste dag").fill("veertien");
  await page.getByRole("button", { name: "Wijziging bewaren" }).click();
  await expect(page.getByLabel("Dagen vóór de uiterste dag")).toHaveAccessibleDescription(/Vul hele dagen in tot en met 90/);
  await expect(page.getByLabel("Dagen erna")).toHaveValue("1 en 7");
  await page.getByLabel("Dagen vóór de uiterste dag").fill("10");
  await page.getByRole("button", { name: "Wijziging bewaren" }).click();
  await expect(page.getByText("10 dagen ervoor; 1, 7 dagen erna")).toBeVisible();

  await page.goto(`/rondes/${round.slug}/bewerken`);
  await expect(page.getByLabel("Dagen vóór de uiterste dag")).toHaveValue("10");
  await page.getByLabel("Geen herinneringen").check();
  await expect(page.getByLabel("Dagen erna")).toHaveCount(0);
  await page.getByRole("button", { name: "Wijziging bewaren" }).click();
  await expect(page.getByRole("definition").filter({ hasText: /^geen$/ })).toBeVisible();
});
