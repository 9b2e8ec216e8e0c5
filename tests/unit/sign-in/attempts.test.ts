import { describe, expect, it } from "vitest";
import { attempts } from "@/lib/server/sign-in/attempts";

describe("attempts", () => {
  it("allows so many within the window, for each on their own", () => {
    const { allow } = attempts({ most: 2, windowMs: 1000 });
    expect([allow("a", 0), allow("a", 1), allow("a", 2), allow("b", 2)]).toEqual([true, true, false, true]);
  });

  it("forgets what is longer ago than the window; a refused try does not count", () => {
    const { allow } = attempts({ most: 1, windowMs: 1000 });
    expect(allow("a", 0)).toBe(true);
    expect(allow("a", 900)).toBe(false);
    expect(allow("a", 1000)).toBe(true);
  });
});
