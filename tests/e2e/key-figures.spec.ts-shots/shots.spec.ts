import { closedRound, openRound } from "../support/demo-rounds";
import { hester, ilse, maarten } from "../support/people";
import { reportIn } from "../support/rounds";
import { test } from "../support/test";
import { workbookFile } from "@/tests/support/workbook-file";

test.use({ trace: "off" });
test.setTimeout(150_000);
test("shots", async ({ as }) => {
  const both = async (page: import("@playwright/test").Page, name: string) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `/tmp/kf-shots/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const page = await as(hester);
  await page.goto(`${await reportIn(page, openRound.name)}/verwijzingen`);
  await both(page, "margin");
  const office = await as(maarten);
  await office.goto(`/rondes/${openRound.slug}/cijfers`);
  await both(office, "cijfers");
  await office.goto(`/rondes/${openRound.slug}/cijfers/kengetallen`);
  await both(office, "kengetallen");
  await office.getByRole("link", { name: "Deelname SBO" }).click();
  await both(office, "kengetal");
  await office.goto(`/rondes/${openRound.slug}/cijfers/geschiedenis`);
  await both(office, "geschiedenis");
  await office.getByRole("main").getByRole("row").nth(1).getByRole("link").click();
  await office.getByRole("heading", { level: 1 }).waitFor();
  await both(office, "load");
  await office.goto(`/rondes/${openRound.slug}/cijfers/inlezen`);
  await both(office, "inlezen");
  const wide = workbookFile([
    {
      name: "Kengetallen",
      rows: [
        ["Kengetallen van het SWV"],
        [null, null, closedRound.label, null, openRound.label, null, null],
        ["Nr", "Schoolbestuur", "Verwijzingen naar SO", "Verwijzingen naar SBO", "Verwijzingen naar SO", "Aandeel vrijstellingen per duizend leerlingen", "Opmerking"],
        [95119, "Montessorischool Lindervoort", 3, 2, 4, { number: 0.012, style: "percent" }, "gebeld met de directeur over de late plaatsingen"],
        [95120, "Lindervoortse Scholen", "veel", 2, { error: "#DIV/0!" }, { number: 1.2, style: "percent" }, null],
        [null, "Scholengroep Onbekend en Zeer Lange Naam van een Bestuur", 3, 2, 4, { number: 0.012, style: "percent" }, null],
      ],
      merge: ["C2:D2", "E2:F2"],
    },
    { name: "Toelichting", rows: [["a", "b"], ["c", "d"]] },
  ]);
  await office.getByLabel("Excel-bestand of CSV-bestand").setInputFiles({ name: "kengetallen.xlsx", mimeType: "application/zip", buffer: Buffer.from(wide) });
  await office.getByLabel(/^Kolom F/).selectOption("nieuw");
  await both(office, "kolommen");
  await office.getByRole("button", { name: "Controleer het bestand" }).click();
  await office.getByRole("heading", { name: "3. Controle" }).waitFor();
  await office.waitForTimeout(500);
  await both(office, "controle");
  const right = workbookFile([
    {
      name: "Kengetallen",
      rows: [["Nr", "Verwijzingen naar SO"], [95119, 1], [95120, 2]],
    },
  ]);
  await office.getByLabel("Excel-bestand of CSV-bestand").setInputFiles({ name: "goed.xlsx", mimeType: "application/zip", buffer: Buffer.from(right) });
  await office.getByRole("button", { name: "Controleer het bestand" }).click();
  await office.getByRole("heading", { name: "3. Controle" }).waitFor();
  await office.waitForTimeout(500);
  await both(office, "goed");
  const reviewer = await as(ilse);
  await reviewer.goto(`/rondes/${closedRound.slug}/beoordelen`);
  await reviewer.getByRole("main").getByRole("link", { name: /Montessorischool/ }).first().click();
  await reviewer.getByRole("table", { name: /^Wat het SWV weet/ }).first().waitFor();
  await reviewer.getByRole("table", { name: /^Wat het SWV weet/ }).first().screenshot({ path: "/tmp/kf-shots/review.png" });
});
