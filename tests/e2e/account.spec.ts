import { readFile } from "node:fs/promises";
import { z } from "zod";
import { maarten, signatoryOf, type Person } from "./support/people";
import { signInByMail, signInTo } from "./support/sign-in";
import { expect, test } from "./support/test";

/** Whom no other test signs in as: what happens to this account stays here. */
const sacrificed = signatoryOf("95117");
const withNewRole = (local: string): Person => ({ name: "Proef Persoon", email: `${local}@proef.voorbeeld.example`, oneClick: false });

test("signing out elsewhere and everywhere works at once", async ({ browser }) => {
  const [desk, phone] = [await browser.newContext(), await browser.newContext()];
  await signInTo(desk, sacrificed);
  await signInTo(phone, sacrificed);
  const [page, other] = [await desk.newPage(), await phone.newPage()];
  await page.goto("/");
  await page.getByRole("button", { name: sacrificed.name }).click();
  await page.getByRole("link", { name: "Uw account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Uw account" })).toBeVisible();
  const sessions = page.getByRole("table", { name: "Waar u bent ingelogd" });
  await expect(sessions.getByRole("row").filter({ hasText: "deze browser" })).toHaveCount(1);
  await sessions.getByRole("button", { name: /^Uitloggen van Chrome op Windows/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Log die browser uit" }).click();
  await expect(sessions.getByRole("button", { name: /^Uitloggen/ })).toHaveCount(0);
  await other.goto("/");
  await expect(other).toHaveURL(/\/inloggen/);

  await signInByMail(other, sacrificed.email);
  await page.getByRole("button", { name: "Overal uitloggen" }).click();
  await expect(page.getByText("U bent uitgelogd.")).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/inloggen\?terug=%2Faccount/);
  await Promise.all([desk.close(), phone.close()]);
});

test("one's own name, what is held about one, and the file to take along", async ({ as }) => {
  const page = await as(sacrificed);
  await page.goto("/account");
  await page.getByRole("textbox", { name: "Naam" }).fill("");
  await page.getByRole("button", { name: "Bewaar uw naam" }).click();
  await expect(page.getByRole("textbox", { name: "Naam" })).toHaveAccessibleDescription(/Vul een naam in\./);
  await page.getByRole("textbox", { name: "Naam" }).fill("Proef Naam");
  await page.getByRole("button", { name: "Bewaar uw naam" }).click();
  await expect(page.getByText("Uw naam is opgeslagen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Proef Naam" })).toBeVisible();

  await page.getByRole("link", { name: "Bekijk uw gegevens" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wat het portaal over u bewaart" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Waar u inlogde" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download als JSON" }).click();
  const held = z
    .object({ person: z.object({ name: z.string(), email: z.string() }), roles: z.array(z.object({ role: z.string() })) })
    .parse(JSON.parse(await readFile(await (await download).path(), "utf8")));
  expect(held).toMatchObject({ person: { name: "Proef Naam", email: sacrificed.email }, roles: [{ role: "boardSignatory" }] });
  await page.reload();
  await expect(page.getByRole("table", { name: "Logboek" }).getByText("Eigen gegevens gedownload")).toBeVisible();
});

test("the last signatory hands over before leaving; the office invites again and removes", async ({ as, browser }) => {
  const page = await as(sacrificed);
  await page.goto("/account");
  await page.getByRole("button", { name: /^Neerleggen van de rol bestuurder/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leg de rol neer" }).click();
  await expect(page.getByRole("dialog").getByText(/Dit is de laatste bestuurder van dit bestuur/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Annuleren" }).click();

  const successor = withNewRole("opvolger");
  await page.getByRole("link", { name: /^Overdragen van de rol bestuurder/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rol overdragen" })).toBeVisible();
  await page.getByRole("textbox", { name: "Naam" }).fill(successor.name);
  await page.getByLabel("E-mailadres").fill("geen adres");
  await page.getByRole("button", { name: "Draag de rol over" }).click();
  await expect(page.getByLabel("E-mailadres")).toHaveAccessibleDescription(/Vul een e-mailadres in/);
  await expect(page.getByRole("textbox", { name: "Naam" })).toHaveValue(successor.name);
  await page.getByLabel("E-mailadres").fill(successor.email);
  await page.getByRole("button", { name: "Draag de rol over" }).click();
  await expect(page.getByText("U hebt geen rol")).toBeVisible();

  const office = await as(maarten);
  await office.goto("/gebruikers");
  const row = office.getByRole("row").filter({ hasText: successor.email });
  await expect(row.getByText("nog niet ingelogd")).toBeVisible();
  await row.getByRole("button", { name: /^Opnieuw uitnodigen/ }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Stuur de mail" }).click();
  await expect(office.getByRole("dialog")).toHaveCount(0);
  await office.goto("/postbus");
  await expect(office.getByRole("article").filter({ hasText: `Aan ${successor.email}` })).toHaveCount(2);
  const context = await browser.newContext();
  await signInTo(context, successor);
  await context.close();
  await office.goto("/gebruikers");
  await expect(row.getByText("nog niet ingelogd")).toHaveCount(0);

  await office.getByRole("listitem").filter({ hasText: sacrificed.email }).getByRole("link").click();
  await office.getByRole("button", { name: "Verwijder deze persoon" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Verwijder voorgoed" }).click();
  await expect(office.getByRole("heading", { level: 1, name: "Gebruikers" })).toBeVisible();
  await expect(office.getByText(sacrificed.email)).toHaveCount(0);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/inloggen/);
});
