import { closedRound } from "./support/demo-rounds";
import { sanne } from "./support/people";
import { expectSomewhere, fetchPdf } from "./support/printed";
import { reportIn } from "./support/rounds";
import { expect, test } from "./support/test";

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
