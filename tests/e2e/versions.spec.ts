import type { Page } from "@playwright/test";
import { yearFromNewest } from "./support/demo-rounds";
import { expectAccessible } from "./support/accessible";
import { ilse, sanne, truus } from "./support/people";
import { fetchPdf, type Printed } from "./support/printed";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

const round = { name: "Proefronde versies", slug: "versies", year: yearFromNewest(-7) };
const board = "Stichting Montessorischool Lindervoort";

test.beforeAll(({ browser }) => prepareRound(browser, round));

/** Looks at a page for who sees little or has a small screen, and goes on at a desk. */
async function expectAccessibleHere(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The hash on the last page, as it is printed: in short groups. */
function printedHash({ pages }: Printed): string {
  return /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/.exec(pages.at(-1) ?? "")?.[0] ?? "";
}

/** Everything the router fetched ahead has come. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}

test("a board withdraws, submits again, and can't withdraw once the SWV opened it; every version stays", async ({ as, browser }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(report);
  await completeReport(page, report);
  const first = await signAndSubmit(page, report, "bestuurder");

  const office = await as(ilse);
  await test.step("lists and links of the office open nothing", async () => {
    await office.goto(`/rondes/${round.slug}`);
    await office.getByRole("link", { name: board, exact: true }).hover();
    await settled(office);
    await office.goto(`/rondes/${round.slug}/beoordelen`);
    await office.getByRole("link", { name: board }).hover();
    await settled(office);
    await office.goto(`/rondes/${round.slug}/dashboard`);
    await settled(office);
    // As a browser that fetches pages ahead by itself.
    const address = report.replace("/verantwoording/", `/rondes/${round.slug}/beoordelen/`);
    const ahead = await office.request.get(address, { headers: { "sec-purpose": "prefetch" } });
    expect(ahead.status()).toBe(200);
  });

  await page.goto(report);
  await page.getByRole("button", { name: "Intrekken" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ja, intrekken" }).click();
  await expect(page.getByRole("heading", { name: "Versie 1 is ingetrokken" })).toBeVisible();
  await expectAccessibleHere(page);
  await page.goto("/verantwoording");
  await expect(page.getByRole("listitem").filter({ hasText: round.name })).toContainText("ingetrokken");

  await test.step("the office sees that it is withdrawn, and nothing of what was in it", async () => {
    await office.goto(`/rondes/${round.slug}/beoordelen`);
    const withdrawn = office.getByRole("region", { name: "Ingetrokken" });
    await expect(withdrawn.getByRole("listitem")).toContainText("versie 1 ingetrokken");
    await withdrawn.getByRole("link", { name: board }).click();
    await expect(office.getByRole("row", { name: /Versie 1/ })).toContainText("niet te lezen");
    await expectAccessibleHere(office);
    const path = new URL(office.url()).pathname;
    expect((await office.request.get(`${path}/1`)).status()).toBe(404);
    expect((await office.request.get(`${report}/pdf?versie=1`)).status()).toBe(404);
    await office.goto(`/rondes/${round.slug}`);
    await expect(office.getByRole("row").filter({ hasText: board })).toContainText("versie 1 ingetrokken");
  });

  const second = await signAndSubmit(page, report, "voorzitter");
  expect(second).not.toBe(first);
  await test.step("opening ends it", async () => {
    await page.goto(report);
    await expect(page.getByRole("button", { name: "Intrekken" })).toBeVisible();
    await office.goto(`/rondes/${round.slug}/beoordelen`);
    await office.getByRole("link", { name: board }).click();
    await expect(office.getByText(second)).toBeVisible();
    // The page of the signatory is still the one of before.
    await page.getByRole("button", { name: "Intrekken" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Ja, intrekken" }).click();
    await expect(page.getByRole("dialog")).toContainText("Het samenwerkingsverband heeft deze versie intussen geopend.");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: round.name })).toBeVisible();
    await expect(page.getByRole("button", { name: "Intrekken" })).toHaveCount(0);
  });

  await test.step("the board reads every version, each with its PDF", async () => {
    await page.getByRole("link", { name: "Versies" }).click();
    await expect(page.getByRole("row", { name: /Versie 1/ })).toContainText(first);
    await expect(page.getByRole("row", { name: /Versie 2/ })).toContainText(second);
    await expectAccessibleHere(page);
    await page.getByRole("link", { name: "Versie 1", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Deze versie is ingetrokken" })).toBeVisible();
    await expect(page.getByRole("article")).toContainText("bestuurder");
    await expectAccessibleHere(page);
    expect((await fetchPdf(page, `${report}/pdf?versie=1`)).name).toMatch(/-versie-1\.pdf$/);
    for (const wrong of ["3", "0", "een", "1.0"]) expect((await page.request.get(`${report}/pdf?versie=${wrong}`)).status()).toBe(404);
  });

  await test.step("anybody checks the hash that is printed", async () => {
    const context = await browser.newContext();
    const stranger = await context.newPage();
    const check = async (hash: string) => {
      await stranger.goto("/controleren");
      await stranger.getByLabel("Controlegetal").fill(hash);
      await stranger.getByRole("button", { name: "Controleren" }).click();
    };
    const hashes = await Promise.all([1, 2].map(async (version) => printedHash(await fetchPdf(page, `${report}/pdf?versie=${version}`))));
    await check(hashes[1] ?? "");
    await expect(stranger.getByRole("heading", { name: "Echt en geldig" })).toBeVisible();
    const found = stranger.getByRole("main").getByRole("status");
    await expect(found).toContainText(board);
    await expect(found).toContainText("Sanne Duinkerken, voorzitter");
    await expectAccessibleHere(stranger);
    await check((hashes[0] ?? "").toUpperCase().replaceAll(" ", "\n"));
    await expect(stranger.getByRole("heading", { name: "Echt, maar ingetrokken" })).toBeVisible();
    await check((hashes[0] ?? "").slice(0, 30));
    await expect(stranger.getByLabel("Controlegetal")).toHaveAccessibleDescription(/U vulde er \d+ in/);
    await check("0".repeat(64));
    await expect(stranger.getByRole("heading", { name: "Dit controlegetal kennen wij niet" })).toBeVisible();
    await expectAccessibleHere(stranger);
    await context.close();
  });

  await test.step("the office reads version 2 by its number", async () => {
    await office.getByRole("link", { name: "Alle versies" }).click();
    await office.getByRole("link", { name: "Versie 2", exact: true }).click();
    await expect(office.getByText(second)).toBeVisible();
    await expect(office.getByRole("article")).toContainText("voorzitter");
    await expectAccessibleHere(office);
  });

  await test.step("after adoption the board attaches an erratum, and it stands with the report everywhere", async () => {
    await office.getByRole("link", { name: board }).click();
    await office.getByRole("button", { name: "Vaststellen" }).click();
    await office.getByRole("dialog").getByRole("button", { name: "Ja, vaststellen" }).click();
    await expect(office.getByRole("button", { name: "Vaststellen" })).toHaveCount(0);
    await page.goto(report);
    await page.getByRole("link", { name: "Erratum toevoegen" }).click();
    await page.getByLabel("Wat moet er staan?").fill("Er staat 12. Het zijn er 21.");
    await page.getByRole("button", { name: "Erratum toevoegen" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Vul uw functie in." })).toBeVisible();
    await expect(page.getByLabel("Wat moet er staan?")).toHaveValue("Er staat 12. Het zijn er 21.");
    await expectAccessibleHere(page);
    await page.getByLabel("Waar gaat het over?").selectOption({ label: "Thuiszitters: Deels in onderwijs" });
    await page.getByLabel("Uw functie").fill("voorzitter");
    await page.getByRole("checkbox", { name: /^Ik voeg dit toe namens het bestuur/ }).check();
    await page.getByRole("button", { name: "Erratum toevoegen" }).click();
    await expect(page.getByText("Het erratum staat bij uw verantwoording.", { exact: false })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Het zijn er 21." })).toContainText("Sanne Duinkerken, voorzitter");
    await expect(page.getByLabel("Wat moet er staan?")).toHaveValue("");
    await expectAccessibleHere(page);
    await page.goto(`${report}/controleren`);
    await expect(page.getByRole("article")).toContainText("Het zijn er 21.");
    await office.reload();
    await expect(office.getByRole("article")).toContainText("Het zijn er 21.");
    const { pages } = await fetchPdf(office, `${report}/pdf`);
    expect(pages.filter((one) => one.includes("Het zijn er 21."))).toHaveLength(1);
  });

  const reader = await as(truus);
  expect((await reader.request.get(`${report}/versies`)).status()).toBe(404);
  // What was adopted is theirs to read too, and no other version.
  expect((await reader.request.get(`${report}/pdf?versie=1`)).status()).toBe(404);
  expect((await fetchPdf(reader, `${report}/pdf`)).pages.join(" ")).toContain("Het zijn er 21.");
});
