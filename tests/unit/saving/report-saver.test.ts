import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { savingOverview } from "@/lib/saving/overview";
import { isUnsaved } from "@/lib/saving/question-state";
import { ReportSaver, type SaverSurroundings } from "@/lib/saving/report-saver";
import type { SaveOutcome } from "@/lib/saving/send-save";
import { KEY, memoryStore, ModelBrowser, ModelServer, settle, surroundings } from "../../support/saver-browser";

const action = fc.oneof(
  { weight: 5, arbitrary: fc.constant("type" as const) },
  { weight: 3, arbitrary: fc.constant("wait" as const) },
  { weight: 4, arbitrary: fc.constant("arrive" as const) },
  { weight: 3, arbitrary: fc.constant("answer" as const) },
  { weight: 2, arbitrary: fc.constant("lose" as const) },
  { weight: 1, arbitrary: fc.constant("reload" as const) },
  { weight: 1, arbitrary: fc.constant("colleague" as const) },
  { weight: 1, arbitrary: fc.constant("signOut" as const) },
  { weight: 1, arbitrary: fc.constant("signIn" as const) },
  { weight: 1, arbitrary: fc.constant("flush" as const) },
  { weight: 1, arbitrary: fc.constant("keepMine" as const) },
  { weight: 1, arbitrary: fc.constant("takeTheirs" as const) },
);

