import { templateDefinitionSchema } from "@/lib/template/definition";
import sevenDuties from "@/lib/template/shipped/zeven-opdrachten.json" with { type: "json" };
import { yearFromNewest } from "./support/demo-rounds";
import { fillReport } from "./support/fill-report";
import { bram, signatoryOf } from "./support/people";
import { expectInOrder, expectNumbers, expectSomewhere, fetchPdf, textsOnScreen } from "./support/printed";
import { makeOpenRound, reportIn } from "./support/rounds";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

/** A board that also takes part in the first region; here it has not begun. */
const board = { number: "95108", name: "Stichting Molenrade Primair" };

const form = { ...sevenDuties, id: "uit-een-bestand", title: "Opdrachten uit een bestand" };
const round = { name: "Ronde met een eigen formulier", slug: "eigen-formulier", year: yearFromNewest(1), form: form.title };

test("a form that was loaded from a file goes the same road, by its template alone", async ({ as }) => {
  test.setTimeout(180_000);
  const office = await as(bram);
  await test.step("the office loads the form and opens a round with it", async () => {
    await office.goto("/formulieren/importeren");
    await office.getByLabel("Of plak de tekst hier").fill(JSON.stringify(form));
    await office.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await office.getByRole("button", { name: "Inladen" }).click();
    await expect(office.getByText(`${form.title} is nu versie 1.`)).toBeVisible();
    await makeOpenRound(office, round);
  });
  const signatory = await as(signatoryOf(board.number));
  const report = await reportIn(signatory, round.name);
  await signatory.goto(report);
  const typed = await fillReport(signatory);
  await expect(signatory.getByRole("heading", { name: "U kunt ondertekenen" })).toBeVisible();
  const receipt = await signAndSubmit(signatory, report, "bestuurder");

  await office.goto(`/rondes/${round.slug}/dashboard`);
  await test.step("the dashboard has the figures of this form, and this board among them", async () => {
    const rows = office.getByRole("table", { name: "Belangrijkste cijfers" }).getByRole("row");
    for (const label of ["Thuiszitters", "Relatief verzuim", "Absoluut verzuim", "Vrijstellingen"]) {
      await expect(rows.getByRole("link", { name: label, exact: true })).toBeVisible();
    }
    await rows.getByRole("link", { name: "Relatief verzuim", exact: true }).click();
    const own = office.getByRole("region", { name: "Per bestuur" }).getByRole("row").filter({ hasText: board.name });
    await expect(own).toContainText(typed.numbers.get("Aanwezigheid: Relatief verzuim") ?? "not typed");
  });
  await test.step("the office reads it", async () => {
    await office.goto(`/rondes/${round.slug}/beoordelen`);
    await office.getByRole("link", { name: board.name, exact: true }).click();
    await expect(office.getByText(receipt)).toBeVisible();
  });
  await test.step("the PDF holds everything, under the titles of this form", async () => {
    const printed = await fetchPdf(office, `${report}/pdf`);
    expect(printed.name).toMatch(new RegExp(`^verantwoording-.*molenrade.*-${round.year}-${round.year + 1}\\.pdf$`));
    const { parts } = templateDefinitionSchema.parse(sevenDuties);
    expectInOrder(parts.filter((part) => part.printed).map(({ title }) => title), printed);
    expectInOrder(typed.texts, printed);
    expectSomewhere(typed.chosen, printed);
    expectNumbers(typed.numbers, printed);
    expectInOrder(await textsOnScreen(office), printed);
  });
});
