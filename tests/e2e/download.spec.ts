import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { closedRound } from "./support/demo-rounds";
import { ilse, maarten, truus } from "./support/people";
import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/test";

test("the office takes a whole round as one ZIP, sees how far it is, and can stop it", async ({ as }) => {
  const page = await as(ilse);
  await page.goto(`/rondes/${closedRound.slug}/dashboard`);
  await page.getByRole("link", { name: "Downloaden" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Downloaden");
  const link = page.getByRole("link", { name: "ZIP downloaden" });
  const progress = page.getByRole("progressbar", { name: "Voortgang van het ZIP-bestand" });

  await link.press("Enter");
  await page.getByRole("button", { name: "Annuleren" }).click();
  await expect(page.getByText("U hebt het ophalen geannuleerd. Er is niets bewaard.")).toBeVisible();
  await expect(link).toBeFocused();
  await expect(progress).toBeHidden();

  const saved = page.waitForEvent("download", { timeout: 120_000 });
  await link.click();
  await expect(progress).toHaveAttribute("aria-valuetext", /^\d+ van \d+ verantwoordingen/);
  const file = await saved;
  await expect(page.getByText("Het ZIP-bestand is klaar.")).toBeVisible();
  expect(file.suggestedFilename()).toBe(`ronde-${closedRound.slug}.zip`);
  const entries = unzipSync(new Uint8Array(await readFile(await file.path())));
  const told = Number(/Nu zijn dat (\d+)/.exec(await page.getByRole("main").innerText())?.[1]);
  expect(Object.keys(entries).filter((name) => name.endsWith(".pdf"))).toHaveLength(told);
  expect(Object.keys(entries)).toEqual(expect.arrayContaining([`ronde-${closedRound.slug}.xlsx`, "inhoud.csv"]));
});

test("without script the ZIP is a plain link, and every file comes under its own name", async ({ as }) => {
  const page = await as(truus, { javaScriptEnabled: false });
  await page.goto(`/rondes/${closedRound.slug}/dashboard`);
  await page.getByRole("link", { name: "Gegevens downloaden" }).click();
  for (const [name, file] of [
    ["ZIP downloaden", `ronde-${closedRound.slug}.zip`],
    ["Werkboek downloaden", `ronde-${closedRound.slug}.xlsx`],
    ["CSV van Middelen", `middelen-${closedRound.slug}.csv`],
    ["Alle tabellen als JSON", `ronde-${closedRound.slug}.json`],
  ] as const) {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(file);
    if (file.endsWith(".xlsx")) {
      const sheet = await readSheet(await readFile(await download.path()), "Cijfers");
      expect(sheet.flat()).toContain("<5");
    }
  }
  await expect(page.getByRole("rowheader", { name: "Voortgang" })).toHaveCount(0);
});

test("the administrator makes a token, sees it once, and takes it back", async ({ as }) => {
  const page = await as(maarten);
  await page.goto("/instellingen");
  await page.getByRole("link", { name: "Sleutels voor andere programma’s" }).click();
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Geef de sleutel een naam");
  const name = `Rekenmodel ${Date.now()}`;
  await page.getByLabel("Naam").fill(name);
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  const field = page.getByLabel("Uw nieuwe sleutel");
  const token = await field.inputValue();
  expect(token).toMatch(/^rkn_[\w-]{43}$/);
  await expectAccessible(page);

  const ask = () => page.request.get(`/api/v1/rondes/${closedRound.slug}/cijfers`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status()).toBe(200);
  await page.reload();
  await expect(field).toHaveCount(0);
  await page.getByRole("button", { name: `Intrekken van de sleutel ${name}` }).click();
  await page.getByRole("button", { name: "Trek de sleutel in" }).click();
  await expect(page.getByRole("row", { name })).toContainText("ingetrokken");
  expect((await ask()).status()).toBe(401);
  await page.goto("/logboek");
  await expect(page.getByRole("main")).toContainText(`sleutel ${name}`);
});
