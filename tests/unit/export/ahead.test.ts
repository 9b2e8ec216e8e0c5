import { describe, expect, it } from "vitest";
import { ahead } from "@/lib/export/ahead";

/** Work that ends when it is told to. */
function workshop() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const work = (item: number) => {
    begun.push(item);
    return new Promise<string>((resolve) => ends.set(item, () => resolve(`${item} af`)));
  };
  return { begun, work, end: (item: number) => ends.get(item)?.() };
}

describe("working ahead", () => {
  it("gives outcomes in order, whichever is ready first, and begins no more than asked", async () => {
    const { begun, work, end } = workshop();
    const outcomes = ahead([1, 2, 3, 4, 5], 2, work);
    expect(begun).toEqual([]);
    const first = outcomes.next();
    expect(begun).toEqual([1, 2, 3]);
    end(3);
    end(1);
    expect(await first).toEqual({ done: false, value: "1 af" });
    expect(begun).toEqual([1, 2, 3]);
    const second = outcomes.next();
    expect(begun).toEqual([1, 2, 3, 4]);
    end(2);
    expect((await second).value).toBe("2 af");
    await outcomes.return(undefined);
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it("fails at the turn of what failed", async () => {
    const outcomes = ahead([1, 2], 2, async (item) => {
      if (item === 2) throw new Error("twee");
      return item;
    });
    expect((await outcomes.next()).value).toBe(1);
    await expect(outcomes.next()).rejects.toThrow("twee");
  });

  it("gives nothing for nothing", async () => {
    expect((await ahead([], 2, async () => 1).next()).done).toBe(true);
  });
});
