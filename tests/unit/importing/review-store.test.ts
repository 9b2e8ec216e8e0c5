import { beforeEach, describe, expect, it } from "vitest";
import { ReviewStore } from "@/components/importing/review-store";

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as Storage;

const open = (change: Partial<ConstructorParameters<typeof ReviewStore>[0]> = {}) =>
  new ReviewStore({ userId: "ik", reportId: "verslag", draftId: "een", storage, ...change });

beforeEach(() => kept.clear());

describe("what somebody decided about a form", () => {
  it("is there after a reload, for the same person and the same file only", () => {
    const before = open();
    before.decide("a", { how: "leave" });
    before.place(["b", "c"], "thuiszitters");
    expect(open().state()).toEqual({ decisions: { a: { how: "leave" } }, placed: { b: "thuiszitters", c: "thuiszitters" } });
    for (const other of [{ userId: "ander" }, { reportId: "ander" }, { draftId: "twee" }]) expect(open(other).state()).toEqual({ decisions: {}, placed: {} });
  });

  it("tells the page, and is forgotten with the file", () => {
    const store = open();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.decide("a", { how: "add", to: "ankerpunt1" });
    expect(told).toBe(1);
    store.keep();
    store.clear();
    expect(kept.size).toBe(0);
  });

  it.each(["geen JSON", "null", "[]"])("counts as nothing where it is damaged: %s", (text) => {
    kept.set("rekenschap-inlezen ik verslag", text);
    expect(open().state()).toEqual({ decisions: {}, placed: {} });
  });

  it("stands in the page where the browser keeps nothing", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("vol");
      },
    } as unknown as Storage;
    for (const none of [null, full]) {
      const store = open({ storage: none });
      store.decide("a", { how: "leave" });
      store.keep();
      expect(store.state().decisions).toEqual({ a: { how: "leave" } });
    }
  });
});
