import path from "node:path";
import type { Page } from "@playwright/test";
import { demoBoards } from "@/prisma/seed/boards/all-boards";
import { sampleFile } from "@/tests/support/sample-files";
import { expectAccessible } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { ilse, maarten, signatoryOf } from "./support/people";
import { prepareRound } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { expectSaved } from "./support/saved-state";
import { expect, test } from "./support/test";
import { expectSomewhere, fetchPdf } from "./support/printed";
import { editorsOf } from "./support/write-text";

const round = { name: "Proefronde namens", slug: "namens", year: yearFromNewest(-7) };
const paper = signatoryOf("95116");
const word = signatoryOf("95123");
const own = signatoryOf("95118");

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("the office files for a board, which confirms with one link; only then it is adopted", async ({ as, browser }) => {
  const office = await as(ilse);
  const report = await beginFor(office, paper.email);
  await expectAccessible(office);
  await office.setViewportSize({ width: 1280, height: 900 });
  await completeReport(office, report);
  await office.goto(`${report}/thuiszitters`);
  const [editor] = await editorsOf(office);
  await editor?.click();
  await office.keyboard.insertText("Overgetypt van papier.");
  await expectSaved(office);
  await expect(office.getByRole("button", { name: /^Geschiedenis/ }).first()).toBeVisible();
  await expect(office.getByRole("button", { name: /^Notities/ })).toHaveCount(0);

  await office.goto(`${report}/controleren`);
  await office.getByRole("link", { name: "Naar indienen" }).click();
  await office.getByRole("button", { name: "Indienen namens het bestuur" }).click();
  await expect(office.getByRole("alert").filter({ hasText: "Er klopt nog iets niet" })).toBeFocused();
  await expectAccessible(office);
  await office.getByLabel("Per e-mail ontvangen").check();
  await office.getByLabel(/^Vraag het bestuur om te bevestigen/).check();
  await office.getByRole("checkbox", { name: /^Ik heb overgenomen/ }).check();
  await office.getByRole("button", { name: "Indienen namens het bestuur" }).click();
  await expect(office.getByRole("heading", { name: /^Ingediend namens / })).toBeVisible();
  await expect(office.getByText(/nog niet bevestigd door het bestuur/).first()).toBeVisible();
  await expectAccessible(office);
  const review = `/rondes/${round.slug}/beoordelen/${path.basename(report)}`;
  await office.goto(review);
  await expect(office.getByText("Vaststellen kan daarna.")).toBeVisible();
  await expect(office.getByRole("button", { name: "Vaststellen" })).toHaveCount(0);

  // In a browser that never asked for a link; a scanner that opens it first uses nothing up.
  const board = await (await browser.newContext()).newPage();
  await board.goto("/postbus");
  const mail = board.getByRole("article").filter({ hasText: `Aan ${paper.email}` }).filter({ hasText: "Om te bevestigen" });
  const link = (await mail.locator("a[href*='/aanmelden?token=']").first().getAttribute("href")) ?? "";
  await board.goto(link);
  await board.goto(link);
  await board.getByRole("button", { name: "Inloggen" }).click();
  await expect(board.getByRole("heading", { level: 1, name: "Bevestigen" })).toBeVisible();
  await expectAccessible(board);
  await board.setViewportSize({ width: 1280, height: 900 });
  await expect(board.getByRole("article")).toContainText("Overgetypt van papier.");
  await board.getByLabel("Uw functie").first().fill("directeur-bestuurder");
  await board.getByRole("checkbox", { name: /^Ik heb deze verantwoording gelezen/ }).check();
  await board.getByRole("button", { name: "Bevestigen", exact: true }).click();
  await expect(board.getByText(new RegExp(`bevestigd door ${paper.name}, directeur-bestuurder`)).first()).toBeVisible();
  const by = `${ilse.name}, medewerker SWV (per e-mail ontvangen), bevestigd door ${paper.name}`;
  expectSomewhere([by], await fetchPdf(board, `${report}/pdf`));
  await board.context().close();

  await office.goto(review);
  await office.getByRole("button", { name: "Vaststellen" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Ja, vaststellen" }).click();
  await expect(office.getByText("vastgesteld", { exact: true }).first()).toBeVisible();
});

test("with a statement on paper, which the board can still refuse", async ({ as }) => {
  const office = await as(maarten);
  const report = await beginFor(office, word.email);
  await completeReport(office, report);
  await office.goto(`${report}/ondertekenen`);
  await office.getByLabel("Per post ontvangen").check();
  await office.getByLabel(/^Ik voeg de verklaring toe/).check();
  await office.getByLabel("Bestand van de verklaring").setInputFiles({ name: "verklaring.pdf", mimeType: "application/pdf", buffer: sampleFile.pdf() });
  await expect(office.getByText("De verklaring is toegevoegd.")).toBeVisible();
  await office.getByLabel("Wie ondertekende de verklaring?").fill("J. Populier");
  await office.getByLabel("Functie").fill("voorzitter");
  await office.getByRole("checkbox", { name: /^Ik heb overgenomen/ }).check();
  await expectAccessible(office);
  await office.getByRole("button", { name: "Indienen namens het bestuur" }).click();
  await expect(office.getByText(/ondertekend door J\. Populier, voorzitter/).first()).toBeVisible();

  const board = await as(word);
  await board.goto(`${report}/bevestigen`);
  await board.locator("summary", { hasText: "Weigeren" }).click();
  await board.getByRole("button", { name: "Weigeren", exact: true }).click();
  await expect(board.getByText("Schrijf wat er niet klopt.").first()).toBeVisible();
  await board.getByLabel("Wat klopt er niet?").fill("De verklaring hoort bij een ander bestuur.");
  await board.getByLabel("Uw functie").last().fill("bestuurder");
  await board.getByRole("button", { name: "Weigeren", exact: true }).click();
  await expect(board.getByRole("heading", { level: 1, name: round.name })).toBeVisible();
  await expect(board.getByText(/vult deze verantwoording namens uw bestuur in/)).toBeVisible();

  await office.goto(`${report}/versies`);
  await expect(office.getByText(/geweigerd door .*: De verklaring hoort bij een ander bestuur\./)).toBeVisible();
});

test("a board takes its report back with one press and goes on", async ({ as }) => {
  const office = await as(ilse);
  const report = await beginFor(office, own.email);
  const board = await as(own);
  await board.goto(report);
  await expect(board.getByText(/^Sinds .* namens u ingevuld door/)).toBeVisible();
  await expectAccessible(board);
  await board.setViewportSize({ width: 1280, height: 900 });
  await board.getByRole("button", { name: "Zelf verder invullen" }).click();
  await expect(board.getByText(/^Sinds .* namens u ingevuld door/)).toHaveCount(0);
  await expect(board.getByRole("link", { name: /^Begin met/ })).toBeVisible();
  expect((await office.goto(report))?.status()).toBe(404);
});

/** Begins for the board of a signatory, from the list of the round; gives the address of its report. */
async function beginFor(office: Page, email: string): Promise<string> {
  const board = boardOf(email);
  await office.goto(`/rondes/${round.slug}`);
  await office.getByRole("link", { name: /^Namens het bestuur invullen/ }).filter({ hasText: board }).click();
  await office.getByRole("button", { name: "Namens het bestuur invullen" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Ja, invullen" }).click();
  await expect(office.getByText(`U vult deze verantwoording in namens ${board}.`)).toBeVisible();
  return new URL(office.url()).pathname;
}

function boardOf(email: string): string {
  const found = demoBoards.find(({ domain }) => email.includes(`@${domain}.`));
  if (!found) throw new Error(`no board of the demo has ${email}`);
  return found.name;
}
