import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosen } from "@/components/report/conflict-choices";
import { mergeOf } from "@/components/report/load-merge";
import { savingOverview } from "@/lib/saving/overview";
import { isUnsaved } from "@/lib/saving/question-state";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Choice } from "@/lib/template/answers/merge/conflict";
import { editables, paragraph, wordsIn, Words, type Editable, type Stroke } from "../../support/merge-arbitrary";
import { KEY, ModelBrowser, ModelServer, settle } from "../../support/saver-browser";

/** Who writes on which device: one of them on two at once. */
const WRITERS = ["Hester", "Hester", "Daan"];

const happening = fc.record({
  who: fc.nat(WRITERS.length - 1),
  what: fc.oneof(
    { weight: 7, arbitrary: fc.constant("type" as const) },
    { weight: 4, arbitrary: fc.constant("wait" as const) },
    { weight: 5, arbitrary: fc.constant("arrive" as const) },
    { weight: 4, arbitrary: fc.constant("answer" as const) },
    { weight: 2, arbitrary: fc.constant("lose" as const) },
    { weight: 1, arbitrary: fc.constant("reload" as const) },
    { weight: 6, arbitrary: fc.constant("save" as const) },
    { weight: 1, arbitrary: fc.constant("hear" as const) },
    { weight: 1, arbitrary: fc.constant("flush" as const) },
    { weight: 2, arbitrary: fc.constant("choose" as const) },
  ),
  stroke: fc.record({ kind: fc.nat(9), a: fc.nat(30), b: fc.nat(30) }),
  side: fc.constantFrom<Choice>("mine", "theirs", "both"),
});

/** Everybody who writes in one answer, with what became of every word. */
class Table {
  readonly server = new ModelServer();
  readonly words = new Words();
  readonly typed = new Set<string>();
  /** Words that a writer took out while editing. */
  readonly removed = new Set<string>();
  /** Words that are not in what a writer chose: no longer in the answer, but in its history. */
  readonly notChosen = new Set<string>();
  readonly browsers: ModelBrowser[];
  readonly #history = new Set<string>();
  #read = { history: 0, asides: 0 };

  constructor(readonly editable: Editable) {
    const loadMerge = mergeOf(editable.question);
    this.browsers = WRITERS.map(
      (person, index) => new ModelBrowser(this.server, { name: `of ${index} `, person, loadMerge }),
    );
  }

  type(browser: ModelBrowser, stroke: Stroke) {
    const before = wordsIn(browser.shown);
    const next = this.editable.edit(browser.shown as Answer | null, stroke, this.words);
    const after = wordsIn(next);
    for (const word of after) if (!before.has(word)) this.typed.add(word);
    for (const word of before) if (!after.has(word)) this.removed.add(word);
    browser.type(next);
  }

  choose(browser: ModelBrowser, side: Choice) {
    const state = browser.saver.stateOf(KEY);
    if (!state?.theirs) return;
    const [mine, theirs] = [browser.shown, state.theirs.value] as (Answer | null)[];
    const versions = { base: state.saved as Answer | null, mine: mine ?? null, theirs: theirs ?? null };
    const value =
      chosen(this.editable.question, versions, () => side)?.value ?? versions[side === "theirs" ? "theirs" : "mine"];
    const left = wordsIn(value);
    for (const word of new Set([...wordsIn(mine), ...wordsIn(theirs)])) if (!left.has(word)) this.notChosen.add(word);
    browser.saver.resolve(KEY, value, { setAside: side !== "mine" });
  }

