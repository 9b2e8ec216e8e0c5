import type { Locator, Page } from "@playwright/test";
import { yearFromNewest } from "./support/demo-rounds";
import { hester, sanne, signatoryOf } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport } from "./support/save-answer";
import { expectSaved, expectState } from "./support/saved-state";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

const round = { name: "Proefronde invoer", slug: "invoer", year: yearFromNewest(-5) };

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("numbers that cannot be read: a sentence at the field, and what was typed stays", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/ononderbroken`);
  await page.getByText(/^Meer cijfers/).click();
  const percent = field(page, "Doublures");
  const count = field(page, "Aantal doublures");
  for (const [box, typed, message] of [
    [percent, "101", "Vul een percentage van 0 tot en met 100 in."],
    [percent, "-3", "Vul een getal van 0 of hoger in."],
    [percent, "2,75", "Vul niet meer dan 1 cijfer achter de komma in, bijvoorbeeld 71,7."],
    [percent, "veel", "Vul een percentage in, bijvoorbeeld 71,7."],
    [count, "3,5", "Vul een heel getal in, zonder komma."],
    [count, "-1", "Vul een getal van 0 of hoger in."],
    [count, "PM", "PM kan alleen bij een bedrag. Kies hier niet bekend of n.v.t."],
    [count, "99999999", "Vul een getal tot en met 9.999.999 in."],
    [count, "<b>12</b>", "Vul een heel getal in, bijvoorbeeld 12 of 1.250."],
  ] as const) {
    await leaveWith(box, typed);
    await expectMessage(box, message);
  }
  await leaveWith(percent, "101");
  await expectSaved(page);
  await page.reload();
  await page.getByText(/^Meer cijfers/).click();
  await expect(percent).toHaveValue("101");
  await expectMessage(percent, "Vul een percentage van 0 tot en met 100 in.");
  await expect(count).toHaveValue("<b>12</b>");

  await page.getByRole("link", { name: /^Volgende:/ }).click();
  await expect(page.getByRole("heading", { name: "Er klopt nog iets niet" })).toBeVisible();
  await page.goto(`${report}/controleren`);
  await page.getByRole("link", { name: /^Doublures: vul een percentage van 0 tot en met 100 in/ }).click();
  await expect(percent).toBeFocused();
  await leaveWith(percent, "2,7");
  await expect(percent).not.toHaveAttribute("aria-invalid");
});

test("amounts are whole euros; 1.63 and 12,345 are refused with a message and kept", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/middelenSwv`);
  await page.getByRole("button", { name: "Regel toevoegen" }).click();
  const spent = page.getByRole("group", { name: "Regel 1", exact: true }).getByRole("textbox", { name: /Bedrag$/ });
  const received = page.getByRole("group", { name: /^Ontvangen bedrag Terugploegregeling/ }).getByRole("textbox");
  for (const box of [spent, received]) {
    for (const typed of ["1.63", "veel geld", "1e5"]) {
      await leaveWith(box, typed);
      await expectMessage(box, "Vul een bedrag in hele euro’s in, bijvoorbeeld 92.400.");
    }
    for (const typed of ["12,345", "12,50", "1.234,56 euro"]) {
      await leaveWith(box, typed);
      await expectMessage(box, "Vul het bedrag zonder centen in, bijvoorbeeld 92.400.");
    }
    await leaveWith(box, "-50");
    await expectMessage(box, "Vul een bedrag van 0 of hoger in.");
    await leaveWith(box, "99999999999");
    await expectMessage(box, "Vul een bedrag onder 10 miljard euro in.");
  }
  await leaveWith(received, "1.63");
  await leaveWith(spent, "12,345");
  await expectSaved(page);
  await page.reload();
  await expect(spent).toHaveValue("12,345");
  await expect(received).toHaveValue("1.63");
  for (const [typed, shown] of [["52800,00", "52.800"], ["1631099", "1.631.099"]] as const) {
    await leaveWith(spent, typed);
    await expect(spent).toHaveValue(shown);
    await expect(spent).not.toHaveAttribute("aria-invalid");
  }
});

