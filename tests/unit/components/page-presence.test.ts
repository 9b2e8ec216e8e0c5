import { expect, test } from "vitest";
import { PagePresence } from "@/components/together/page-presence";
import type { Answered, TogetherNow } from "@/components/together/requests";

const nobody: TogetherNow = { others: [], newer: [], notes: { byQuestion: {}, byPart: {}, version: "" } };
const daan: TogetherNow = { ...nobody, others: [{ name: "Daan Oosterwal", partIds: ["thuiszitters"] }] };

/** A page with a clock of its own: `tick` lets what waits happen. */
function page() {
  const told: { partId: string; leaving: boolean }[] = [];
  const received: string[] = [];
  const timers = new Set<() => void>();
  let answer: Answered<TogetherNow> = { kind: "ok", value: nobody };
  const presence = new PagePresence({
    tell: async ({ partId, leaving }) => {
      told.push({ partId, leaving });
      return answer;
    },
    revisions: () => ({}),
    receive: ({ questionKey }) => received.push(questionKey),
    setTimer: (run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  });
  return {
    presence,
    told,
    received,
    timers,
    answers: (next: Answered<TogetherNow>) => {
      answer = next;
    },
    tick: async () => {
      for (const run of [...timers]) {
        timers.delete(run);
        run();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("going from part to part is told once, and again every beat", async () => {
  const { presence, told, tick } = page();
  presence.look();
  presence.enter("thuiszitters");
  presence.enter("");
  presence.enter("verwijzingen");
  await tick();
  await tick();
  expect(told).toEqual([
    { partId: "verwijzingen", leaving: false },
    { partId: "verwijzingen", leaving: false },
  ]);
});

test("a hidden page says that it leaves, once, and is silent until somebody looks", async () => {
  const { presence, told, tick, timers } = page();
  presence.look();
  await tick();
  presence.leave();
  presence.leave();
  presence.enter("thuiszitters");
  expect(timers.size).toBe(0);
  expect(told.map(({ leaving }) => leaving)).toEqual([false, true]);
  presence.look();
  await tick();
  expect(told.at(-1)).toEqual({ partId: "thuiszitters", leaving: false });
});

test("tells listeners only of what changed; an answer that fails changes nothing", async () => {
  const { presence, answers, tick } = page();
  let changes = 0;
  presence.subscribe(() => (changes += 1));
  presence.look();
  answers({ kind: "ok", value: daan });
  await tick();
  await tick();
  answers({ kind: "failed" });
  await tick();
  expect(changes).toBe(1);
  expect(presence.now().others).toEqual(daan.others);
});

test("what others saved is passed on each time", async () => {
  const { presence, answers, received, tick } = page();
  const newer = { questionKey: "thuiszitters", revision: 2, value: null, savedByName: "Daan", takenOver: false, savedAt: "" };
  answers({ kind: "ok", value: { ...nobody, newer: [newer] } });
  presence.look();
  await tick();
  await tick();
  expect(received).toEqual(["thuiszitters", "thuiszitters"]);
});

test("who may not be here any more is not asked again", async () => {
  const { presence, answers, told, tick, timers } = page();
  answers({ kind: "refused", status: 404 });
  presence.look();
  await tick();
  expect(timers.size).toBe(0);
  presence.leave();
  expect(told).toHaveLength(1);
});

test("whose session expired is heard of again once they look at the page, or save", async () => {
  for (const again of ["look", "saved"] as const) {
    const { presence, answers, told, tick, timers } = page();
    answers({ kind: "refused", status: 401 });
    presence.look();
    await tick();
    expect(timers.size).toBe(0);
    answers({ kind: "ok", value: daan });
    presence[again]();
    await tick();
    expect(told).toHaveLength(2);
    expect(presence.now().others).toEqual(daan.others);
    expect(timers.size, "goes on telling").toBe(1);
  }
});

test("a save of a page that is heard tells nothing more", async () => {
  const { presence, told, tick } = page();
  presence.look();
  await tick();
  presence.saved();
  expect(told).toHaveLength(1);
});

test("an answer that comes after the page was left is not listened to", async () => {
  const { presence, answers, tick, timers } = page();
  answers({ kind: "ok", value: daan });
  presence.look();
  const ticking = tick();
  presence.leave();
  await ticking;
  expect(presence.now().others).toEqual([]);
  expect(timers.size).toBe(0);
});
