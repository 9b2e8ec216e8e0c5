import sevenDuties from "@/prisma/seed/templates/seven-duties.json" with { type: "json" };
import { bram } from "./support/people";
import { expect, test } from "./support/test";

// In the second region: what the other files do in the first stays as it is.

const columns = "bestuursnummer;bestuur;swv;schoolcode;school;soort;gemeente";

test("boards and schools from a CSV file: first the doubts, then what changes, then done", async ({ as }) => {
  const page = await as(bram);
  await page.goto("/besturen/importeren");
  await page.getByLabel("Of plak de tekst hier").fill([columns, "9530;Stichting Proefoever;PO9201;98AA;De Oever;bao;Dijkhoven", "95301;Stichting Proefoever;PO9999;98A;De Kade;mavo;Dijkhoven"].join("\n"));
  const look = page.getByRole("button", { name: "Bekijk wat er verandert" });
  await look.click();
  const doubts = page.getByRole("table", { name: "Wat er niet klopt" });
  await expect(doubts.getByRole("row").filter({ hasText: "Een bestuursnummer heeft vijf cijfers" })).toContainText("2");
  await expect(doubts.getByRole("row").filter({ hasText: /^3/ })).not.toHaveCount(0);
  await expect(page.getByRole("button", { name: "Inladen" })).toHaveCount(0);

  await page.getByLabel("Of plak de tekst hier").fill("");
  const file = [columns, "95301;Stichting Proefoever;PO9201;98AA;De Oever;bao;Dijkhoven", "95301;Stichting Proefoever;PO9201;98AB;De Kade;sbo;Dijkhoven"].join("\r\n");
  await page.getByLabel("CSV-bestand").setInputFiles({ name: "besturen.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${file}`) });
  await look.click();
  await expect(page.getByText(/^1 nieuw bestuur, 2 nieuwe scholen, .*Er is nog niets ingeladen\./)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/besturen");
  await expect(other.getByRole("link", { name: "Stichting Proefoever" })).toHaveCount(0);
  await page.getByRole("button", { name: "Inladen" }).click();
  await expect(page.getByRole("heading", { name: "Ingeladen" })).toBeVisible();
  await other.reload();
  await other.getByRole("link", { name: "Stichting Proefoever" }).click();
  await expect(other.getByRole("row").filter({ hasText: "De Kade" })).toContainText(/sbo|speciaal basisonderwijs/i);
});

test("a form from a JSON file: what is wrong with it, what it would change, then done", async ({ as }) => {
  const page = await as(bram);
  await page.goto("/formulieren/importeren");
  const text = page.getByLabel("Of plak de tekst hier");
  const look = page.getByRole("button", { name: "Bekijk wat er verandert" });
  await text.fill('{"id": "half"');
  await look.click();
  await expect(page.getByRole("table", { name: "Wat er niet klopt" })).toBeVisible();
  await text.fill(JSON.stringify({ ...sevenDuties, parts: [{ ...sevenDuties.parts[0], kind: "verzonnen" }] }));
  await look.click();
  await expect(page.getByRole("table", { name: "Wat er niet klopt" })).toContainText("parts");
  await expect(page.getByRole("button", { name: "Inladen" })).toHaveCount(0);

  await text.fill(JSON.stringify({ ...sevenDuties, id: "proefformulier", title: "Proefformulier" }));
  await look.click();
  await expect(page.getByRole("heading", { name: "Nieuw formulier: Proefformulier" })).toBeVisible();
  await page.getByRole("button", { name: "Inladen" }).click();
  await expect(page.getByText("Proefformulier is nu versie 1.")).toBeVisible();
  await page.goto("/formulieren");
  await expect(page.getByRole("heading", { name: "Proefformulier" })).toBeVisible();
});

test("an edited fixed text is a new version; the open round keeps its own", async ({ as }) => {
  const page = await as(bram);
  await page.goto(`/formulieren/${sevenDuties.id}`);
  const field = page.getByRole("group", { name: "Waarom" }).getByRole("textbox").first();
  const before = await field.inputValue();
  await field.fill("Deze zin is nieuw in {periode}.");
  await page.getByRole("button", { name: "Bewaren als nieuwe versie" }).click();
  await expect(page.getByText(/^Bewaard als versie 2\./)).toBeVisible();
  await expect(field).toHaveValue("Deze zin is nieuw in {periode}.");
  await page.goto(`/formulieren/${sevenDuties.id}/2`);
  await expect(page.getByRole("main")).toContainText("Deze zin is nieuw in");
  await page.goto(`/formulieren/${sevenDuties.id}/1`);
  await expect(page.getByRole("main")).toContainText(before.slice(0, 40));
  await expect(page.getByRole("main")).not.toContainText("Deze zin is nieuw in");
  await page.goto("/rondes");
  await page.getByRole("link", { name: /^Zeven opdrachten/ }).click();
  await expect(page.getByText(/versie 1/).first()).toBeVisible();
});
