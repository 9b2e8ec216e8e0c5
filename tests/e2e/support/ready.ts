import { expect, type Locator } from "@playwright/test";

/** Presses a button once its script is there; a person would press again. */
export async function press(button: Locator): Promise<void> {
  await expect.poll(() => button.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")))).toBe(true);
  await button.click();
}
