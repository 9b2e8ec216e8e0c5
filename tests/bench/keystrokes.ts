import type { Locator, Page } from "@playwright/test";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import type { Answers } from "@/lib/report/content";
import { plainText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/types";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import { findQuestion } from "@/lib/template/question";
import type { FormContext } from "@/lib/template/context";
import { templateDefinitionSchema } from "@/lib/template/definition";
import type { BenchPortal } from "./bench-portal";
import { openBrowser } from "./open-browser";
import { ratioRow, type BenchRow } from "./row";

/** What every number that is new each year is typed as; the same in both runs. */
const COUNT = "12";
const AMOUNT = "10000";

/**
 * Keys pressed and places clicked by a board until its report is ready to sign, once taking over last
 * year's texts and confirming each, once typing the same texts. Numbers and amounts are typed in both.
 * What only typing needs and no key tells (choices in a row) is left out of it.
 */
export async function keystrokes(portal: BenchPortal): Promise<BenchRow[]> {
  const board = await boardToMeasure(portal);
  const typed = await strokesOf(portal, board, typePart);
  const { reportId } = board;
  await portal.prisma.answer.deleteMany({ where: { reportId } });
  await portal.prisma.answerHistory.deleteMany({ where: { reportId } });
  const carried = await strokesOf(portal, board, takeOverPart);
  return [
    ratioRow("keystrokes with last year's texts ÷ typing all", { value: carried, baseline: typed, unit: "keys" }, { atMost: 0.4 }),
  ];
}

type Measured = { reportId: string; userId: string; previous: Answers; context: FormContext };

/** A board that has not begun and handed in a year ago. */
async function boardToMeasure({ prisma }: BenchPortal): Promise<Measured> {
  const inForm = { templateVersion: { template: { key: "schoolbesturen-aan-zet" } } };
  const reports = await prisma.report.findMany({
    where: {
      status: "concept",
      answers: { none: {} },
      round: { ...inForm, closesAt: { gt: new Date() } },
      board: { reports: { some: { status: "adopted", round: inForm } } },
    },
    orderBy: { board: { number: "asc" } },
    select: {
      id: true,
      board: {
        select: {
          memberships: { where: { role: "boardSignatory" }, take: 1, select: { userId: true } },
          reports: {
            where: { status: "adopted", round: inForm },
            orderBy: { round: { periodKey: "desc" } },
            take: 1,
            select: { round: { select: { templateVersion: true } }, submissions: { orderBy: { version: "desc" }, take: 1 } },
          },
        },
      },
    },
  });
  const [report] = reports;
  const [earlier] = report?.board.reports ?? [];
  const [submission] = earlier?.submissions ?? [];
  const userId = report?.board.memberships[0]?.userId;
  if (!report || !earlier || !submission || userId === undefined) throw new Error("no board of the demo has only last year's report");
  const definition = templateDefinitionSchema.parse(earlier.round.templateVersion.definition);
  const { answers, context } = contentOfSnapshot(snapshotOf(submission), definition);
  return { reportId: report.id, userId, previous: answers, context };
}

/** Somebody at the page: counts every key and every click. */
class Hands {
  strokes = 0;

  async press(button: Locator): Promise<void> {
    this.strokes += 1;
    await button.click();
  }

  async type(box: Locator, text: string): Promise<void> {
    await this.press(box);
    this.strokes += text.length;
    await box.page().keyboard.type(text);
  }
}

type Fill = (page: Page, hands: Hands, board: Measured) => Promise<void>;

async function strokesOf(portal: BenchPortal, board: Measured, fill: Fill): Promise<number> {
  const browser = await openBrowser();
  try {
    const { cookie } = await portal.signedIn(board.userId);
    const [name = "", value = ""] = cookie.split("=", 2);
    const context = await browser.newContext();
    await context.addCookies([{ name, value, url: portal.url }]);
    const hands = new Hands();
    const page = await context.newPage();
    const report = `${portal.url}/verantwoording/${board.reportId}`;
    await page.goto(report);
    await hands.press(page.getByRole("main").getByRole("listitem").getByRole("link").first());
    for (;;) {
      const next = page.getByRole("link", { name: /^Volgende:/ });
      await next.waitFor();
      await page.locator("main [aria-busy='true']").first().waitFor({ state: "detached" });
      await fill(page, hands, board);
      await typeNumbers(page, hands);
      const title = (await next.innerText()).replace("Volgende: ", "");
      await hands.press(next);
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      if (title === "Controleren") break;
    }
    const ready = page.getByRole("heading", { name: "U kunt ondertekenen" });
    const missing = page.getByRole("region", { name: /^Dit moet nog/ });
    await ready.or(missing).waitFor();
    if (await missing.isVisible()) throw new Error(`not ready to sign: ${await missing.innerText()}`);
    return hands.strokes;
  } finally {
    await browser.close();
  }
}

async function typeNumbers(page: Page, hands: Hands): Promise<void> {
  const main = page.getByRole("main");
  const figures = main.getByRole("region", { name: /^Cijfers over/ }).getByRole("textbox");
  for (const box of await visible(figures)) await hands.type(box, COUNT);
  for (const box of await visible(main.getByRole("textbox", { name: /^Regel \d+, Bedrag/ }))) await hands.type(box, AMOUNT);
}

/** All of last year's texts, choices and purposes, by hand. */
async function typePart(page: Page, hands: Hands, { previous, context }: Measured): Promise<void> {
  const main = page.getByRole("main");
  for (const box of await visible(main.getByRole("checkbox"))) {
    const [name, value] = [(await box.getAttribute("name")) ?? "", (await box.getAttribute("value")) ?? ""];
    const chosen = previous[name];
    if (Array.isArray(chosen) && chosen.some((one) => one === value || one === Number(value))) await hands.press(box);
  }
  const add = main.getByRole("button", { name: "Regel toevoegen" });
  if (await add.isVisible()) {
    const rows = rowsOf(await keyOfRows(page, context), previous);
    for (const [index, { fields }] of rows.entries()) {
      await hands.press(add);
      const row = main.getByRole("group", { name: `Regel ${index + 1}`, exact: true });
      for (const box of await visible(row.getByRole("textbox"))) {
        const field = ((await box.getAttribute("id")) ?? "").split(".").at(-1) ?? "";
        if (fields[field] !== undefined) await hands.type(box, fields[field]);
      }
    }
  }
  const numbers = main.locator("details:not([open]) > summary").filter({ hasText: /^Nummer \d+:/ });
  for (let left = await numbers.count(); left > 0; left = await numbers.count()) await hands.press(numbers.first());
  await page.locator("main [aria-busy='true']").first().waitFor({ state: "detached" });
  for (const editor of await visible(main.locator("[data-rich-text]"))) {
    const answer = previous[(await editor.getAttribute("id")) ?? ""];
    if (answer !== undefined) await hands.type(editor, plainText(answer as RichText));
  }
}

/** Last year's texts by one button, and each confirmed. */
async function takeOverPart(page: Page, hands: Hands): Promise<void> {
  const all = page.getByRole("button", { name: "Neem alle antwoorden van vorig jaar over" });
  if (!(await all.isVisible())) return;
  await hands.press(all);
  const confirm = page.getByRole("button", { name: /^Klopt nog/ });
  await confirm.first().waitFor();
  for (let left = await confirm.count(); left > 0; left = await confirm.count()) await hands.press(confirm.first());
}

async function visible(boxes: Locator): Promise<Locator[]> {
  const all = await boxes.all();
  const shown = await Promise.all(all.map((box) => box.isVisible()));
  return all.filter((_, index) => shown[index]);
}

async function keyOfRows(page: Page, context: FormContext): Promise<string> {
  const ids = await page.locator("main [id]").evaluateAll((all) => all.map(({ id }) => id));
  return ids.find((id) => findQuestion(id, context)?.question.kind === "spendingRows") ?? "";
}

function rowsOf(key: string, previous: Answers): SpendingRow[] {
  return (previous[key] as SpendingRow[] | undefined) ?? [];
}
