import sevenDuties from "@/lib/template/shipped/zeven-opdrachten.json" with { type: "json" };
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json" with { type: "json" };
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

test("a definition and a list of choices are the office's; what was taken out of a list can come back", async ({ as }) => {
  const page = await as(bram);
  const address = "/formulieren/schoolbesturen-aan-zet";
  const text = JSON.stringify(shipped);
  await page.goto("/formulieren/importeren");
  await page.getByLabel("Of plak de tekst hier").fill(text);
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await page.getByRole("button", { name: "Inladen" }).click();
  await expect(page.getByText("is nu versie 1.")).toBeVisible();

  await page.goto(address);
  const list = page.getByRole("group", { name: "Meest gevraagde ondersteuning" });
  const save = page.getByRole("button", { name: "Bewaren als nieuwe versie" });
  await page.getByLabel("Voetnoot *").fill("");
  await list.getByRole("button", { name: "Keuze toevoegen" }).click();
  await expect(list.getByRole("textbox").last()).toBeFocused();
  await list.getByRole("textbox").last().fill("rekenen");
  await save.click();
  await expect(page.getByRole("link", { name: /^Vul de voetnoot in/ })).toBeVisible();
  await page.getByRole("link", { name: "“rekenen” staat er twee keer. Haal er één weg." }).click();
  await expect(list.getByRole("textbox").first()).toBeFocused();

  await page.getByLabel("Voetnoot *").fill("Zie onze brief");
  await list.getByRole("textbox").last().fill("digitale vaardigheden");
  await list.getByRole("button", { name: "Zet keuze 8 van Meest gevraagde ondersteuning hoger" }).click();
  await list.getByRole("button", { name: "Verwijder keuze 6" }).click();
  await expect(list.getByRole("status")).toContainText("NT2 is verwijderd.");
  await page.getByLabel("Thuiszitters").fill("Langer dan een maand zonder onderwijs.");
  await save.click();
  await expect(page.getByText(/^Bewaard als versie 2\./)).toBeVisible();
  await expect(list.getByRole("textbox")).toHaveCount(7);
  await expect(list.getByRole("textbox").nth(5)).toHaveValue("digitale vaardigheden");
  await expect(list).toContainText("Niet meer te kiezen: NT2.");
  await page.goto(`${address}/2`);
  await expect(page.getByRole("main")).toContainText("Langer dan een maand zonder onderwijs.");
  await expect(page.getByRole("main")).toContainText("* Zie onze brief");
});
