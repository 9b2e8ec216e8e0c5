import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeOf } from "@/components/report/load-merge";
import { isTakenOver, openedState, type QuestionState } from "@/lib/saving/question-state";
import { outcomeOf } from "@/lib/saving/send-save";
import { step, type SaveEvent } from "@/lib/saving/transitions";
import { sameJson } from "@/lib/saving/json";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { paragraph, richText } from "../../support/filled-report";
import { editables, Words } from "../../support/merge-arbitrary";
import { KEY, ModelBrowser, ModelServer, settle } from "../../support/saver-browser";

const around = { now: 0, freshId: "s1" };

function run(state: QuestionState, ...events: SaveEvent[]): QuestionState {
  return events.reduce((current, event) => step(current, event, around).state, state);
}

const takenOver: SaveEvent = { kind: "edited", value: "van toen", takenOver: true };
const confirmed: SaveEvent = { kind: "edited", value: "van toen", takenOver: false };
const saved: SaveEvent = { kind: "succeeded", saveId: "s1", revision: 1 };

describe("the mark of what was taken over", () => {
  it("goes along with the save, and stands until something is typed", () => {
    const sending = run(openedState(null, 0), takenOver, { kind: "flushed" });
    expect(sending.sent).toEqual({ saveId: "s1", value: "van toen", revision: 0, takenOver: true });
    const idle = run(sending, saved);
    expect([sending, idle].map(isTakenOver)).toEqual([true, true]);

    const typed = run(idle, { kind: "edited", value: "van nu" });
    expect(isTakenOver(typed)).toBe(false);
    expect(run(typed, { kind: "flushed" }).sent).toEqual({ saveId: "s1", value: "van nu", revision: 1 });
  });

  it("goes when somebody confirms, by a save of the same text", () => {
    const confirming = run(openedState("van toen", 1, true), confirmed, { kind: "flushed" });
    expect(confirming.sent).toEqual({ saveId: "s1", value: "van toen", revision: 1 });
    expect(isTakenOver(run(confirming, { kind: "succeeded", saveId: "s1", revision: 2 }))).toBe(false);
    expect(run(openedState("van toen", 1, false), confirmed).phase).toBe("idle");
  });

  it("is not taken away by an editor that gives back what it was given", () => {
    const opened = openedState("van toen", 1, true);
    expect(run(opened, { kind: "edited", value: "van toen" })).toBe(opened);
    const waiting = run(openedState(null, 0), takenOver, { kind: "edited", value: "van toen" });
    expect(isTakenOver(waiting)).toBe(true);
  });

  it("comes and goes with what a colleague saved", () => {
    const theirs = { value: "van toen", revision: 2, savedByName: "Joris", savedAt: "", takenOver: true };
    const heard = run(openedState(null, 0), { kind: "arrived", theirs });
    expect(isTakenOver(heard)).toBe(true);
    const gone = run(heard, { kind: "arrived", theirs: { ...theirs, revision: 3, takenOver: false } });
    expect(isTakenOver(gone)).toBe(false);
    expect(outcomeOf(409, theirs)).toMatchObject({ theirs: { takenOver: true } });
  });

  it("stays with the version that is chosen in a conflict, and with no mixture", () => {
    const theirs = { value: "hunne", revision: 2, savedByName: "Joris", savedAt: "", takenOver: false };
    const conflict = run(openedState(null, 0), takenOver, { kind: "arrived", theirs });
    expect(conflict.phase).toBe("conflict");
    const choose = (value: string) => isTakenOver(run(conflict, { kind: "resolved", value, setAside: true }));
    expect(["van toen", "hunne", "van toen en hunne"].map(choose)).toEqual([true, false, false]);
  });

  it("waits in a draft, also when only the confirmation was not saved yet", () => {
    const draft = { revision: 1, base: "van toen", pending: { value: "van toen" }, sent: null };
    expect(run(openedState("van toen", 1, true), { kind: "restored", draft }).sent).toEqual({
      saveId: "s1",
      value: "van toen",
      revision: 1,
    });
    const taken = { revision: 0, base: null, pending: { value: "van toen", takenOver: true as const }, sent: null };
    expect(isTakenOver(run(openedState(null, 0), { kind: "restored", draft: taken }))).toBe(true);
  });
});

const LAST_YEAR: Answer = richText(paragraph("Van vorig jaar"));

const happening = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom("takeOver", "confirm", "type", "wait", "arrive", "answer", "lose", "reload", "save", "hear", "choose"),
  stroke: fc.record({ kind: fc.nat(9), a: fc.nat(30), b: fc.nat(30) }),
});

it("is on no other text than last year's, and the same for everybody in the end, whatever comes when", async () => {
  const editable = editables.find(({ question }) => question.kind === "longText");
  if (!editable) throw new Error("there is no text to write in");
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 50, size: "max" }), async (happenings) => {
      const server = new ModelServer();
      const words = new Words();
      const loadMerge = mergeOf(editable.question);
      const browsers = [0, 1, 2].map((index) => new ModelBrowser(server, { name: `of ${index} `, loadMerge }));
      const choose = (browser: ModelBrowser) => {
        if (browser.saver.stateOf(KEY)?.theirs) browser.saver.resolve(KEY, browser.shown, { setAside: true });
      };
      for (const { who, what, stroke } of happenings) {
        const browser = browsers[who];
        if (!browser) continue;
        const marked = () => isTakenOver(browser.saver.stateOf(KEY) ?? openedState(null, 0));
        if (what === "takeOver" && browser.shown === null) {
          browser.shown = LAST_YEAR;
          browser.saver.edit(KEY, LAST_YEAR, { takenOver: true });
        }
        if (what === "confirm" && marked()) {
          browser.saver.edit(KEY, browser.shown, { takenOver: false });
          expect(marked(), "confirmed here").toBe(false);
        }
        if (what === "type") browser.type(editable.edit(browser.shown as Answer | null, stroke, words));
        if (what === "wait") await browser.pass(900);
        if (what === "arrive") browser.arrive();
        if (what === "answer") await browser.end(false);
        if (what === "lose") await browser.end(true);
        if (what === "reload") await browser.reload();
        if (what === "hear") await browser.saver.receive(KEY, server.newest());
        if (what === "choose") choose(browser);
        if (what === "save") {
          await browser.pass(900);
          browser.arrive();
          await browser.end(false);
        }
        await settle();
        if (marked()) expect(sameJson(browser.shown, LAST_YEAR), "what is marked is last year's text").toBe(true);
      }
      for (const { value, takenOver: mark } of server.history) if (mark) expect(sameJson(value, LAST_YEAR)).toBe(true);
      for (let round = 0; round < 8; round += 1) {
        for (const browser of browsers) {
          choose(browser);
          browser.saver.wake();
          await browser.pass(30_000);
          while (browser.requests.length > 0) {
            browser.arrive();
            await browser.end(false);
          }
          await browser.saver.receive(KEY, server.newest());
          await settle();
        }
      }
      for (const { saver } of browsers) {
        expect(isTakenOver(saver.stateOf(KEY) ?? openedState(null, 0))).toBe(server.takenOver);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