  /** Words that the server has in its history, in a revision or set aside. */
  inHistory(): ReadonlySet<string> {
    const { history, asides } = this.server;
    for (const { value } of [...history.slice(this.#read.history), ...asides.slice(this.#read.asides)]) {
      for (const word of wordsIn(value)) this.#history.add(word);
    }
    this.#read = { history: history.length, asides: asides.length };
    return this.#history;
  }

  /** Every word is in a draft of who typed it, or the server has it in its history. */
  expectNothingLost() {
    const stored = this.inHistory();
    const drafts = new Set(this.browsers.flatMap((browser) => [...wordsIn(browser.drafts())]));
    const lost = [...this.typed].filter((word) => !this.removed.has(word) && !stored.has(word) && !drafts.has(word));
    expect(lost).toEqual([]);
    for (const browser of this.browsers) {
      const state = browser.saver.stateOf(KEY);
      if (!state || isUnsaved(state)) continue;
      expect(
        [...wordsIn(browser.shown)].filter((word) => !stored.has(word)),
        "called saved, so it is",
      ).toEqual([]);
    }
  }

  /** A network that works, and everybody answers what they are asked. */
  async comeToRest() {
    for (let round = 0; round < 40; round += 1) {
      for (const browser of this.browsers) {
        this.choose(browser, "mine");
        browser.saver.wake();
        await browser.pass(30_000);
        while (browser.requests.length > 0) {
          browser.arrive();
          await browser.end(false);
        }
        await browser.saver.receive(KEY, this.server.newest());
        await settle();
      }
      const overviews = this.browsers.map(({ saver }) => savingOverview(saver.states()).kind);
      if (
        overviews.every((kind) => kind === "saved") &&
        this.browsers.every(({ saver }) => saver.stateOf(KEY)?.revision === this.server.revision)
      )
        return;
    }
    throw new Error(
      `never came to rest: ${JSON.stringify(this.browsers.map(({ saver }) => saver.stateOf(KEY)?.phase))}`,
    );
  }
}

describe.each(editables.filter(({ name }) => name !== "numbers"))("two people on three devices in $name", (editable) => {
  it("lose no word that nobody took out or did not choose, whatever comes when", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 80, size: "max" }), async (happenings) => {
        const table = new Table(editable);
        for (const { who, what, stroke, side } of happenings) {
          const browser = table.browsers[who];
          if (!browser) continue;
          if (what === "type") table.type(browser, stroke);
          if (what === "wait") await browser.pass(900);
          if (what === "arrive") browser.arrive();
          if (what === "answer") await browser.end(false);
          if (what === "save") {
            await browser.pass(900);
            browser.arrive();
            await browser.end(false);
          }
          if (what === "lose") await browser.end(true);
          if (what === "reload") await browser.reload();
          if (what === "hear") await browser.saver.receive(KEY, table.server.newest());
          if (what === "flush") browser.saver.flush();
          if (what === "choose") table.choose(browser, side);
          await settle();
          table.expectNothingLost();
        }
        await table.comeToRest();
        const final = wordsIn(table.server.value);
        const meant = [...table.typed].filter((word) => !table.removed.has(word) && !table.notChosen.has(word));
        expect(meant.filter((word) => !final.has(word))).toEqual([]);
        for (const { saver, shown, store } of table.browsers) {
          expect(store.records.size, "no draft stays behind").toBe(0);
          expect(wordsIn(shown)).toEqual(final);
          expect(saver.stateOf(KEY)?.phase).toBe("idle");
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

describe("one person on two devices", () => {
  const question = editables[0]?.question;
  const text = (line: string): Answer => ({ type: "doc", content: [paragraph(line)] });

  async function wrote(first: string, second: string) {
    const server = new ModelServer();
    const loadMerge = question && mergeOf(question);
    const at = (name: string) => new ModelBrowser(server, { name, person: "Hester", ...(loadMerge && { loadMerge }) });
    const [desk, laptop] = [at("desk "), at("laptop ")];
    for (const [browser, line] of [[desk, first], [laptop, second]] as const) {
      browser.type(text(line));
      await browser.pass(900);
      browser.arrive();
      await browser.end(false);
    }
    return { server, laptop };
  }

  it("is asked about a word whose letters only happen to stand in the other text", async () => {
    const { laptop } = await wrote("Wij namen er een leerling bij, en nog een.", "nee");
    expect(laptop.saver.stateOf(KEY)).toMatchObject({ phase: "conflict", pending: { value: text("nee") } });
    expect(laptop.shown).toEqual(text("nee"));
  });

  it("is not asked to choose between two states of one sentence", async () => {
    const { laptop } = await wrote("Wij zien dat het beter gaat", "Wij zien d");
    expect(laptop.saver.stateOf(KEY)).toMatchObject({ phase: "idle", pending: null });
    expect(laptop.shown).toEqual(text("Wij zien dat het beter gaat"));
  });
});
