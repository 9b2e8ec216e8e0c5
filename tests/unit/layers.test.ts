import { readdirSync } from "node:fs";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { z } from "zod";

const configSchema = z.object({
  rules: z.object({
    "@typescript-eslint/no-restricted-imports": z.tuple([z.literal(2), z.object({ patterns: z.array(z.object({ regex: z.string() })) })]),
  }),
});

test("no room of lib may import a page: each stands under a layer rule", async () => {
  const eslint = new ESLint();
  const rooms = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.length).toBeGreaterThan(15);
  const open: string[] = [];
  for (const { name } of rooms) {
    const { rules } = configSchema.parse(await eslint.calculateConfigForFile(`lib/${name}/any.ts`));
    const { patterns } = rules["@typescript-eslint/no-restricted-imports"][1];
    if (!patterns.some(({ regex }) => new RegExp(regex).test("@/app/page"))) open.push(name);
  }
  expect(open).toEqual([]);
});
