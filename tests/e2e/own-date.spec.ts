import { yearFromNewest } from "./support/demo-rounds";
import { maarten, sanne } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

const round = { name: "Proefronde eigen datum", slug: "eigen-datum", year: yearFromNewest(-7) };
const board = "Stichting Montessorischool Lindervoort";

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("a board with a date of its own goes on after the round was closed", async ({ as }) => {
  const office = await as(maarten);
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await office.goto(`/rondes/${round.slug}`);
  await office.getByRole("button", { name: "Ronde sluiten" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Ja, sluiten" }).click();
  await expect(office.getByText("U sloot de ronde eerder dan gepland.")).toBeVisible();
  await page.goto(report);
  await expect(page.getByText("De ronde is gesloten.", { exact: false })).toBeVisible();

  // Past the day on which the round would have closed by itself.
  const day = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await office.getByRole("button", { name: `eigen datum voor ${board}` }).click();
  await office.getByRole("dialog").getByLabel("Indienen tot en met").fill(day);
  await office.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await expect(office.getByRole("row").filter({ hasText: board }).getByRole("button", { name: /^Wijzigen/ })).toBeVisible();

  await page.goto(report);
  await expect(page.getByRole("link", { name: /^Begin met/ })).toBeVisible();
  await completeReport(page, report);
  await signAndSubmit(page, report, "bestuurder");
  await office.reload();
  await expect(office.getByRole("row").filter({ hasText: board })).toContainText("ingediend");
  await expect(office.getByRole("row").filter({ hasText: board })).not.toContainText("te laat");
});