test("a text that is too long says so, is kept, and can be made shorter", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/thuiszitters`);
  const [editor] = await editorsOf(page);
  if (!editor) throw new Error("there is no text to write");
  const long = "Lange zin. ".repeat(4_600);
  await editor.click();
  await page.keyboard.insertText(long);
  await expect(page.getByText(/^Maak de tekst korter: er passen 50\.000 tekens in dit veld, nu zijn het er 50\.\d{3}\.$/)).toBeVisible();
  await expectState(page, /Een antwoord is niet opgeslagen/);
  await expect(page.getByText("Dit antwoord is te lang om op te slaan.", { exact: false })).toBeVisible();
  await page.reload();
  const [kept] = await editorsOf(page);
  await expect(kept ?? editor).toContainText("Lange zin. Lange zin.");
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("Kort.");
  await expectSaved(page);
});

test("script is text like any other, in every kind of field", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  const script = '<script>alert("x")</script><img src=x onerror=alert(1)>';
  const alerts: string[] = [];
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${report}/teruggeplaatst`);
  const [editor] = await editorsOf(page);
  await editor?.click();
  await page.keyboard.insertText(`In tekst: ${script}`);
  await expectSaved(page);
  await page.goto(`${report}/middelenEigen`);
  await page.getByRole("button", { name: "Regel toevoegen" }).click();
  await page.getByRole("textbox", { name: /Waarvoor$/ }).fill(`In een regel: ${script}`);
  await page.getByRole("textbox", { name: /Bedrag$/ }).fill("10");
  await expectSaved(page);
  await page.goto(`${report}/bijlagen`);
  await page.getByRole("button", { name: "Bijlage toevoegen" }).click();
  await page.getByLabel("Titel van bijlage 1").fill(`In een titel: ${script}`);
  await expectSaved(page);
  await page.goto(`${report}/controleren`);
  const printed = page.getByRole("article");
  for (const place of ["In tekst", "In een regel", "In een titel"]) {
    await expect(printed.getByText(`${place}: ${script}`)).toBeVisible();
  }
  await expect(printed.locator("script, img")).toHaveCount(0);
  expect(alerts).toEqual([]);
});

test("control characters are told apart from text, and nothing else of the answer is lost", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/middelenEigen`);
  await page.getByRole("button", { name: "Regel toevoegen" }).click();
  const purpose = page.getByRole("textbox", { name: /Waarvoor$/ });
  await purpose.fill("Uren\u0007 voor overleg");
  await expect(page.getByText(/^Er staan tekens in die niet bewaard kunnen worden/)).toBeVisible();
  await expectState(page, /Een antwoord is niet opgeslagen/);
  await page.reload();
  await expect(purpose).toHaveValue(/^Uren.? voor overleg$/);
  await purpose.fill("Uren voor overleg");
  await expectSaved(page);
  await expect(page.getByText(/^Er staan tekens in die niet bewaard kunnen worden/)).toHaveCount(0);
});

test("signing without a name, a function or the statement says what is missing, at the field", async ({ as }) => {
  const page = await as(signatoryOf("95122"));
  const report = await reportIn(page, round.name);
  await page.goto(`${report}/ondertekenen`);
  await expect(page.getByRole("heading", { name: "U kunt nog niet ondertekenen" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Ondertekenen en indienen" })).toHaveCount(0);
  await completeReport(page, report);
  await page.reload();
  await page.getByLabel("Naam").fill("  ");
  await page.getByRole("button", { name: "Ondertekenen en indienen" }).click();
  await expectMessage(page.getByLabel("Naam"), "Vul uw naam in.");
  await expectMessage(page.getByLabel("Functie"), "Vul uw functie in.");
  await expectMessage(page.getByRole("checkbox"), "Kruis de verklaring aan.");
  await page.getByRole("link", { name: "Vul uw functie in." }).click();
  await expect(page.getByLabel("Functie")).toBeFocused();
});

function field(page: Page, name: string): Locator {
  return page.getByRole("region", { name: /^Cijfers over/ }).getByRole("textbox", { name, exact: true });
}

async function leaveWith(box: Locator, typed: string): Promise<void> {
  await box.fill(typed);
  await box.blur();
}

/** The message belongs to the field: whoever hears the field hears it too. */
async function expectMessage(box: Locator, message: string): Promise<void> {
  await expect(box).toHaveAttribute("aria-invalid", "true");
  await expect(box).toHaveAccessibleDescription(new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
}
