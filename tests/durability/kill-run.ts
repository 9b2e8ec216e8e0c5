import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Client } from "pg";
import { z } from "zod";
import { demoAccounts } from "@/prisma/seed/accounts";
import { openDataDirectory } from "@/lib/server/boot/data-directory";
import { runningDatabaseUrl } from "@/lib/server/boot/embedded-database";
import { lockHolder } from "@/lib/server/boot/portal-lock";
import { browserFlags, findOrInstallBrowser } from "@/tests/support/browser";
import { CookieBrowser } from "@/tests/support/cookie-browser";
import { startPortal, type Portal } from "@/tests/support/portal";
import { databaseOf, webServerBelow } from "./processes";
import { writeOn, type Acknowledged } from "./scripted-writer";
import { TypingBrowser } from "./typing-browser";

/** What is killed; `both`: the tabs close while there is no server, so that what was typed is on the device alone. */
export type Target = "server" | "database" | "tab" | "both";

export type KillReport = {
  kills: Record<Target, number>;
  acknowledged: number;
  /** Saves that were acknowledged and are not in the database. */
  lost: Acknowledged[];
  typed: number;
  /** Words that were gone when the page was opened again, or from the saved answer at the end. */
  missing: string[];
};

/** The questions that the scripted clients write in. */
const SCRIPTED = ["verwijzingen", "ononderbroken", "teruggeplaatst"];
/** Who types in a browser, in which part and question: colleagues in one report. */
const TYPED = [
  { name: "Daan Oosterwal", part: "thuiszitters", question: "thuiszitters" },
  { name: "Hester Zwanenburg", part: "algemeen", question: "algemeenSturing" },
] as const;
const csrf = z.object({ csrfToken: z.string() });

/**
 * Runs the real portal on its own PostgreSQL, with scripted clients that save and browsers in which
 * people type, and kills the web server, the database or the tabs `kills` times at moments that the
 * traffic decides. Looks afterwards for everything that was promised.
 *
 * @param random from 0 to 1, to repeat a run
 */
