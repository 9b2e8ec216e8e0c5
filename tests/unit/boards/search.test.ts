import { describe, expect, it } from "vitest";
import { matchesBoard } from "@/lib/boards/search";

const board = { name: "Stichting Élan Zuid", number: "95101", partnerships: ["PO9101"] };

describe("searching a board", () => {
  it.each(["", "elan", "zuid stichting", "95101", "po91", " ÉLAN "])("finds it by %j", (typed) => {
    expect(matchesBoard(board, typed)).toBe(true);
  });
  it.each(["noord", "elan noord", "(", "95102"])("does not find it by %j", (typed) => {
    expect(matchesBoard(board, typed)).toBe(false);
  });
});
