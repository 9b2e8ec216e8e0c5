import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

type Tokens = ReadonlyMap<string, string>;

function tokensIn(block: string): Map<string, string> {
  const found = block.matchAll(/--color-([a-z0-9-]+):\s*(#[0-9a-f]{6})\s*;/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value]));
}

function blockAfter(marker: string): string {
  const start = css.indexOf(marker);
  return css.slice(start, css.indexOf("\n}", start));
}

const light: Tokens = tokensIn(blockAfter("@theme static"));
const dark: Tokens = new Map([...light, ...tokensIn(blockAfter("(prefers-color-scheme: dark)"))]);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [first, second] = [tokens.get(one), tokens.get(other)];
  if (first === undefined || second === undefined) throw new Error(`no token ${one} or ${other}`);
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const text = ["ink", "ink-2", "ink-3", "brand", "brand-strong", "bad"].flatMap((colour) => [
  [colour, "paper"],
  [colour, "ground"],
]);

const onTints = ["ok", "warn", "bad", "note"].flatMap((tone) => [
  [tone, `${tone}-tint`],
  ["ink", `${tone}-tint`],
]);

const fills = [
  ["on-brand", "brand"],
  ["on-brand", "brand-strong"],
  ["on-bad", "bad"],
  ["on-bad", "bad-strong"],
  ["ink-2", "neutral-tint"],
  ["brand", "brand-tint"],
  ["brand-strong", "brand-tint"],
];

const edges = [
  ["field", "paper"],
  ["field", "ground"],
  ["ok", "paper"],
  ["note", "paper"],
  ["brand", "neutral-tint"],
  ["brand-mid", "paper"],
];

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("the %s colours", (_name, tokens) => {
  it.each([...text, ...onTints, ...fills])("text %s on %s is readable", (one = "", other = "") => {
    expect(contrast(tokens, one, other)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("the edge of %s on %s is seen", (one = "", other = "") => {
    expect(contrast(tokens, one, other)).toBeGreaterThanOrEqual(3);
  });

  it("the ring of the focus is seen on every ground, by its yellow or its edge", () => {
    for (const ground of ["paper", "ground", "brand-tint", "warn-tint", "neutral-tint"]) {
      const seen = Math.max(contrast(tokens, "focus", ground), contrast(tokens, "ink", ground));
      expect(seen).toBeGreaterThanOrEqual(3);
    }
  });
});

it("the dark mode only changes tokens that exist", () => {
  const names = [...tokensIn(blockAfter("(prefers-color-scheme: dark)")).keys()];
  expect(names.filter((name) => !light.has(name))).toEqual([]);
});
