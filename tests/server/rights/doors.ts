import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { builtActions } from "@/tests/support/server-actions";

/** A way into the portal: a page, a method of a route handler, or a server action. */
export type Door = { kind: "page" | "route" | "action"; name: string };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every door there is, found in the sources and in the build, so that none can be forgotten. */
export async function findDoors(): Promise<Door[]> {
  const files = (await readdir("app", { recursive: true })).sort();
  const doors: Door[] = [];
  for (const file of files) {
    const base = path.basename(file);
    if (base === "page.tsx") doors.push({ kind: "page", name: addressOf(file) });
    if (base === "route.ts") {
      const source = await readFile(path.join("app", file), "utf8");
      for (const method of METHODS) {
        if (new RegExp(`export (async function|const|\\{[^}]*\\b) ?${method}\\b|\\bas ${method}\\b`).test(source)) {
          doors.push({ kind: "route", name: `${method} ${addressOf(file)}` });
        }
      }
    }
  }
  for (const name of (await builtActions()).keys()) doors.push({ kind: "action", name });
  return doors;
}

/** `(board)/verantwoording/[reportId]/page.tsx` → `/verantwoording/[reportId]`. */
function addressOf(file: string): string {
  const steps = path.dirname(file).split(path.sep).filter((step) => step !== "." && !step.startsWith("("));
  return `/${steps.join("/")}`;
}