describe("ReportSaver", () => {
  it("never drops what was typed, whatever the network, the tab and colleagues do", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const server = new ModelServer();
        const browser = new ModelBrowser(server);
        let typed: string | undefined;
        let count = 0;
        for (const kind of actions) {
          if (kind === "type") browser.type((typed = `text ${count++}`));
          if (kind === "wait") await browser.pass(900);
          if (kind === "arrive") browser.arrive();
          if (kind === "answer") await browser.end(false);
          if (kind === "lose") await browser.end(true);
          if (kind === "reload") await browser.reload();
          if (kind === "colleague") server.write(`colleague ${count++}`, `theirs ${count}`);
          if (kind === "signOut") server.signedIn = false;
          if (kind === "signIn") server.signedIn = true;
          if (kind === "flush") browser.saver.flush();
          if (kind === "keepMine") browser.saver.resolve(KEY, browser.shown, { setAside: false });
          if (kind === "takeTheirs" && browser.saver.stateOf(KEY)?.theirs) {
            browser.saver.resolve(KEY, browser.saver.stateOf(KEY)?.theirs?.value ?? null, { setAside: true });
            typed = undefined;
          }
          await settle();

          expect(browser.requests.length, "one request at a time").toBeLessThanOrEqual(1);
          if (typed === undefined) continue;
          const state = browser.saver.stateOf(KEY);
          const onServer = server.history.some(({ value }) => value === typed);
          const inDrafts = browser.drafts().includes(typed);
          expect(onServer || inDrafts, "typed text is on the server or in a draft").toBe(true);
          if (state && !isUnsaved(state)) expect(onServer, "called saved, so it is").toBe(true);
          if (!onServer) expect(browser.shown).toBe(typed);
        }

        // In the end all comes right: signed in, a network that works, and the writer's choice.
        server.signedIn = true;
        for (let round = 0; round < 12 && savingOverview(browser.saver.states()).kind !== "saved"; round += 1) {
          browser.saver.resolve(KEY, browser.shown, { setAside: false });
          browser.saver.wake();
          await browser.pass(30_000);
          browser.arrive();
          await browser.end(false);
        }
        await settle();
        expect(savingOverview(browser.saver.states()).kind).toBe("saved");
        expect(browser.store.records.size, "no draft stays behind").toBe(0);
        if (typed !== undefined) expect(server.history.map(({ value }) => value)).toContain(typed);
      }),
      { numRuns: 400 },
    );
  });

  it("saves within a second of the last change, and at least every five seconds", async () => {
    const browser = new ModelBrowser(new ModelServer());
    browser.type("a");
    await browser.pass(799);
    expect(browser.requests).toHaveLength(0);
    await browser.pass(201);
    expect(browser.requests).toHaveLength(1);

    const steady = new ModelBrowser(new ModelServer());
    for (let tick = 0; tick < 11; tick += 1) {
      steady.type(`a${tick}`);
      await steady.pass(500);
    }
    expect(steady.requests).toHaveLength(1);
  });

  it("repeats a save whose answer was lost under the same id, before anything newer", async () => {
    const server = new ModelServer();
    const browser = new ModelBrowser(server);
    browser.type("eerst");
    await browser.pass(800);
    browser.arrive();
    browser.type("later");
    await browser.end(true);
    await browser.pass(1_000);
    browser.arrive();
    await browser.end(false);
    await browser.pass(800);
    browser.arrive();
    await browser.end(false);
    expect(server.history.map(({ value }) => value)).toEqual(["eerst", "later"]);
    expect(savingOverview(browser.saver.states()).kind).toBe("saved");
  });

  it("keeps a cleared answer that was never sent", async () => {
    const server = new ModelServer();
    server.write("x", "iets");
    const browser = new ModelBrowser(server);
    browser.saver.edit(KEY, null);
    await settle();
    // Back on a page that does not show the question.
    browser.openTab();
    const other = new ReportSaver({
      ...surroundings(browser.store, "elsewhere"),
      send: async (_key, sent) => server.save(sent),
    });
    await other.restore();
    await settle();
    expect(server.value).toBeNull();
    expect(browser.store.records.size).toBe(0);
  });

  it("leaves drafts of tabs that are open alone", async () => {
    const server = new ModelServer();
    const browser = new ModelBrowser(server);
    browser.type("hier");
    await settle();
    const other = new ReportSaver({
      ...surroundings(browser.store, "elsewhere", ["tab0", "elsewhere"]),
      send: async (_key, sent) => server.save(sent),
    });
    expect(await other.restore()).toEqual([]);
    expect(browser.store.records.size).toBe(1);
  });

  it("says when drafts cannot be kept, and saves all the same", async () => {
    const server = new ModelServer();
    const failing = async () => {
      throw new Error("quota");
    };
    const saver = new ReportSaver({
      ...surroundings({ keep: failing, drop: failing, list: failing }, "tab"),
      send: async (_key, sent) => server.save(sent),
    });
    expect(await saver.restore()).toEqual([]);
    saver.open(KEY, { value: "", revision: 0 });
    saver.edit(KEY, "tekst");
    saver.flush();
    await settle();
    expect(saver.draftHealth).toBe("failing");
    expect(server.value).toBe("tekst");
  });

  it("says who is signed in instead of the writer, and keeps the text until the writer is again", async () => {
    const server = new ModelServer();
    const store = memoryStore();
    let outcome: SaveOutcome | undefined = { kind: "foundSignedOut", signedInNow: "Daan" };
    const saver = new ReportSaver({
      ...surroundings(store, "tab"),
      send: async (_key, sent) => outcome ?? server.save(sent),
    });
    saver.open(KEY, { value: null, revision: 0 });
    saver.edit(KEY, "van Hester");
    saver.flush();
    await settle();
    expect(saver.signedInNow).toBe("Daan");
    expect([...store.records.values()].map(({ userId, draft }) => [userId, draft.sent?.value])).toEqual([["u1", "van Hester"]]);
    outcome = { kind: "foundSignedOut" };
    saver.wake();
    await settle();
    expect(saver.signedInNow).toBeNull();
    outcome = undefined;
    saver.wake();
    await settle();
    expect([server.value, store.records.size]).toEqual(["van Hester", 0]);
  });

  it("offers the text of a frozen report again, saves it once that is open, and forgets it when it is thrown away", async () => {
    for (const end of ["opened", "discarded"] as const) {
      const server = new ModelServer();
      const store = memoryStore();
      let frozen = true;
      const send: SaverSurroundings["send"] = async (_key, sent) =>
        frozen ? { kind: "foundFrozen", refusal: { code: "frozen" } } : server.save(sent);
      const first = new ReportSaver({ ...surroundings(store, "first"), send });
      first.open(KEY, { value: null, revision: 0 });
      first.edit(KEY, "te laat");
      first.flush();
      await settle();

      const next = new ReportSaver({ ...surroundings(store, "next"), send });
      expect(await next.restore()).toEqual([KEY]);
      await settle();
      expect(next.stateOf(KEY)?.phase).toBe("frozen");
      if (end === "discarded") next.discardTyped(KEY);
      frozen = false;
      next.wake();
      await settle();
      expect(server.value).toBe(end === "opened" ? "te laat" : null);
      expect(store.records.size).toBe(0);
    }
  });
});
