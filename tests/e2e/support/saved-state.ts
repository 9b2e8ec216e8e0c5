import { expect, type Locator, type Page } from "@playwright/test";

/** The bar below says that what was typed on this page is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(shown(page, /^Opgeslagen om \d/)).toBeVisible();
}

/** The bar below says something else than that all is saved. */
export async function expectState(page: Page, text: RegExp): Promise<void> {
  await expect(shown(page, text)).toBeVisible();
}

/** What one sees; what a screen reader is told comes less often. */
function shown(page: Page, text: RegExp): Locator {
  return page.getByRole("region", { name: "Verder" }).locator("p:not(.sr-only)").filter({ hasText: text });
}
