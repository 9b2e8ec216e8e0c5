import { expectAccessible } from "./support/accessible";
import { closedRound } from "./support/demo-rounds";
import { maarten, sanne } from "./support/people";
import { expect, test } from "./support/test";

const own = "Stichting Montessorischool Lindervoort";

test("boards read what was adopted of each other once their SWV lets them, and no longer when it stops", async ({ as }) => {
  const office = await as(maarten);
  const page = await as(sanne);
  const link = page.getByRole("link", { name: "Wat andere besturen lieten vaststellen" });
  await page.goto("/");
  await expect(link).toHaveCount(0);

  await office.goto("/instellingen");
  const boxes = office.getByRole("checkbox");
  for (const box of await boxes.all()) await box.check();
  await office.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(office.getByText("Bewaard.")).toBeVisible();
  await office.reload();
  for (const box of await boxes.all()) await expect(box).toBeChecked();

  await page.goto("/");
  await link.click();
  const table = page.getByRole("region", { name: closedRound.name }).or(page.getByRole("table", { name: `Vastgesteld in ${closedRound.name}` })).first();
  const others = table.getByRole("row").filter({ hasNotText: own }).filter({ has: page.getByRole("link", { name: /PDF/ }) });
  const other = others.first();
  await expect(other).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const pdf = (await other.getByRole("link", { name: /PDF/ }).getAttribute("href")) ?? "";
  await other.getByRole("rowheader").getByRole("link").click();
  await expect(page.getByRole("article")).toBeVisible();
  await expect(page.getByRole("button", { name: "Vaststellen" })).toHaveCount(0);
  await expectAccessible(page);
  const address = page.url();
  expect((await page.request.get(pdf)).status()).toBe(200);
  expect((await page.request.get(pdf.replace("/pdf", "/versies"))).status()).toBe(404);

  for (const box of await boxes.all()) await box.uncheck();
  await office.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(office.getByText("Bewaard.")).toBeVisible();
  for (const closed of [address, pdf]) expect((await page.request.get(closed)).status()).toBe(404);
});
