import type { Page } from "@playwright/test";
import { STRAY, writtenAsText, writtenInWord } from "@/tests/support/importing/written-report";
import { templateDefinitionSchema } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json" with { type: "json" };
import { sampleFile } from "@/tests/support/sample-files";
import { expectAccessible } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { sanne } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

const form = templateDefinitionSchema.parse(shipped);
const round = { name: "Proefronde inlezen", slug: "inlezen", year: yearFromNewest(3) };

test.beforeAll(({ browser }) => prepareRound(browser, round));

const named = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const choose = (page: Page, file: ReturnType<typeof named>) => page.locator("input[type=file]").setInputFiles(file);
const read = (page: Page) => page.getByRole("button", { name: "Lees in en kijk na" }).click();
const goingThrough = (page: Page) => expect(page.getByRole("heading", { name: "Nakijken wat er is gelezen" })).toBeVisible({ timeout: 30_000 });

test("a board begins with a Word file, goes through it and finds it in its report", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);

  await test.step("the file is chosen on the first page; what is no form is refused and changes nothing", async () => {
    await page.goto(report);
    await choose(page, named("foto.docx", sampleFile.png()));
    await expect(page.getByText("foto.docx")).toBeVisible();
    await read(page);
    await expect(page.getByText("Kies of het bestand van dit jaar of van vorig jaar is.")).toBeVisible();
    await page.getByLabel(/van dit jaar/).check();
    await read(page);
    await expect(page.getByRole("alert").filter({ hasText: "Dit is geen Word-bestand" })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("it is read, and nothing is filled in yet", async () => {
    await choose(page, named("verantwoording.docx", writtenInWord(form)));
    await read(page);
    await goingThrough(page);
    await expect(page.getByText(/Na te kijken: 1\d antwoorden/)).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("one text is left, one changed, one moved, one figure accepted; a reload keeps that", async () => {
    const teruggeplaatst = page.getByRole("region", { name: "Uw toelichting" }).filter({ hasText: "geen leerlingen teruggeplaatst" });
    await teruggeplaatst.getByLabel("Niet overnemen").check();
    const ouders = page.getByRole("region", { name: /^Ankerpunt 3/ });
    await ouders.getByRole("button", { name: /^Aanpassen/ }).click();
    const [editor] = await editorsOf(page);
    await editor?.fill("Ouders beslissen mee over de doelen.");
    await page.getByLabel("Verwijzingen naar SO: 12", { exact: true }).check();
    const stray = page.getByRole("region", { name: /^Tekst \d/ }).filter({ hasText: STRAY });
    await stray.getByLabel("Waar hoort deze tekst?").selectOption({ label: "Ononderbroken ontwikkeling: Uw toelichting" });
    await page.reload();
    await expect(page.getByLabel("Verwijzingen naar SO: 12", { exact: true })).toBeChecked();
    await expect(page.getByText("Voorstel, door u aangepast")).toBeVisible();
  });

  await test.step("one press makes them answers, with links to look at them", async () => {
    await page.getByRole("button", { name: /^Zet in de verantwoording/ }).click();
    await expect(page.getByRole("heading", { name: /antwoorden staan in de verantwoording/ })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("link", { name: "Ononderbroken ontwikkeling: Uw toelichting" }).click();
    await expect(page.getByText(STRAY)).toBeVisible();
    await page.goto(`${report}/verwijzingen`);
    await expect(page.getByRole("textbox", { name: /Verwijzingen naar SO/ }).first()).toHaveValue("12");
    await page.goto(`${report}/ankerpunten`);
    await expect(page.getByText("Ouders beslissen mee over de doelen.")).toBeVisible();
    await page.goto(`${report}/teruggeplaatst`);
    await expect(page.getByText("geen leerlingen teruggeplaatst")).toHaveCount(0);
  });

  await test.step("the same as text keeps what is there by itself, and is put away by keyboard", async () => {
    await page.goto(`${report}/inlezen`);
    const away = page.getByRole("button", { name: "Haal dit bestand weg" });
    await expect(page.locator("main [inert]")).toHaveCount(0);
    await away.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Begin met een bestand" })).toBeVisible();
    await choose(page, named("verantwoording.txt", writtenAsText(form)));
    await page.getByLabel(/van dit jaar/).check();
    await read(page);
    await goingThrough(page);
    await expect(page.getByLabel("Laten wat er nu staat").first()).toBeChecked();
  });
});
