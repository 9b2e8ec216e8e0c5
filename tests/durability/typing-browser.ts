import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";

/**
 * Somebody who types words in a formatted text, whose tab is closed now and then, and who opens the
 * page again. Every word is another one, so that each can be looked for.
 */
export class TypingBrowser {
  readonly #context: BrowserContext;
  readonly #address: string;
  #page: Page | undefined;
  #editor: Locator | undefined;
  #words = 0;

  constructor(context: BrowserContext, address: string) {
    this.#context = context;
    this.#address = address;
  }

  /** All words so far, in their order. */
  get typed(): string[] {
    return Array.from({ length: this.#words }, (_, index) => word(index));
  }

  /** Opens the page, and finds what was typed before: returns the words that are not there any more. */
  async open(): Promise<string[]> {
    this.#page = await this.#context.newPage();
    await this.#page.goto(this.#address);
    this.#editor = this.#page.getByRole("main").locator("[data-rich-text]:visible").first();
    await this.#editor.click();
    await this.#page.keyboard.press("Control+End");
    const there = new Set(((await this.#editor.textContent()) ?? "").split(/\s+/));
    return this.typed.filter((one) => !there.has(one));
  }

  /** Types some words more. */
  async type(count: number): Promise<void> {
    if (!this.#page || !this.#editor) throw new Error("the page is not open");
    for (let nr = 0; nr < count; nr += 1) {
      await this.#page.keyboard.type(`${word(this.#words)} `);
      this.#words += 1;
    }
  }

  /** The tab goes without a chance to say goodbye. */
  async kill(): Promise<void> {
    await this.#page?.close({ runBeforeUnload: false });
    this.#page = undefined;
  }

  /** Waits until the page says that everything is saved. */
  async untilSaved(): Promise<void> {
    if (!this.#page) throw new Error("the page is not open");
    await expect(this.#page.getByText(/^Opgeslagen om/).first()).toBeVisible({ timeout: 60_000 });
  }
}

const word = (index: number): string => `woord${index}`;