export async function killRun(kills: number, random: () => number, say: (line: string) => void): Promise<KillReport> {
  const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-durability-"));
  const dataDirectory = path.join(folder, "data");
  const begin = (port?: number) => startPortal({ dataDirectory, ...(port && { port }), environment: { REKENSCHAP_DEMO: "1" } });
  let portal = await begin();
  const { port, url } = portal;
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser() ?? "", args: browserFlags });
  try {
    const report = await reportOf(dataDirectory, account(TYPED[0].name).email);
    const session = await signIn(url, account(TYPED[0].name).email);
    const typing = await Promise.all(
      TYPED.map(async ({ name, part }) => {
        const context = await browser.newContext({ baseURL: url });
        const own = await signIn(url, account(name).email);
        await context.addCookies([...own.cookies(url)].map(([cookie, value]) => ({ name: cookie, value, url })));
        const page = new TypingBrowser(context, `/verantwoording/${report}/${part}`);
        await page.open();
        return page;
      }),
    );
    const type = (most: number) => Promise.all(typing.map((page) => page.type(1 + Math.floor(random() * most))));
    const closeTabs = () => Promise.all(typing.map((page) => page.kill()));
    const openTabs = async () => (await Promise.all(typing.map((page) => page.open()))).flat();
    const words = () => typing.reduce((sum, page) => sum + page.typed.length, 0);

    const saves: Acknowledged[] = [];
    const heard: (() => void)[] = [];
    let stop = false;
    const onSaved = (save: Acknowledged) => {
      saves.push(save);
      heard.forEach((hear) => hear());
    };
    const writers = SCRIPTED.map((key) =>
      writeOn(session, `${url}/api/verantwoording/${report}`, key, { onSaved, stopped: () => stop }),
    );
    const untilSaves = (count: number) =>
      new Promise<void>((resolve) => {
        const wanted = saves.length + count;
        const hear = () => {
          if (saves.length < wanted) return;
          heard.splice(heard.indexOf(hear), 1);
          resolve();
        };
        heard.push(hear);
      });

    const done: KillReport = { kills: { server: 0, database: 0, tab: 0, both: 0 }, acknowledged: 0, lost: [], typed: 0, missing: [] };
    for (let nr = 0; nr < kills; nr += 1) {
      const target = (["server", "database", "tab", "both"] as const)[nr % 4] ?? "tab";
      await Promise.all([type(6), untilSaves(1 + Math.floor(random() * 40))]);
      const stillTyping = type(3);
      if (target !== "tab") {
        process.kill(target === "database" ? await databaseOf(dataDirectory) : webServerBelow(portal.pid), "SIGKILL");
      }
      await stillTyping;
      const closed = target === "tab" || target === "both";
      if (closed) await closeTabs();
      done.kills[target] += 1;
      portal = await running(portal, begin, port);
      if (closed) done.missing.push(...(await openTabs()));
      if ((nr + 1) % 10 === 0) say(`${nr + 1} of ${kills} kills, ${saves.length} saves acknowledged, ${words()} words typed`);
    }
    await untilSaves(1);
    stop = true;
    await Promise.all(writers);
    // The last of the database's own restarts may have ended the portal.
    portal = await running(portal, begin, port);
    await type(1);
    await Promise.all(typing.map((page) => page.untilSaved()));
    done.acknowledged = saves.length;
    done.typed = words();
    const kept = await lookInside(dataDirectory, report, typing.map((page) => page.typed));
    done.lost = saves.filter(({ saveId, text }) => kept.saved.get(saveId) !== text);
    done.missing.push(...kept.missing);
    return done;
  } finally {
    await browser.close();
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The portal as it is when it answers; started again where it ended. */
async function running(portal: Portal, begin: (port: number) => Promise<Portal>, port: number): Promise<Portal> {
  let current = portal;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await fetch(`${current.url}/inloggen`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return current;
    const ended = await Promise.race([current.ended.then(() => true), new Promise<false>((later) => setTimeout(later, 200, false))]);
    if (ended) current = await begin(port);
  }
  throw new Error(`the portal does not come back:\n${portal.output()}`);
}

function account(name: string) {
  const found = demoAccounts.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the demo has no ${name}`);
  return found;
}

async function signIn(url: string, email: string): Promise<CookieBrowser> {
  const session = new CookieBrowser();
  const { csrfToken } = csrf.parse(await (await session.request(`${url}/api/auth/csrf`)).json());
  await session.request(`${url}/api/auth/callback/demo`, { csrfToken, email, json: "true" });
  return session;
}

async function withDatabase<T>(dataDirectory: string, use: (client: Client) => Promise<T>): Promise<T> {
  const data = await openDataDirectory(dataDirectory);
  const holder = await lockHolder(data.lock);
  if (!holder?.databasePort) throw new Error("no portal runs on the data");
  const client = new Client({ connectionString: runningDatabaseUrl(data, holder.databasePort) });
  await client.connect();
  return use(client).finally(() => client.end());
}

async function reportOf(dataDirectory: string, email: string): Promise<string> {
  return withDatabase(dataDirectory, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT r.id FROM "Report" r JOIN "Round" o ON o.id = r."roundId"
       JOIN "Membership" m ON m."boardId" = r."boardId" JOIN "User" u ON u.id = m."userId"
       WHERE u.email = $1 AND r.status = 'concept' AND o."openedAt" IS NOT NULL AND o."closesAt" > now()`,
      [email],
    );
    if (!rows[0]) throw new Error(`${email} has no report to write in`);
    return rows[0].id;
  });
}

/** What the database has of it: the saves by their id, and the words that the typed answers lack. */
async function lookInside(dataDirectory: string, report: string, words: readonly (readonly string[])[]) {
  return withDatabase(dataDirectory, async (client) => {
    const { rows } = await client.query<{ saveId: string; value: unknown }>(
      `SELECT "saveId", value FROM "AnswerHistory" WHERE "reportId" = $1 AND "questionKey" = ANY($2)`,
      [report, SCRIPTED],
    );
    const saved = new Map(rows.map(({ saveId, value }) => [saveId, textOf(value)]));
    const answers = await client.query<{ questionKey: string; value: unknown }>(
      `SELECT "questionKey", value FROM "Answer" WHERE "reportId" = $1 AND "questionKey" = ANY($2)`,
      [report, TYPED.map(({ question }) => question)],
    );
    const missing = TYPED.flatMap(({ question }, nr) => {
      const there = new Set(textOf(answers.rows.find(({ questionKey }) => questionKey === question)?.value).split(/\s+/));
      return (words[nr] ?? []).filter((word) => !there.has(word));
    });
    return { saved, missing };
  });
}

/** All text in a formatted answer as it is stored. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  if (typeof value !== "object" || value === null) return "";
  if ("text" in value && typeof value.text === "string") return value.text;
  return "content" in value ? textOf(value.content) : "";
}
