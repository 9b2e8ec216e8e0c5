import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds nothing wrong with; rules may be left out that were looked at before. */
export async function expectNoViolations(page: Page, without: string[] = []): Promise<void> {
  // Legacy mode keeps the results in the page, where the portal has no frames: half the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.withTags(rules).disableRules(without).analyze();
  expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 200)) }))).toEqual([]);
}

/** Nobody has to scroll sideways: on a phone, at 200% and on a desk. Leaves the page as wide as a desk. */
export async function expectFits(page: Page): Promise<void> {
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflow(page), { message: `sideways at ${width} px` }).toEqual([]);
  }
}

/** The page works for who sees little, hears it, or has a small screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/Rekenschap$/);
  await expectFits(page);
  await expectNoViolations(page);
  await page.setViewportSize({ width: 320, height: 900 });
  // Colours are the same at any width, and take axe the most time.
  await expectNoViolations(page, ["color-contrast"]);
}

/** What sticks out of the page at the right; empty when nothing makes it scroll. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(-5)
      .map((element) => element.outerHTML.slice(0, 150));
  });
}
