import type { Page } from "@playwright/test";
import { closedRound, openRound } from "./support/demo-rounds";
import { daan, hester, ilse, noor, signatoryOf } from "./support/people";
import { reportIn } from "./support/rounds";
import { problemCode, sendAnswer } from "./support/save-answer";
import { askForLink, signInByMail } from "./support/sign-in";
import { expect, test } from "./support/test";

const closed = closedRound.name;

test("a mailed link opens a page with a button, survives a mail scanner, and works once", async ({ page, browser }) => {
  const { email, name } = signatoryOf("95114");
  const link = await askForLink(page, email);
  const scanner = await browser.newContext();
  for (const method of ["GET", "HEAD", "GET"]) expect((await scanner.request.fetch(link, { method })).status()).toBe(200);
  await scanner.close();

  await page.goto(link);
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Welkom, ${name}` })).toBeVisible();

  const again = await (await browser.newContext()).newPage();
  await again.goto(link);
  await expect(again.getByRole("heading", { level: 1, name: "Deze link is al gebruikt" })).toBeVisible();
  await expect(again.getByRole("button", { name: "Inloggen" })).toHaveCount(0);
  await again.goto("/");
  await expect(again).toHaveURL(/\/inloggen/);
  await again.context().close();
});

test("a forwarded link opens nothing elsewhere; the code signs in where the link was asked for", async ({ page, browser }) => {
  const { email, name } = signatoryOf("95115");
  const asking = await page.context().newPage();
  await asking.goto("/inloggen");
  await asking.getByLabel("E-mailadres").fill(email);
  await asking.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(asking.getByRole("heading", { name: "Kijk in uw mail" })).toBeVisible();
  await page.goto("/postbus");
  const mail = page.getByRole("article").filter({ hasText: `Aan ${email}` }).first();
  const link = (await mail.locator("a[href*='/aanmelden?token=']").getAttribute("href")) ?? "";
  const [code = ""] = /\b[2-9B-Z]{4}-[2-9B-Z]{4}\b/.exec(await mail.innerText()) ?? [];

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Open deze link waar u hem vroeg" })).toBeVisible();
  await expect(elsewhere.getByText(email)).toBeVisible();
  await expect(elsewhere.getByRole("button", { name: "Inloggen" })).toHaveCount(0);
  await elsewhere.goto("/");
  await expect(elsewhere).toHaveURL(/\/inloggen/);
  await elsewhere.context().close();

  await asking.getByLabel("Code uit de mail").fill("ZZZZ-ZZZZ");
  await asking.getByRole("button", { name: "Inloggen met code" }).click();
  await expect(asking.getByLabel("Code uit de mail")).toHaveAccessibleDescription(/Deze code werkt niet/);
  await asking.getByLabel("Code uit de mail").fill(code.toLowerCase());
  await asking.getByRole("button", { name: "Inloggen met code" }).click();
  await expect(asking.getByRole("heading", { level: 1, name: `Welkom, ${name}` })).toBeVisible();
});

test("an unknown address gets the same answer and no mail; what is no address gets a sentence", async ({ page }) => {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill("niemand");
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByLabel("E-mailadres")).toHaveAccessibleDescription(/Vul een e-mailadres in, zoals naam@schoolbestuur\.nl\./);
  await expect(page.getByLabel("E-mailadres")).toHaveValue("niemand");
  await page.getByLabel("E-mailadres").fill("niemand@nergens.example");
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in uw mail" })).toBeVisible();
  await page.goto("/postbus");
  await expect(page.getByText("niemand@nergens.example")).toHaveCount(0);
});

test("who is not signed in is led to the page that was asked for; signing out ends it", async ({ page, as }) => {
  const report = await reportIn(await as(noor), closed);
  await page.goto(`${report}/controleren`);
  await expect(page).toHaveURL(/\/inloggen\?terug=/);
  await page.getByRole("button", { name: /^Inloggen als Noor Veldhuijsen/ }).click();
  await page.waitForURL(`**${report}/controleren`);
  await page.getByRole("button", { name: "Noor Veldhuijsen" }).click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByText("U bent uitgelogd.")).toBeVisible();
  await page.goto(report);
  await expect(page).toHaveURL(/\/inloggen/);
  for (const elsewhere of ["//elders.example", "https://elders.example", "/\\elders.example"]) {
    await page.goto(`/inloggen?terug=${encodeURIComponent(elsewhere)}`);
    await expect(page.locator("input[name=terug]")).toHaveValue("/");
  }
});

test("a role that is taken away opens nothing from the next request on", async ({ as, browser }) => {
  const manager = await as(hester);
  await manager.goto("/mensen");
  const email = "proef.medewerker@rietmonde-lindervoort.voorbeeld.example";
  await manager.getByLabel("Naam").fill("Proef Medewerker");
  await manager.getByLabel("E-mailadres").fill(email);
  await manager.getByRole("radio", { name: "medewerker schoolbestuur" }).check();
  await manager.getByRole("button", { name: "Nodig uit" }).click();
  await expect(manager.getByText("Proef Medewerker heeft nu toegang en krijgt een mail.")).toBeVisible();

  const context = await browser.newContext();
  const page = await context.newPage();
  await signInByMail(page, email);
  const report = await reportIn(page, closed);
  await expectStatus(page, report, 200);

  await manager.getByRole("row").filter({ hasText: email }).getByRole("button", { name: /^Intrekken/ }).click();
  await manager.getByRole("dialog").getByRole("button", { name: "Trek de rol in" }).click();
  await expect(manager.getByRole("row").filter({ hasText: email })).toHaveCount(0);

  const save = await sendAnswer(page, report, "thuiszitters", null, 1);
  expect([save.status(), await problemCode(save)]).toEqual([404, "notFound"]);
  for (const part of ["", "/thuiszitters", "/controleren", "/pdf"]) await expectStatus(page, `${report}${part}`, 404);
  await page.goto("/");
  await expect(page.getByText("U hebt hier nog geen rol")).toBeVisible();
  await context.close();
});

test("an editor cannot sign, and the office does not see what is not handed in", async ({ as }) => {
  const editor = await as(daan);
  const report = await reportIn(editor, openRound.name);
  await editor.goto(`${report}/ondertekenen`);
  await expect(editor.getByRole("heading", { level: 1, name: "Ondertekenen en indienen" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Ondertekenen en indienen" })).toHaveCount(0);
  const office = await as(ilse);
  for (const address of [report, `${report}/pdf`, `/rondes/${openRound.slug}/beoordelen/${report.split("/").at(-1)}`]) {
    await expectStatus(office, address, 404);
  }
});

async function expectStatus(page: Page, address: string, status: number): Promise<void> {
  expect([address, (await page.request.get(address)).status()]).toEqual([address, status]);
}
