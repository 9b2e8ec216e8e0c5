import { describe, expect, it } from "vitest";
import { isNoAnswer, noAnswer } from "@/components/ui/no-answer";

const textOf = (error: unknown) => {
  const result = noAnswer(error);
  return !result.ok && isNoAnswer(result.problem) ? result.problem.text : "";
};

describe("an action that gave no answer", () => {
  it("tells a lost connection from a fault of the server, which has a code to pass on", () => {
    expect(textOf(new TypeError("Failed to fetch"))).toMatch(/^Er is geen verbinding/);
    expect(textOf(Object.assign(new Error("hidden"), { digest: "2741893" }))).toMatch(/^Er ging iets mis.*deze code door: 2741893\.$/);
  });

  it("does not call being sent to another page a fault", () => {
    expect(textOf(Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/inloggen;307;" }))).toBe(
      "U gaat naar een andere pagina.",
    );
  });
});
