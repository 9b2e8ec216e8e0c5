import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsed, readModule, wayTo, type Module } from "@/tests/support/import-graph";

/** Modules with their script in the browser begin here; what they import comes along. */
const entries = ["app", "components", "lib"]
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
  .filter((file) => !file.includes("generated") && readModule(file).directive === "use client");

/** Fetched only when two versions of an answer meet; it must know what is an answer. */
const ON_PURPOSE = ["lib/template/answers/merge/merge-answers.ts"];

/** Actions run on the server: of them the browser gets a reference. */
const enters = (file: string, { directive }: Module) => directive !== "use server" && !ON_PURPOSE.includes(file);

describe("the script of the browser", () => {
  test("is found, all of it", () => {
    expect(entries.length).toBeGreaterThan(80);
    expect(entries).toContain("components/rich-text/rich-text-editor.tsx");
  });

  // 60 kB that no page needs: input is parsed at the server, and limits stand in files of their own.
  test("holds no zod", () => {
    const ways = entries.flatMap((entry) => {
      const way = wayTo("zod", entry, enters);
      return way ? [way.join(" → ")] : [];
    });
    expect(ways).toEqual([]);
  });
});

describe("the way by which a package comes in", () => {
  const modules: Readonly<Record<string, string>> = {
    "a.tsx": `"use client"; import { b } from "./b.ts"; import type { T } from "./t.ts"; import { type U } from "./t.ts";`,
    "b.ts": `export * from "./c.ts"; import { act } from "./act.ts";`,
    "c.ts": `const later = () => import("./d.ts");`,
    "d.ts": `import { z } from "zod/mini";`,
    "t.ts": `import { z } from "zod";`,
    "act.ts": `"use server"; import { z } from "zod";`,
  };
  const read = (file: string): Module => {
    const { directive, imports } = parsed(file, modules[file] ?? "");
    return { directive, imports };
  };
  const way = (from: string, into: (file: string, module: Module) => boolean) => wayTo("zod", from, into, read);

  test("is told module by module, through exports and what is fetched later, not through types and actions", () => {
    expect(way("a.tsx", enters)).toEqual(["a.tsx", "b.ts", "c.ts", "d.ts", "zod/mini"]);
    expect(way("a.tsx", (file, module) => enters(file, module) && file !== "d.ts")).toBeNull();
  });
});
