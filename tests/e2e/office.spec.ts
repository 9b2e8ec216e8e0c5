import { closedRound, yearFromNewest } from "./support/demo-rounds";
import { ilse, maarten, sanne, truus } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { expectSaved } from "./support/saved-state";
import { expect, test } from "./support/test";

const round = { name: "Proefronde kantoor", slug: "kantoor", year: yearFromNewest(2) };
const board = "Stichting Montessorischool Lindervoort";

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("boards are invited, and the mail leads to their report", async ({ as }) => {
  const office = await as(maarten);
  await office.goto(`/rondes/${round.slug}`);
  await office.getByRole("button", { name: "Niets aanvinken" }).click();
  await office.getByRole("button", { name: /^Uitnodiging sturen/ }).click();
  await expect(office.getByRole("alert").filter({ hasText: "Vink ten minste één bestuur aan" })).toBeVisible();
  await office.getByRole("checkbox", { name: board }).check();
  await office.getByRole("button", { name: "Uitnodiging sturen (1)" }).click();
  await expect(office.getByText("1 mail gaat uit naar 1 bestuur.")).toBeVisible();
  await expect(office.getByRole("row").filter({ has: office.getByRole("rowheader", { name: board }) })).not.toContainText("nee");

  const page = await as(sanne);
  await page.goto("/postbus");
  const mail = page.getByRole("article").filter({ hasText: `${round.name}: u kunt beginnen` }).filter({ hasText: sanne.email });
  await mail.getByRole("link", { name: /\/verantwoording\// }).click();
  await expect(page.getByRole("heading", { level: 1, name: round.name })).toBeVisible();
});

test("a figure that the SWV types stands beside the board's question, and the board contradicts it", async ({ as }) => {
  const office = await as(maarten);
  await office.goto(`/rondes/${round.slug}/cijfers`);
  await office.getByRole("link", { name: /^Aantal leerlingen/ }).click();
  const cell = office.getByRole("textbox", { name: new RegExp(`^${board}, .*regulier basisonderwijs`) });
  await cell.fill("26,3");
  await office.getByLabel("Waar komen deze cijfers vandaan?").fill("proeftelling van het SWV");
  await office.getByRole("button", { name: "Cijfers bewaren" }).click();
  await expect(cell).toHaveAccessibleDescription(/Vul een heel getal in, zonder komma\./);
  await expect(cell).toHaveValue("26,3");
  await cell.fill("263");
  await office.getByRole("button", { name: "Cijfers bewaren" }).click();
  await expect(office.getByRole("status").filter({ hasText: /./ })).toBeVisible();
  await office.reload();
  await expect(cell).toHaveValue("263");

  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/omslag`);
  const figures = page.getByRole("region", { name: /^Cijfers over/ });
  await expect(figures).toContainText("263");
  await expect(page.getByRole("region", { name: "Wat het SWV weet" })).toContainText("proeftelling van het SWV");
  await figures.getByRole("button", { name: "Klopt niet? Aantal leerlingen, regulier basisonderwijs" }).click();
  await figures.getByRole("textbox", { name: "Aantal leerlingen, regulier basisonderwijs", exact: true }).fill("260");
  await expectSaved(page);
  await page.goto(`${report}/controleren`);
  await page.getByRole("link", { name: /u geeft een ander getal dan het SWV\. Licht dat toe\./ }).click();
  await page.getByLabel("Waarom geeft u een ander getal dan het SWV?").fill("Drie leerlingen stonden elders ingeschreven.");
  await expectSaved(page);
  await page.goto(`${report}/controleren`);
  await expect(page.getByRole("link", { name: /u geeft een ander getal dan het SWV/ })).toHaveCount(0);
  const printed = page.getByRole("article");
  await expect(printed.getByRole("row", { name: /^regulier basisonderwijs/ })).toContainText("263");
  await expect(printed.getByRole("row", { name: /^regulier basisonderwijs/ })).toContainText("260");
  await expect(printed).toContainText("Drie leerlingen stonden elders ingeschreven.");
});

test("two boards lie beside each other on a part; one alone does not compare", async ({ as }) => {
  const page = await as(ilse);
  await page.goto(`/rondes/${closedRound.slug}/vergelijken`);
  await page.getByRole("checkbox", { name: board }).check();
  await page.getByLabel("Onderdeel").selectOption({ label: "Middelen van het SWV" });
  await page.getByRole("button", { name: "Vergelijk" }).click();
  await expect(page.getByText("Kies 2 tot en met 5 besturen. U koos er 1.").first()).toBeVisible();
  await expect(page.getByRole("checkbox", { name: board })).toBeChecked();
  await page.getByRole("checkbox", { name: "Stichting Brandelaar Leert" }).check();
  await page.getByRole("button", { name: "Vergelijk" }).click();
  const beside = page.getByRole("region", { name: "Middelen van het SWV" });
  for (const name of [board, "Stichting Brandelaar Leert"]) {
    await expect(beside.getByRole("columnheader", { name }).or(beside.getByRole("rowheader", { name })).first()).toBeVisible();
    await expect(beside.getByRole("heading", { name }).first()).toBeVisible();
  }
});

test("every number of the dashboard opens the boards behind it, and they add up to it", async ({ as }) => {
  const page = await as(ilse);
  await page.goto(`/rondes/${closedRound.slug}/dashboard`);
  await page.locator("summary").filter({ hasText: /^Meer cijfers/ }).click();
  const tables = page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: "Totaal" }) });
  const rows = tables.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(30);
  await expect(rows.filter({ hasNot: page.locator("th a") })).toHaveCount(0);

  // Opened one by one below; who chose something are not all boards.
  const links = await page.locator("main a[href*='/dashboard/']:not([href*='keuze='])").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const answers = await Promise.all([...new Set(links)].map(async (link) => [link, await page.request.get(link)] as const));
  for (const [link, answer] of answers) {
    expect([link, answer.status()]).toEqual([link, 200]);
    expect(await answer.text()).toContain(board);
  }

  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Thuiszitters", exact: true }) });
  const total = Number(await row.getByRole("cell").first().innerText());
  await row.getByRole("link", { name: "Thuiszitters", exact: true }).click();
  const boards = page.getByRole("region", { name: "Per bestuur" }).locator("tbody tr");
  await expect(boards).toHaveCount(24);
  const given = await boards.locator("td:nth-child(2)").allInnerTexts();
  expect(given.map(Number).filter((number) => !Number.isNaN(number)).reduce((sum, number) => sum + number, 0)).toBe(total);
  await boards.getByRole("link", { name: board }).click();
  await expect(page.getByRole("article")).toContainText("THUISZITTERS");
});

test("the number of boards that worked out an indicator opens just those boards", async ({ as }) => {
  const page = await as(ilse);
  await page.goto(`/rondes/${closedRound.slug}/dashboard`);
  const counts = page.locator("tfoot a[href*='keuze=']");
  expect(await counts.count()).toBeGreaterThan(30);
  const count = Number(/^\d+/.exec(await counts.first().innerText())?.[0]);
  await counts.first().click();
  await expect(page.getByRole("region", { name: /^Besturen met ‘1\. / }).locator("tbody tr")).toHaveCount(count);
  await page.getByRole("link", { name: "Alle besturen" }).click();
  await expect(page.getByRole("region", { name: "Per bestuur" }).locator("tbody tr")).toHaveCount(24);
});

test("a reader finds what was adopted, and nothing else of it", async ({ as }) => {
  const page = await as(truus);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Vastgesteld" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vastgestelde verantwoordingen" })).toBeVisible();
  const round = page.getByRole("region", { name: closedRound.name });
  await expect(round.locator("tbody tr")).toHaveCount(24);
  await round.getByRole("link", { name: board, exact: true }).click();
  await expect(page.getByRole("article")).toContainText("THUISZITTERS");
  await expect(page.getByRole("button", { name: /vast/i })).toHaveCount(0);
});
