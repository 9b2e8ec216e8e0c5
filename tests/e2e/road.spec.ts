import { templateDefinitionSchema } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json" with { type: "json" };
import { yearFromNewest } from "./support/demo-rounds";
import { fillReport } from "./support/fill-report";
import { ilse, maarten, noor, signatoryOf } from "./support/people";
import { expectInOrder, expectNumbers, expectSomewhere, fetchPdf, fetchWord, textsOnScreen } from "./support/printed";
import { makeOpenRound, reportIn } from "./support/rounds";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

const round = { name: "De hele weg", slug: "de-hele-weg", year: yearFromNewest(3) };
/** With schools of every kind, in two SWVs: every part and every field applies. */
const board = { number: "95106", name: "Onderwijsstichting De Grensbrug" };

test("a board fills in everything, signs and hands in; the SWV counts, reads and adopts it; the PDF says it all", async ({ as }) => {
  test.setTimeout(240_000);
  await makeOpenRound(await as(maarten), round);

  const editor = await as(noor);
  const report = await reportIn(editor, round.name);
  await editor.goto(report);
  const typed = await fillReport(editor);
  await expect(editor.getByRole("heading", { name: "U kunt ondertekenen" })).toBeVisible();
  await expect(editor.getByRole("heading", { name: /^Dit moet nog/ })).toHaveCount(0);

  await editor.getByRole("button", { name: "Vraag de bestuurder om te ondertekenen" }).click();
  await expect(editor.getByText(/^Gevraagd aan .+ op /)).toBeVisible();
  await editor.reload();
  await expect(editor.getByText(/^Gevraagd aan .+ op /)).toBeVisible();
  await editor.goto("/postbus");
  const asked = editor.getByRole("article").filter({ hasText: `Om te ondertekenen: ${round.name}` });
  await expect(asked).toContainText(signatoryOf(board.number).email);
  await expect(asked.getByRole("link")).toHaveAttribute("href", `${report}/controleren`);

  const draft = await fetchPdf(editor, `${report}/pdf`);
  expect(draft.pages.filter((text) => !text.includes("CONCEPT"))).toEqual([]);
  expectInOrder(typed.texts, draft);

  const signatory = await as(signatoryOf(board.number));
  const receipt = await signAndSubmit(signatory, report, "directeur-bestuurder");

  const reviewer = await as(ilse);
  await test.step("the dashboard counts what was typed", async () => {
    await reviewer.goto(`/rondes/${round.slug}/dashboard`);
    const figures = reviewer.getByRole("table", { name: "Belangrijkste cijfers" });
    for (const [part, label] of [
      ["Thuiszitters", "Deels in onderwijs"],
      ["Schakelfunctie", "Van SO naar een gewone basisschool"],
      ["Teruggeplaatste leerlingen", "Teruggekomen vanuit SBO"],
    ] as const) {
      const row = figures.getByRole("row").filter({ has: reviewer.getByRole("link", { name: label, exact: true }) });
      await expect(row.getByRole("cell").first()).toHaveText(typed.numbers.get(`${part}: ${label}`) ?? "not typed");
      await expect(row.getByRole("cell").last()).toContainText("1 van");
    }
  });
  await test.step("the reviewer reads and adopts it", async () => {
    await reviewer.goto(`/rondes/${round.slug}/beoordelen`);
    await reviewer.getByRole("link", { name: board.name }).click();
    await expect(reviewer.getByText(receipt)).toBeVisible();
    await expect(reviewer.getByRole("article")).toContainText(typed.texts[0] ?? "");
    await reviewer.getByRole("button", { name: "Vaststellen" }).click();
    await reviewer.getByRole("dialog").getByRole("button", { name: "Ja, vaststellen" }).click();
    await expect(reviewer.getByRole("complementary", { name: "Wat u kunt doen" }).getByText("vastgesteld", { exact: true })).toBeVisible();
  });
  await test.step("PDF and Word hold everything that was typed and everything on the screen", async () => {
    const printed = await fetchPdf(reviewer, `${report}/pdf`);
    expect(printed.name).toMatch(new RegExp(`^verantwoording-.*grensbrug.*-${round.year}-${round.year + 1}\\.pdf$`));
    expect(printed.pages.filter((text) => text.includes("CONCEPT"))).toEqual([]);
    const { parts } = templateDefinitionSchema.parse(shipped);
    expectInOrder(parts.filter((part) => part.printed).map(({ title }) => title), printed);
    expectInOrder(typed.texts, printed);
    expectSomewhere(typed.chosen, printed);
    expectNumbers(typed.numbers, printed);
    const screen = await textsOnScreen(reviewer);
    expectInOrder(screen, printed);
    const word = await fetchWord(reviewer, `${report}/word`);
    expect(word.name).toBe(printed.name.replace(/pdf$/, "docx"));
    expectInOrder(screen, word);
  });
});
