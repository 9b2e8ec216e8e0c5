import { closedRound } from "./support/demo-rounds";
import { sanne } from "./support/people";
import { expectSomewhere, fetchPdf, fetchWord } from "./support/printed";
import { reportIn } from "./support/rounds";
import { expect, test } from "./support/test";

test("a piece of the report is chosen, stays in the address, and is taken as Word and PDF", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, closedRound.name);
  await page.goto(`${report}/ontvangst`);
  const published = await fetchWord(page, (await page.getByRole("link", { name: "Word om in uw jaarverslag te plakken" }).getAttribute("href")) ?? "");
  expect(published.name).toMatch(/-jaarverslag\.docx$/);
  expect(published.text).toContain("staat hier als <5");
  await page.getByRole("link", { name: "Korte versie of losse onderdelen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verantwoording downloaden");
  await expect(page.getByRole("radio", { name: "Iedereen, zoals in een jaarverslag" })).toBeChecked();
  await page.getByRole("radio", { name: "Alleen het bestuur en het samenwerkingsverband" }).check();

  await page.getByRole("radio", { name: "De korte versie" }).check();
  const word = page.getByRole("link", { name: "Download Word" });
  const address = async () => (await word.getAttribute("href")) ?? "";
  const short = await fetchWord(page, await address());
  expect(short.name).toMatch(/-kort\.docx$/);
  for (const wanted of ["Cijfers", "Uitgewerkte indicatoren", "Ontvangstnummer", `${report}/downloaden`]) expect(short.text).toContain(wanted);

  await page.getByRole("radio", { name: "Onderdelen die u kiest" }).check();
  const parts = page.getByRole("group", { name: "Welke onderdelen?" });
  await word.click();
  await expect(parts).toContainText("Kies ten minste één onderdeel.");
  await expect(parts.getByRole("checkbox").first()).toBeFocused();
  await parts.getByRole("checkbox", { name: "THUISZITTERS" }).check();
  await parts.getByRole("checkbox", { name: "Missie" }).check();
  await page.reload();
  await expect(parts.getByRole("checkbox", { checked: true })).toHaveCount(2);
  const chosen = await fetchWord(page, await address());
  expect(chosen.name).toMatch(/-onderdelen\.docx$/);
  expect(chosen.text.indexOf("Missie")).toBeLessThan(chosen.text.indexOf("THUISZITTERS"));
  expect(chosen.text).not.toContain("KNOOPPUNT");
  const pdf = await fetchPdf(page, (await page.getByRole("link", { name: "Download PDF" }).getAttribute("href")) ?? "");
  expectSomewhere(["Missie", "THUISZITTERS"], pdf);

  for (const wrong of ["omvang=alles", "omvang=onderdelen&onderdeel=bestaat-niet"]) {
    for (const place of ["word", "downloaden"]) expect((await page.request.get(`${report}/${place}?${wrong}`)).status()).toBe(404);
  }
  await page.goto(`${report}/word?omvang=onderdelen`);
  await expect(page).toHaveURL(/downloaden\?omvang=onderdelen$/);
  await expect(parts).toContainText("Kies ten minste één onderdeel.");
  await page.goto(`${report}/logboek`);
  await expect(page.getByRole("main")).toContainText("alleen gekozen onderdelen, als Word, met alle cijfers");
});

test("the PDF for the annual report hides small counts, the one for the board and the SWV has them", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, closedRound.name);
  await page.goto(`${report}/ontvangst`);
  const forAll = page.getByRole("link", { name: "PDF voor uw jaarverslag" });
  const own = page.getByRole("link", { name: "PDF voor uzelf en het samenwerkingsverband" });

  const published = await fetchPdf(page, (await forAll.getAttribute("href")) ?? "");
  expect(published.name).toMatch(/-jaarverslag\.pdf$/);
  expectSomewhere(["Een aantal van 1 tot en met 4 leerlingen staat hier als <5."], published);
  const complete = await fetchPdf(page, (await own.getAttribute("href")) ?? "");
  expect(complete.name).not.toMatch(/jaarverslag/);
  expect(complete.text).not.toContain("<5");

  // The hash would let who knows all the rest try small counts until it fits.
  const hash = (await page.locator("code").first().innerText()).slice(0, 8);
  expect(complete.text).toContain(hash);
  expect(published.text).not.toContain(hash);

  for (const wrong of ["voor=iedereen", "voor=", "versie=1&voor=swv"]) {
    expect((await page.request.get(`${report}/pdf?${wrong}`)).status()).toBe(404);
  }
  await page.goto(`${report}/logboek`);
  await expect(page.getByRole("main")).toContainText("als PDF, met kleine aantallen als <5");
  await expect(page.getByRole("main")).toContainText("als PDF, met alle cijfers");
});
