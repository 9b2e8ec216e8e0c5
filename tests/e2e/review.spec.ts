import type { Page } from "@playwright/test";
import { expectAccessible, expectNoViolations } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { ilse, maarten, signatoryOf } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport, problemCode, sendAnswer } from "./support/save-answer";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

const round = { name: "Proefronde teruggeven", slug: "teruggeven", year: yearFromNewest(3) };
const signatory = signatoryOf("95121");

test.use({ trace: "off" });
test.beforeAll(({ browser }) => prepareRound(browser, round));

const desk = (page: Page) => page.setViewportSize({ width: 1280, height: 900 });

test("a report is remarked upon, given back, changed where it was asked, submitted again, compared and adopted", async ({ as }) => {
  test.setTimeout(300_000);
  const board = await as(signatory);
  const report = await reportIn(board, round.name);
  await completeReport(board, report);
  await signAndSubmit(board, report, "bestuurder");
  const reviewer = await as(ilse);
  const reading = `/rondes/${round.slug}/beoordelen${report.replace("/verantwoording", "")}`;

  await test.step("the reviewer puts remarks beside a question and with the whole", async () => {
    await reviewer.goto(reading);
    await reviewer.getByRole("button", { name: /^Opmerking plaatsen ?: Uw toelichting/ }).first().click();
    const box = reviewer.getByRole("textbox", { name: "Uw opmerking" });
    await expect(box).toBeFocused();
    await reviewer.getByRole("button", { name: "Opmerking plaatsen", exact: true }).click();
    await expect(reviewer.getByText("Schrijf eerst iets op.")).toBeVisible();
    await reviewer.getByRole("button", { name: "Annuleren" }).click();

    await remark(reviewer, "vraag-thuiszitters", "Wat deed u voor thuiszitters?");
    await remark(reviewer, "vraag-ononderbroken", "Vergissing");
    const mistake = reviewer.getByRole("article", { name: "Opmerking: Vergissing" });
    await mistake.getByRole("button", { name: /^Wijzigen/ }).click();
    await mistake.getByRole("textbox", { name: "Uw opmerking" }).fill("Toch een vergissing");
    await mistake.getByRole("button", { name: "Wijziging bewaren" }).click();
    const changed = reviewer.getByRole("article", { name: "Opmerking: Toch een vergissing" });
    await changed.getByRole("button", { name: /^Verwijderen/ }).click();
    await reviewer.getByRole("dialog").getByRole("button", { name: "Ja, verwijderen" }).click();
    await expect(changed).toHaveCount(0);

    await reviewer.getByRole("button", { name: /^Opmerking plaatsen ?: de hele verantwoording/ }).click();
    await reviewer.getByRole("textbox", { name: "Uw opmerking" }).fill("Een helder verslag.");
    await reviewer.getByRole("button", { name: "Opmerking plaatsen", exact: true }).click();
    await expect(reviewer.getByRole("article", { name: "Opmerking: Een helder verslag." })).toBeVisible();
    await expect(reviewer.getByRole("complementary", { name: "Wat u kunt doen" })).toContainText("2 open.");
    await expectAccessible(reviewer);
    await desk(reviewer);
  });

  await test.step("gives it back: remarked questions are chosen, and what sums with them goes along", async () => {
    await reviewer.getByRole("link", { name: "Teruggeven", exact: true }).click();
    await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText("Teruggeven");
    const thuiszitters = reviewer.getByRole("group", { name: "Thuiszitters" });
    await expect(thuiszitters.getByRole("checkbox", { name: "Uw toelichting" })).toBeChecked();
    await reviewer.getByRole("checkbox", { name: "Aanwending" }).first().check();
    const open = reviewer.getByRole("region", { name: "Dit gaat open" });
    await expect(open).toContainText("2 vragen die u koos, en 2 vragen die meegaan.");
    await expect(open).toContainText(/ntvangen/);
    await reviewer.getByLabel("Aanpassen tot en met").fill("2020-01-01");
    await reviewer.getByRole("button", { name: /^Teruggeven aan/ }).click();
    await expect(reviewer.getByRole("alert").filter({ hasText: "Er klopt nog iets niet" })).toContainText("Schrijf op wat u het bestuur vraagt.");
    await expect(thuiszitters.getByRole("checkbox", { name: "Uw toelichting" })).toBeChecked();
    await expectAccessible(reviewer);
    await desk(reviewer);
    await reviewer.getByLabel("Wat vraagt u het bestuur?").fill("Vertel meer over de thuiszitters.");
    await reviewer.getByRole("button", { name: /^Teruggeven aan/ }).click();
    await expect(reviewer.getByText("Kies een dag die nog niet voorbij is.").first()).toBeVisible();
    await expect(reviewer.getByLabel("Wat vraagt u het bestuur?")).toHaveValue("Vertel meer over de thuiszitters.");
    await reviewer.getByLabel("Aanpassen tot en met").fill(new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
    await reviewer.getByRole("button", { name: /^Teruggeven aan/ }).click();
    await expect(reviewer.getByRole("complementary", { name: "Wat u kunt doen" }).getByText("teruggegeven", { exact: true })).toBeVisible();
  });

  await test.step("a colleague who was about to adopt it is told", async () => {
    const colleague = await as(maarten);
    await colleague.goto(`${reading}/teruggeven`);
    await expect(colleague.getByRole("heading", { name: "Teruggeven kan nu niet" })).toBeVisible();
    await colleague.goto("/postbus");
    await expect(colleague.getByRole("article").filter({ hasText: "Teruggegeven:" }).first()).toContainText("Vertel meer over de thuiszitters.");
  });

  await test.step("the board sees what is asked, and can change that alone", async () => {
    await board.goto(report);
    await expect(board.getByText("Vertel meer over de thuiszitters.")).toBeVisible();
    const asked = board.getByRole("region", { name: "Thuiszitters", exact: true });
    await expect(asked).toContainText("nog te doen");
    await expect(asked).toContainText("Wat deed u voor thuiszitters?");
    await expect(board.getByRole("navigation", { name: "Onderdelen" }).getByRole("link", { name: /Ankerpunten/ })).toHaveCount(0);
    await expectAccessible(board);
    await desk(board);

    await board.goto(`${report}/ankerpunten`);
    await expect(board.getByText("In dit onderdeel heeft het samenwerkingsverband niets teruggegeven.")).toBeVisible();
    await expect(board.getByText("U kunt dit nu niet aanpassen").first()).toBeVisible();
    expect(await editorsOf(board)).toEqual([]);
    await expectAccessible(board);
    await desk(board);
    const refused = await sendAnswer(board, report, "ankerpunt1", { type: "doc", content: [] }, 1);
    expect([refused.status() < 500, await problemCode(refused)]).toEqual([true, "frozen"]);

    const frozen = board.locator("section#ankerpunt1");
    await frozen.getByRole("button", { name: /^Geschiedenis/ }).click();
    const history = frozen.getByRole("region", { name: /^Geschiedenis bij/ });
    await expect(history.getByRole("listitem").first()).toBeVisible();
    await expect(history.getByRole("button", { name: /^Zet deze versie terug/ })).toHaveCount(0);
    await frozen.getByRole("button", { name: /^Notities/ }).click();
    await frozen.getByLabel("Notitie voor uw collega's").fill("Dit blijft zo.");
    await frozen.getByRole("button", { name: "Notitie toevoegen" }).click();
    await expect(frozen.getByRole("listitem").filter({ hasText: "Dit blijft zo." })).toBeVisible();
  });

  await test.step("answers the remark and writes", async () => {
    await board.goto(`${report}/thuiszitters`);
    const [editor] = await editorsOf(board);
    if (!editor) throw new Error("the reopened question has no editor");
    await expect(board.getByRole("textbox", { name: /Deels in onderwijs/ })).toHaveCount(0);
    await editor.click();
    await board.keyboard.press("Control+End");
    await board.keyboard.insertText(" Wij gingen bij elke leerling thuis langs.");
    const thread = board.getByRole("article", { name: /^Opmerking: Wat deed u/ });
    await thread.getByRole("button", { name: /^Reageren/ }).click();
    await thread.getByRole("textbox", { name: "Uw reactie" }).fill("Dat staat er nu bij.");
    await thread.getByRole("button", { name: "Reactie plaatsen" }).click();
    await expect(thread.getByText("Dat staat er nu bij.")).toBeVisible();
    await expect(thread.getByText("beantwoord", { exact: true })).toBeVisible();
    await expect(editor).toContainText("thuis langs");
    await thread.getByText("Wat er in versie 1 stond").click();
    await expect(thread.getByText("Antwoord bij thuiszitters.", { exact: true })).toBeVisible();
    await expectAccessible(board);
    await desk(board);
    await board.getByRole("link", { name: /^Volgende:/ }).click();
    await board.goto(report);
    await expect(board.getByRole("region", { name: "Thuiszitters", exact: true })).toContainText("aangepast");
  });

  await test.step("and submits again", async () => {
    await signAndSubmit(board, report, "bestuurder");
  });

  await test.step("the reviewer sees the change word by word, what was answered, and adopts", async () => {
    await reviewer.goto(reading);
    await expect(reviewer.getByText("1 van 2 gevraagde vragen gewijzigd, 1 van 2 opmerkingen beantwoord of afgehandeld.")).toBeVisible();
    const change = reviewer.getByRole("region", { name: "Gewijzigd sinds versie 1" });
    await expect(change.locator("ins")).toContainText("Wij gingen bij elke leerling thuis langs.");
    await expect(change.locator("del")).toHaveCount(0);
    await expectNoViolations(reviewer);
    const thread = reviewer.getByRole("article", { name: /^Opmerking: Wat deed u/ });
    await expect(thread).toContainText("bij versie 1");
    await expect(thread).toContainText("Dat staat er nu bij.");
    await thread.getByRole("button", { name: /^Afhandelen/ }).click();
    await expect(thread.getByText("afgehandeld", { exact: true })).toBeVisible();

    await reviewer.getByRole("link", { name: /^Toon alleen wat veranderd is \(1 onderdeel\)/ }).click();
    await expect(reviewer.getByRole("heading", { name: "Gevraagd en niet gewijzigd" })).toBeVisible();
    await expect(reviewer.locator("ins")).toContainText("Wij gingen bij elke leerling thuis langs.");
    await expectAccessible(reviewer);
    await desk(reviewer);

    await reviewer.getByRole("button", { name: "Vaststellen" }).click();
    await expect(reviewer.getByRole("dialog")).toContainText("Eén opmerking is nog niet afgehandeld.");
    await reviewer.getByRole("dialog").getByRole("button", { name: "Ja, vaststellen" }).click();
    await expect(reviewer.getByRole("complementary", { name: "Wat u kunt doen" }).getByText("vastgesteld", { exact: true })).toBeVisible();
    await reviewer.goto(reading);
    await expect(reviewer.getByRole("button", { name: /^Opmerking plaatsen/ })).toHaveCount(0);
  });
});

async function remark(page: Page, anchor: string, text: string): Promise<void> {
  const place = page.locator(`#${anchor}`);
  await place.getByRole("button", { name: /^Opmerking plaatsen/ }).click();
  await place.getByRole("textbox", { name: "Uw opmerking" }).fill(text);
  await place.getByRole("button", { name: "Opmerking plaatsen", exact: true }).click();
  await expect(page.getByRole("article", { name: `Opmerking: ${text}` })).toBeVisible();
}
