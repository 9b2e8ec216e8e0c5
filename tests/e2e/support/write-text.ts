import { expect, type Locator, type Page } from "@playwright/test";

/** The toolbar of a formatted text. */
export async function toolbarOf(editor: Locator): Promise<Locator> {
  const id = (await editor.getAttribute("id")) ?? "";
  return editor.page().locator(`[role="toolbar"][aria-controls="${id}"]`);
}

/** Types a paragraph with a bold word in it; gives what a reader will see. */
export async function writeParagraph(editor: Locator, about: string): Promise<string[]> {
  const { keyboard } = editor.page();
  await editor.click();
  await keyboard.insertText(`${about}: dit jaar was er `);
  await keyboard.press("Control+b");
  await keyboard.insertText("zichtbaar resultaat");
  await keyboard.press("Control+b");
  await keyboard.insertText(" op onze scholen.");
  await expect(editor.locator("strong")).toHaveText("zichtbaar resultaat");
  return [`${about}: dit jaar was er zichtbaar resultaat op onze scholen.`];
}

/** The same, with a list and a table after it. */
export async function writeRichly(editor: Locator, about: string): Promise<string[]> {
  const { keyboard } = editor.page();
  const toolbar = await toolbarOf(editor);
  const lines = await writeParagraph(editor, about);
  const items = [`${about}: eerst kijken`, `${about}: dan doen`];
  await keyboard.press("Enter");
  await toolbar.getByRole("button", { name: "Lijst", exact: true }).click();
  for (const item of items) {
    await keyboard.insertText(item);
    await keyboard.press("Enter");
  }
  await keyboard.press("Enter");
  await toolbar.getByRole("button", { name: "Tabel", exact: true }).click();
  const cells = Array.from({ length: 9 }, (_, index) => `${about}, cel ${index + 1}`);
  for (const [index, cell] of cells.entries()) {
    if (index > 0) await keyboard.press("Tab");
    await keyboard.insertText(cell);
  }
  await expect(editor.getByRole("listitem")).toHaveText(items);
  await expect(editor.locator("th, td")).toHaveText(cells);
  return [...lines, ...items, ...cells];
}

/** The formatted texts of a page, once their editor is there. */
export async function editorsOf(page: Page): Promise<Locator[]> {
  await expect(page.locator("main [aria-busy='true']")).toHaveCount(0);
  return page.getByRole("main").locator("[data-rich-text]:visible").all();
}
