import type { Page } from "@playwright/test";
import { openRound } from "./support/demo-rounds";
import { sanne } from "./support/people";
import { expect, test } from "./support/test";

test("a report is finished, checked, signed and handed in with the keyboard alone", async ({ as }) => {
  const page = await as(sanne);
  await forbidMouse(page);
  await page.goto("/");
  await tabTo(page, `Ga verder: ${openRound.name}, Stichting Montessorischool Lindervoort`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Schoolbesturen aan zet/ })).toBeVisible();
  await tabTo(page, /^Verder met: Knooppunt/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Knooppunt" })).toBeVisible();

  await tabTo(page, /^Hoe is de sturing belegd/);
  await page.keyboard.type("Wij sturen met een vaste agenda.");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("button", { name: "Vet" }).first()).toBeFocused();
  await pressUntil(page, "ArrowRight", /^Lijst$/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: /^Hoe is de sturing/ }).getByRole("listitem")).toHaveText("Wij sturen met een vaste agenda.");
  await tabTo(page, /^36\. /);
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: /^36\. / })).toBeChecked();
  await tabTo(page, /^Uw uitwerking/);
  await page.keyboard.type("Een voorbeeld van een knooppunt.");

  await tabTo(page, /^Volgende: Bijlagen/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Bijlagen" })).toBeVisible();
  await tabTo(page, /^Volgende: Controleren/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "U kunt ondertekenen" })).toBeVisible();
  await tabTo(page, /^Volgende: Ondertekenen/);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Ondertekenen en indienen" })).toBeVisible();
  await tabTo(page, /^Ondertekenen en indienen/);
  await page.keyboard.press("Enter");
  // The summary of what is missing takes the focus; its first link leads to the field.
  await tabTo(page, "Vul uw functie in.");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Functie")).toBeFocused();
  await page.keyboard.type("directeur-bestuurder");
  await tabTo(page, /^Ik heb deze verantwoording gelezen/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Ondertekenen en indienen/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Uw verantwoording is ingediend" })).toBeVisible();
  await tabTo(page, /PDF/);
});

test("menus, dialogs and what is folded work by keyboard, and give the focus back", async ({ as }) => {
  const page = await as(sanne);
  await forbidMouse(page);
  await page.goto("/mensen");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Naar de inhoud" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, /^Intrekken/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Rol intrekken" })).toBeVisible();
  await tabTo(page, "Annuleren");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Intrekken/ }).first()).toBeFocused();
});

/** A test that says "by keyboard" must not click by accident. */
async function forbidMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ["pointerdown", "mousedown", "touchstart"]) {
      window.addEventListener(kind, () => {
        throw new Error("the mouse was used");
      });
    }
  });
}

/** Presses Tab until the focus is on something with that name, as somebody does who sees where the focus is. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  await pressUntil(page, "Tab", name);
}

async function pressUntil(page: Page, key: string, name: RegExp | string): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press(key);
    const focused = await focusedElement(page);
    if (typeof name === "string" ? focused.name === name : name.test(focused.name)) {
      expect(focused, "the focus can be seen").toEqual({ name: focused.name, visible: true });
      return;
    }
    passed.push(focused.name);
  }
  throw new Error(`${String(name)} was not reached by ${key}; passed: ${passed.slice(-40).join(" | ")}`);
}

/** The name of what has the focus, and whether it shows: by an outline of its own or of the frame around it. */
async function focusedElement(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return { name: "", visible: false };
    const labelledBy = focused.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const byId = labelledBy.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const labels = "labels" in focused && focused.labels instanceof NodeList ? [...focused.labels].map(({ textContent }) => textContent ?? "") : [];
    const name = focused.getAttribute("aria-label") ?? (byId || labels.join(" ") || focused.textContent);
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement, focused.parentElement?.parentElement?.parentElement];
    const visible = around.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    });
    return { name: name.replace(/\s+/g, " ").trim(), visible };
  });
}
