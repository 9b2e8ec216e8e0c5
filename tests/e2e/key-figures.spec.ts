import { expectAccessible, expectNoViolations } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { ilse, maarten, sanne } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { expectSaved } from "./support/saved-state";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

const round = { name: "Proefronde kengetallen", slug: "kengetallen", year: yearFromNewest(-7) };
const board = "Stichting Montessorischool Lindervoort";

test.use({ trace: "off" });
test.describe.configure({ mode: "serial" });
test.beforeAll(({ browser }) => prepareRound(browser, round));

const year = (back: number) => `${round.year - back}-${round.year - back + 1}`;
const csv = (...lines: string[]) => ({
  name: "kengetallen.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`\ufeff${["Bestuursnummer;Indicator;Schooljaar;Waarde", ...lines].join("\r\n")}`),
});
const SOUND = [
  `95119;Verwijzingen naar SO;${year(2)};5`,
  `95119;Verwijzingen naar SO;${year(1)};4`,
  `95119;Verwijzingen naar SO;${year(0)};3`,
  `PO9101;Verwijzingen naar SO;${year(0)};240`,
  `Montessorischool Lindervoort;Proefkengetal;${year(0)};12,5%`,
  `landelijk;Proefkengetal;${year(0)};11,25%`,
  `Totaal;Verwijzingen naar SO;${year(0)};99`,
];

test("a file with doubts is explained, repaired and loaded, and stands in the history", async ({ as }) => {
  const page = await as(maarten);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/rondes/${round.slug}/cijfers`);
  await page.getByRole("link", { name: "Cijfers uit een bestand inlezen" }).click();
  const file = page.getByLabel("Excel-bestand of CSV-bestand");
  await file.setInputFiles({ name: "oud.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) });
  await expect(page.getByRole("alert").filter({ hasText: "Bewaar het in Excel als Excel-werkmap (.xlsx)" })).toBeVisible();

  await file.setInputFiles(csv(...SOUND, `95120;Verwijzingen naar SO;${year(0)};veel`, `95118;Verwijzingen naar SO;${year(0)};1.5`));
  await expect(page.getByLabel("Kolom D, Waarde: wat staat hierin?")).toHaveValue("value");
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Controleer het bestand" }).click();
  const doubts = page.getByRole("table", { name: "Wat er niet klopt" });
  await expect(doubts.getByRole("row").filter({ hasText: "A8" })).toContainText("Dit bestuur kennen wij niet");
  await expect(doubts.getByRole("row").filter({ hasText: "D9" })).toContainText("Hier staat tekst waar een getal hoort");
  await expect(doubts.getByRole("row").filter({ hasText: "D10" })).toContainText("De punt en de komma staan anders");
  await expect(page.getByRole("button", { name: "Inlezen" })).toHaveCount(0);

  await page.getByLabel("Totaal", { exact: true }).selectOption({ label: "Niemand: sla deze rijen over" });
  await page.getByLabel("Proefkengetal", { exact: true }).selectOption({ label: "Nieuw kengetal maken …" });
  await page.getByLabel("Wat voor getal").selectOption({ label: "Percentage" });
  await page.getByLabel("Bij welk onderdeel staat het").selectOption("verwijzingen");
  await page.getByLabel("Wat telt mee").fill("Alles wat in deze proef meetelt.");
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // The repaired file is read as the first was.
  await file.setInputFiles(csv(...SOUND));
  await expect(page.getByRole("heading", { name: "Het bestand klopt" })).toBeVisible();
  await expect(page.getByText("6 nieuwe cijfers, 0 gewijzigde cijfers, 0 ongewijzigd.")).toBeVisible();
  await page.getByRole("button", { name: "Inlezen" }).click();
  await expect(page.getByLabel("Waar komen deze cijfers vandaan?")).toHaveAccessibleDescription(/Vul in waar deze cijfers vandaan komen\./);
  await page.getByLabel("Waar komen deze cijfers vandaan?").fill("proeflijst van het SWV");
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Inlezen" }).click();
  await expect(page.getByRole("heading", { name: "6 cijfers zijn ingelezen" })).toBeVisible();

  await page.getByRole("link", { name: "de geschiedenis" }).click();
  const load = page.getByRole("row").filter({ hasText: "proeflijst van het SWV" }).first();
  await expect(load).toContainText("kengetallen.csv");
  await load.getByRole("link").click();
  await expect(page.getByRole("row").filter({ hasText: board }).filter({ hasText: "Proefkengetal" })).toContainText("12,50% is nieuw");
  await expectAccessible(page);
});

test("the board sees it with its years, contradicts it, and the reviewer reads why", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await completeReport(page, report);
  await page.goto(`${report}/verwijzingen`);
  const known = page.getByRole("region", { name: "Wat het SWV weet" }).first();
  await expect(known.getByRole("img", { name: new RegExp(`Verwijzingen naar SO.*${year(2)}: 5; ${year(1)}: 4; ${year(0)}: 3`) })).toBeVisible();
  await expect(known.getByRole("row").filter({ hasText: "heel SWV Rietmonde" }).first()).toContainText("240");
  await expect(known.getByRole("row").filter({ hasText: "Proefkengetal" })).toContainText("12,50%");
  await expect(known.getByRole("row").filter({ hasText: "landelijk" })).toContainText("11,25%");
  await expect(known).toContainText("proeflijst van het SWV");
  await page.getByRole("button", { name: "Klopt niet? Verwijzingen naar SO" }).click();
  await page.getByRole("textbox", { name: "Verwijzingen naar SO", exact: true }).fill("2");
  await page.getByLabel("Waarom geeft u een ander getal dan het SWV?").fill("Eén leerling is verhuisd voor de plaatsing.");
  await expectSaved(page);
  await expectNoViolations(page);
  await signAndSubmit(page, report, "bestuurder");

  const reviewer = await as(ilse);
  await reviewer.goto(`/rondes/${round.slug}/beoordelen${report.replace("/verantwoording", "")}`);
  const figure = reviewer.getByRole("row").filter({ has: reviewer.getByRole("rowheader", { name: /^Verwijzingen naar SO/ }) }).first();
  await expect(figure).toContainText("3");
  await expect(figure).toContainText("2");
  await expect(reviewer.getByRole("article").first()).toContainText("Eén leerling is verhuisd voor de plaatsing.");
  const shown = reviewer.getByRole("table", { name: /^Wat het SWV weet: Verwijzingen/ });
  await expect(shown.getByRole("row").filter({ hasText: "Proefkengetal" })).toContainText("12,50%");
});
