import { expect, type Page } from "@playwright/test";

/** Signs a report without errors and hands it in; gives the number of its receipt. */
export async function signAndSubmit(page: Page, report: string, position: string): Promise<string> {
  await page.goto(`${report}/ondertekenen`);
  await page.getByLabel("Functie").fill(position);
  await page.getByRole("checkbox", { name: /^Ik heb deze verantwoording gelezen/ }).check();
  await page.getByRole("button", { name: "Ondertekenen en indienen" }).click();
  await expect(page.getByRole("heading", { name: "Uw verantwoording is ingediend" })).toBeVisible();
  const receipt = await page.getByRole("heading", { name: /^Ontvangstnummer RK-/ }).textContent();
  return (receipt ?? "").replace("Ontvangstnummer ", "");
}
