import { expect, test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import type { Person } from "./people";
import { signInTo } from "./sign-in";

export { expect } from "@playwright/test";

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Options = Parameters<Browser["newContext"]>[0];

export type SignedIn = (person: Person, options?: Options) => Promise<Page>;

type OfTest = {
  /** A browser of its own in which somebody is signed in; closed after the test. */
  as: SignedIn;
  /** What browsers refused because of a page's own security policy; a test in which that happens fails. */
  refused: string[];
};
type OfWorker = {
  /** Each person signs in once per worker. */
  sessions: Map<string, Session>;
};

/** Tests that act as people of the demo data. */
export const test = base.extend<OfTest, OfWorker>({
  actionTimeout: 15_000,
  sessions: [
    async ({}, use) => {
      await use(new Map());
    },
    { scope: "worker" },
  ],
  refused: async ({}, use) => {
    const refused: string[] = [];
    await use(refused);
    expect(refused).toEqual([]);
  },
  context: async ({ context, refused }, use) => {
    watch(context, refused);
    await use(context);
  },
  as: async ({ browser, sessions, refused }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options) => {
      const known = sessions.get(person.email);
      const context = await browser.newContext({ ...options, ...(known && { storageState: known }) });
      opened.push(context);
      watch(context, refused);
      if (!known) {
        await signInTo(context, person);
        sessions.set(person.email, await context.storageState());
      }
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

function watch(context: BrowserContext, refused: string[]): void {
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
}
