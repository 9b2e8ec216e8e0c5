import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftRecord, DraftStore } from "@/lib/saving/draft-store";
import type { Json } from "@/lib/saving/json";
import { savingOverview } from "@/lib/saving/overview";
import { isUnsaved, type Sent } from "@/lib/saving/question-state";
import { ReportSaver } from "@/lib/saving/report-saver";
import type { SaveOutcome } from "@/lib/saving/send-save";

const KEY = "thuiszitters";

const text = (value: Json) => (typeof value === "string" ? value : "");

/** A server that stores as the real one does: by revision, and a repeated save only once. */
class Server {
  value = "";
  revision = 0;
  readonly history: { saveId: string; value: string; revision: number }[] = [];
  signedIn = true;

  save(sent: Sent): SaveOutcome {
    if (!this.signedIn) return { kind: "foundSignedOut" };
    const earlier = this.history.find(({ saveId }) => saveId === sent.saveId);
    if (earlier) return { kind: "succeeded", revision: earlier.revision, savedAt: "" };
    if (sent.revision !== this.revision) {
      return {
        kind: "overtaken",
        theirs: { value: this.value, revision: this.revision, savedByName: "Joris", savedAt: "" },
      };
    }
    this.write(sent.saveId, text(sent.value));
    return { kind: "succeeded", revision: this.revision, savedAt: "" };
  }

  write(saveId: string, value: string) {
    this.value = value;
    this.revision += 1;
    this.history.push({ saveId, value, revision: this.revision });
  }
}

function memoryStore(records = new Map<string, DraftRecord>()): DraftStore & { records: Map<string, DraftRecord> } {
  const id = (record: { questionKey: string; tab: string }) => `${record.tab} ${record.questionKey}`;
  return {
    records,
    keep: async (record) => void records.set(id(record), record),
    drop: async (record) => void records.delete(id(record)),
    list: async () => [...records.values()],
  };
}

/** A browser whose time, network and crashes the test decides. */
class Browser {
  readonly store = memoryStore();
  now = 0;
  #ids = 0;
  #tab = 0;
  timers: { at: number; run: () => void }[] = [];
  requests: { sent: Sent; answer: (outcome: SaveOutcome) => void; arrived: SaveOutcome | undefined }[] = [];
  saver: ReportSaver;
  shown = "";

  constructor(readonly server: Server) {
    this.saver = this.openTab();
  }

  openTab(): ReportSaver {
    const tab = `tab${this.#tab++}`;
    this.timers = [];
    this.requests = [];
    const saver = new ReportSaver({
      userId: "u1",
      reportId: "r1",
      store: this.store,
      tabs: { own: tab, open: async () => new Set([tab]) },
      send: (_key, sent) => new Promise((answer) => this.requests.push({ sent, answer, arrived: undefined })),
      now: () => this.now,
      freshId: () => `save${this.#ids++}`,
      setTimer: (run, delay) => {
        const timer = { at: this.now + delay, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((other) => other !== timer);
        };
      },
    });
    this.saver = saver;
    this.shown = text(saver.open(KEY, this.server.value, this.server.revision));
    saver.subscribe((_key, show) => {
      if (show) this.shown = text(show.value);
    });
    return saver;
  }

  type(text: string) {
    this.shown = text;
    this.saver.edit(KEY, text);
  }

  async pass(ms: number) {
    const until = this.now + ms;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    this.now = until;
  }

  /** The oldest request reaches the server. */
  arrive() {
    const request = this.requests.find(({ arrived }) => !arrived);
    if (request) request.arrived = this.server.save(request.sent);
  }

  /** The oldest request ends: with the server's answer when it arrived, else without any. */
  async end(lost: boolean) {
    const request = this.requests.shift();
    request?.answer(!lost && request.arrived ? request.arrived : { kind: "failed" });
    await settle();
  }

  async reload() {
    await settle();
    this.openTab();
    await this.saver.restore();
    await settle();
  }
}

