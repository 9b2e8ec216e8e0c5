import { expect, type Locator, type Page } from "@playwright/test";
import { z } from "zod";
import { editorsOf, writeParagraph, writeRichly } from "./write-text";

/** What was typed in a whole report. */
export type Typed = {
  /** Texts and rows, in the order of the form. */
  texts: string[];
  /** Labels of what was ticked or chosen. */
  chosen: string[];
  /** Each number by its part and field, `Thuiszitters: Deels in onderwijs`; no two are the same. */
  numbers: Map<string, string>;
};

/** Numbers that occur nowhere else in a report: each is given once. */
type Numbers = { count: () => string; percent: (decimals: boolean) => string; amount: () => string };

/**
 * Fills in every field of every part, from the first to "Controleren", as it stands on the screen: it
 * knows kinds of fields, and no form.
 *
 * @param page the overview of an empty report
 */
export async function fillReport(page: Page): Promise<Typed> {
  const typed: Typed = { texts: [], chosen: [], numbers: new Map() };
  const numbers = freshNumbers();
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  const next = page.getByRole("link", { name: /^Volgende:/ });
  for (;;) {
    await expect(next).toBeVisible();
    await fillPart(page, typed, numbers);
    const title = (await next.innerText()).replace("Volgende: ", "");
    await next.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    if (title === "Controleren") return typed;
  }
}

async function fillPart(page: Page, typed: Typed, numbers: Numbers): Promise<void> {
  const main = page.getByRole("main");
  const part = await main.getByRole("heading", { level: 1 }).innerText();
  const figures = main.getByRole("region", { name: /^Cijfers over/ });
  const found = new Map<string, string[]>();
  await unfold(main);
  for (const box of await figures.getByRole("textbox").all()) await fillNumber(box, part, typed, numbers);
  for (const select of await figures.locator("select:not([aria-label])").all()) await choose(select, typed);
  for (const group of await main.locator("fieldset").all()) await tickFirstAndLast(group, typed);
  for (const box of await main.getByRole("group", { name: /^Ontvangen|geld$/ }).getByRole("textbox").all()) {
    await fillAmount(box, part, typed, numbers);
  }
  const addRow = main.getByRole("button", { name: "Regel toevoegen" });
  if (await addRow.isVisible()) await fillRows(main, addRow, { part, found, typed, numbers });
  const addAnnex = main.getByRole("button", { name: "Bijlage toevoegen" });
  if (await addAnnex.isVisible()) await fillAnnex(main, addAnnex, found);
  // What was ticked may have brought more to fill in.
  await unfold(main);
  for (const [index, editor] of (await editorsOf(page)).entries()) {
    const about = `${part}, tekst ${index + 1}`;
    found.set((await editor.getAttribute("id")) ?? "", await (index === 0 ? writeRichly : writeParagraph)(editor, about));
  }
  typed.texts.push(...(await inOrderOfPage(page, found)));
}

async function unfold(main: Locator): Promise<void> {
  const folded = main.locator("details:not([open]) > summary");
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
}

async function fillNumber(box: Locator, part: string, typed: Typed, numbers: Numbers): Promise<void> {
  const { percent, decimals } = await box.evaluate((field) => ({
    percent: field.parentElement?.textContent.includes("%") ?? false,
    decimals: field.getAttribute("inputmode") === "decimal",
  }));
  const value = percent ? numbers.percent(decimals) : numbers.count();
  await box.fill(value);
  typed.numbers.set(`${part}: ${await nameOf(box)}`, value);
}

async function fillAmount(box: Locator, part: string, typed: Typed, numbers: Numbers): Promise<void> {
  const value = numbers.amount();
  await box.fill(value);
  typed.numbers.set(`${part}: ${await nameOf(box)}`, value);
}

async function choose(select: Locator, typed: Typed): Promise<void> {
  const option = await select.locator("option").nth(1).textContent();
  await select.selectOption({ index: 1 });
  typed.chosen.push(option ?? "");
}

async function tickFirstAndLast(group: Locator, typed: Typed): Promise<void> {
  const boxes = group.getByRole("checkbox");
  for (const box of new Set([0, (await boxes.count()) - 1])) {
    await boxes.nth(box).check();
    typed.chosen.push((await nameOf(boxes.nth(box))).replace(/^\d+\. /, ""));
  }
}

/** Three rows: every text field, every list, every amount. */
async function fillRows(
  main: Locator,
  add: Locator,
  { part, found, typed, numbers }: { part: string; found: Map<string, string[]>; typed: Typed; numbers: Numbers },
): Promise<void> {
  for (const index of [1, 2, 3]) {
    await add.click();
    const row = main.getByRole("group", { name: `Regel ${index}`, exact: true });
    await expect(row).toBeVisible();
    for (const box of await row.getByRole("textbox").all()) {
      const name = await nameOf(box);
      if (name.endsWith("Bedrag")) await fillAmount(box, part, typed, numbers);
      else {
        const text = `${name}: uren en scholing op school ${index}`;
        await box.fill(text);
        found.set((await box.getAttribute("id")) ?? "", [text]);
      }
    }
    for (const select of await row.locator("select:not([aria-label])").all()) await select.selectOption({ index });
  }
}

async function fillAnnex(main: Locator, add: Locator, found: Map<string, string[]>): Promise<void> {
  await add.click();
  const annex = main.getByRole("group", { name: "Bijlage 1", exact: true });
  for (const box of [annex.getByLabel("Titel van bijlage 1"), annex.getByLabel("Bronnen")]) {
    const text = `${await nameOf(box)}, zoals getypt`;
    await box.fill(text);
    found.set((await box.getAttribute("id")) ?? "", [text]);
  }
}

function freshNumbers(): Numbers {
  let given = 0;
  const next = () => (given += 1);
  return {
    count: () => String(100 + next()),
    percent: (decimals) => (decimals ? `${10 + (next() % 80)},${1 + (given % 9)}` : String(11 + (next() % 80))),
    amount: () => `${20 + next()}.${100 + given}`,
  };
}

/** The name of a field as a screen reader says it. */
async function nameOf(control: Locator): Promise<string> {
  const snapshot = (await control.ariaSnapshot()).replaceAll("''", "'");
  const quoted = /"(?:[^"\\]|\\.)*"/.exec(snapshot)?.[0] ?? '""';
  return z.string().parse(JSON.parse(quoted));
}

async function inOrderOfPage(page: Page, found: ReadonlyMap<string, string[]>): Promise<string[]> {
  const ids = await page.locator("main [id]").evaluateAll((all) => all.map(({ id }) => id));
  return [...found].sort(([a], [b]) => ids.indexOf(a) - ids.indexOf(b)).flatMap(([, texts]) => texts);
}