async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

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
        const server = new Server();
        const browser = new Browser(server);
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
          if (kind === "keepMine") browser.saver.keepMine(KEY);
          if (kind === "takeTheirs" && browser.saver.stateOf(KEY)?.theirs) {
            browser.saver.takeTheirs(KEY);
            typed = undefined;
          }
          await settle();

          expect(browser.requests.length, "one request at a time").toBeLessThanOrEqual(1);
          if (typed === undefined) continue;
          const state = browser.saver.stateOf(KEY);
          const onServer = server.history.some(({ value }) => value === typed);
          const inDrafts = [...browser.store.records.values()].some(
            ({ draft }) => draft.pending?.value === typed || draft.sent?.value === typed,
          );
          expect(onServer || inDrafts, "typed text is on the server or in a draft").toBe(true);
          if (state && !isUnsaved(state)) expect(onServer, "called saved, so it is").toBe(true);
          if (!onServer) expect(browser.shown).toBe(typed);
        }

        // In the end all comes right: signed in, a network that works, and the writer's choice.
        server.signedIn = true;
        for (let round = 0; round < 12 && savingOverview(browser.saver.states()).kind !== "saved"; round += 1) {
          browser.saver.keepMine(KEY);
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
    const browser = new Browser(new Server());
    browser.type("a");
    await browser.pass(799);
    expect(browser.requests).toHaveLength(0);
    await browser.pass(201);
    expect(browser.requests).toHaveLength(1);

    const steady = new Browser(new Server());
    for (let tick = 0; tick < 11; tick += 1) {
      steady.type(`a${tick}`);
      await steady.pass(500);
    }
    expect(steady.requests).toHaveLength(1);
  });

  it("repeats a save whose answer was lost under the same id, before anything newer", async () => {
    const server = new Server();
    const browser = new Browser(server);
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
    const server = new Server();
    server.write("x", "iets");
    const browser = new Browser(server);
    browser.saver.edit(KEY, null);
    await settle();
    // Back on a page that does not show the question.
    browser.openTab();
    const other = new ReportSaver({
      userId: "u1",
      reportId: "r1",
      store: browser.store,
      tabs: { own: "elsewhere", open: async () => new Set(["elsewhere"]) },
      send: async (_key, sent) => server.save({ ...sent, value: "" }),
      now: () => 0,
      freshId: () => "fresh",
      setTimer: () => () => undefined,
    });
    await other.restore();
    await settle();
    expect(server.value).toBe("");
    expect(browser.store.records.size).toBe(0);
  });

  it("leaves drafts of tabs that are open alone", async () => {
    const server = new Server();
    const browser = new Browser(server);
    browser.type("hier");
    await settle();
    const other = new ReportSaver({
      userId: "u1",
      reportId: "r1",
      store: browser.store,
      tabs: { own: "elsewhere", open: async () => new Set(["tab0", "elsewhere"]) },
      send: async (_key, sent) => server.save(sent),
      now: () => 0,
      freshId: () => "fresh",
      setTimer: () => () => undefined,
    });
    expect(await other.restore()).toEqual([]);
    expect(browser.store.records.size).toBe(1);
  });

  it("says when drafts cannot be kept, and saves all the same", async () => {
    const server = new Server();
    const failing = async () => {
      throw new Error("quota");
    };
    const saver = new ReportSaver({
      userId: "u1",
      reportId: "r1",
      store: { keep: failing, drop: failing, list: failing },
      tabs: { own: "tab", open: async () => undefined },
      send: async (_key, sent) => server.save(sent),
      now: () => 0,
      freshId: () => "fresh",
      setTimer: () => () => undefined,
    });
    expect(await saver.restore()).toEqual([]);
    saver.open(KEY, "", 0);
    saver.edit(KEY, "tekst");
    saver.flush();
    await settle();
    expect(saver.draftHealth).toBe("failing");
    expect(server.value).toBe("tekst");
  });
});
