import { request as ask } from "node:http";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { atOnce } from "@/tests/support/at-once";
import type { CookieBrowser } from "@/tests/support/cookie-browser";
import { builtActions, callAction, type ActionArgument } from "@/tests/support/server-actions";
import { servedPortal } from "@/tests/support/served-portal";
import { smallRegion } from "@/tests/support/small-region";
import { workbookFile } from "@/tests/support/workbook-file";
import { ENTRANCES, hasRight, type Entrance } from "./rights/table";
import { deepWord, encryptedPdf, pdfBomb, withMacros, zipBomb } from "@/tests/support/importing/bad-files";
import { sampleFile } from "@/tests/support/sample-files";
import { makeWorld, type Place, type World } from "./rights/world";

const worlds: World[] = [];
const portal = await servedPortal(async (prisma) => {
  const elsewhere = await smallRegion(prisma);
  worlds.push(await makeWorld(prisma, { status: "concept" }, elsewhere));
  // Of its own, for what cannot be knocked at without changing something.
  worlds.push(await makeWorld(prisma, { status: "concept" }, elsewhere));
});
const actions = await builtActions();

/** Whoever may do most gets deepest: the board's signatory and the office's administrator. */
const bothOf = ({ visitors }: World): Actor[] =>
  visitors.flatMap(({ label, actor }) => (actor && (label === "bestuurder" || label === "beheerder SWV") ? [actor] : []));
const signInBoth = (of: World) => Promise.all(bothOf(of).map(async (actor): Promise<Knocker> => ({ actor, browser: await portal.signIn(actor.email) })));
/** Who of them may go in at all: each where it is about nothing that one needs a right to. */
const opensTo = (entrance: Entrance, actor: Actor) => entrance.of === undefined || hasRight(entrance, actor, world);

type Knocker = { actor: Actor; browser: CookieBrowser };
let knockers: Knocker[] = [];
let world: World;
let place: Place;
let ownWorld: World;
beforeAll(async () => {
  const [first, own] = worlds;
  if (!first || !own) throw new Error("there is no world");
  world = first;
  place = first.place;
  ownWorld = own;
  knockers = await signInBoth(first);
  before = await fingerprint();
});

/** Sends each thing by each of them, a few at a time. */
const byBoth = <T>(things: readonly T[], send: (browser: CookieBrowser, thing: T) => Promise<unknown>) =>
  atOnce(things.flatMap((thing) => knockers.map(({ browser }) => ({ browser, thing }))), ({ browser, thing }) => send(browser, thing));

/** Everything the portal keeps, but for what every request may touch: sessions, tries, who is present. */
const PASSING = ["Session", "Presence", "RateLimit", "_prisma_migrations"];
let before: Record<string, string>;
async function fingerprint(): Promise<Record<string, string>> {
  const tables = await portal.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const kept = tables.filter(({ name }) => !PASSING.includes(name));
  const sums = kept.map(({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t`);
  const rows = await portal.prisma.$queryRawUnsafe<{ name: string; sum: string | null }[]>(sums.join(" UNION ALL "));
  const found = Object.fromEntries(rows.map(({ name, sum }) => [name, sum ?? ""]));
  // Says which door left a trace.
  const events = await portal.prisma.auditEvent.groupBy({ by: ["action"], _count: true, orderBy: { action: "asc" } });
  found.events = events.map(({ action, _count }) => `${action} ${_count}`).join(", ");
  return found;
}

/** More than anything takes; made once. */
const LARGE = "x".repeat(5_000_000);
const LARGE_JSON = JSON.stringify({ value: LARGE, text: "x".repeat(100), revision: 0 });
const DEEP = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
const strange = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "\u0000", "\u202e", "../../etc/passwd", "%ff", "__proto__", "constructor", "💥".repeat(50), "x".repeat(3_000), "'; DROP TABLE \"Answer\"; --", "-1", "1e999", "NaN"),
);
const json = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(null, 0, -1, "", [], {}, [[]], { length: 1e9 }, { __proto__: null, toString: 1 }));

/** Some inputs of a kind, the same at every run. */
const samples = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { numRuns: count, seed: 20261122 });

async function expectHarmless(response: Response, what: () => string): Promise<void> {
  const text = await response.text();
  if (response.status >= 500) expect.fail(`${what()}: ${response.status} ${text.slice(0, 400)}`);
  const told = /PrismaClient|at Object\.|node_modules|SELECT |violates/.exec(text);
  if (told) expect.fail(`${what()} tells of ${told[0]}`);
}

/** Who refuses a large body before all of it came may close the connection under what is still sent. */
function hungUp(error: unknown): null {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EPIPE" || code === "ECONNRESET" || code === "UND_ERR_SOCKET") return null;
  throw error;
}

/** What came of a request; null where a large body was cut off. A connection that was closed under an earlier one is made anew. */
async function answerTo(send: () => Promise<Response>, isLarge: boolean): Promise<Response | null> {
  try {
    return await send();
  } catch (error) {
    hungUp(error);
    return isLarge ? null : send();
  }
}

/** The address with junk in the place of an id or slug. */
const pathWith = (entrance: Entrance, junk: string) => {
  const encoded = encodeURIComponent(junk.replaceAll(/[\ud800-\udfff]/g, "")) || "x";
  const values = Object.fromEntries(Object.keys(place).map((key) => [key, encoded]));
  return entrance.request({ ...place, ...values }).path;
};

/** Where any text will do, such as one's own name, or where asking is enough, such as one's own data. */
const changesByItself = ({ signsOut, changes, of }: Entrance) => signsOut === true || (changes === true && of === undefined);
const byKind = (kind: string) => Object.entries(ENTRANCES).filter(([door, entrance]) => door.startsWith(kind) && !changesByItself(entrance));

type Call = readonly ActionArgument[];

/** What an action is called with: nothing, too much, any values, and forms with its own fields. */
function junkCalls(entrance: Entrance, at: Place): Call[] {
  const { args = [] } = entrance.request(at);
  const names = args.flatMap((argument) => (argument instanceof FormData ? [...argument.keys()] : []));
  const junkForm = (values: readonly string[]) => {
    const form = new FormData();
    names.forEach((name, index) => form.append(name, values[index % values.length] ?? ""));
    form.append("onbekend", "x");
    return form;
  };
  return [
    [],
    [null],
    [null, null, null],
    ["x".repeat(900_000)],
    ["x".repeat(1_200_000)],
    [LARGE],
    ...samples(fc.array(json, { maxLength: 3 }), 6).map((values) => values as Call),
    ...samples(fc.array(strange, { minLength: 1, maxLength: 6 }), 4).flatMap((values): Call[] => [
      [junkForm(values)],
      [{ attempt: 0, values: {}, errors: {} }, junkForm(values)],
      [junkForm(values), junkForm(values)],
    ]),
  ];
}

async function callWith(browser: CookieBrowser, door: string, entrance: Entrance, at: Place, call: Call): Promise<void> {
  const id = actions.get(door.replace("action ", "")) ?? "";
  const isLarge = call.some((value) => typeof value === "string" && value.length > 1_000_000);
  const answer = await answerTo(() => callAction(browser, `${portal.origin}${entrance.request(at).path}`, id, call), isLarge);
  const told = () => JSON.stringify(call.map((value) => (value instanceof FormData ? [...value] : value))).slice(0, 300);
  if (answer) await expectHarmless(answer, () => `${door} with ${told()}`);
}

describe("junk does no harm", () => {
  it.each([...byKind("page"), ...byKind("route GET")])("in the address of %s", async (door, entrance) => {
    await byBoth(samples(strange, 5), async (browser, junk) =>
      expectHarmless(await browser.send(`${portal.origin}${pathWith(entrance, junk)}`, {}), () => `${door} with ${JSON.stringify(junk)}`),
    );
  });

  const routes = byKind("route").filter(([door]) => !door.startsWith("route GET"));
  it.each(routes)("in the body of %s", async (door, entrance) => {
    const [method = ""] = door.replace("route ", "").split(" ");
    const bodies: [string, BodyInit][] = [
      ...samples(json, 12).map((value): [string, string] => [JSON.stringify(value).slice(0, 100), JSON.stringify(value)]),
      ["nothing", ""],
      ["half of it", '{"value": '],
      ["5 MB", LARGE_JSON],
      ["deep", DEEP],
      ["deep in a field", `{"value":${DEEP},"revision":0,"saveId":"018f0000-0000-7000-8000-000000000009"}`],
      ["no UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x3a, 0x31, 0x7d])],
    ];
    await byBoth(bodies, async (browser, [what, body]) => {
      const headers = { "content-type": "application/json" };
      const response = await answerTo(() => browser.send(`${portal.origin}${entrance.request(place).path}`, { method, body, headers }), what === "5 MB");
      if (response) await expectHarmless(response, () => `${door} with ${what}`);
    });
  });

  it("in a file of key figures", async () => {
    const { path } = ENTRANCES["route POST /api/rondes/[round]/cijfers/bestand"]?.request(place) ?? { path: "" };
    const inspect = { step: "inspect", heading: null };
    const mapping = { layout: "values", headingRow: 1, columns: [{ column: 0, as: "board" }, { column: 1, as: "indicator" }, { column: 2, as: "value" }], names: {}, places: {}, period: "ooit", notation: "dutch", fresh: [] };
    // Zeros shrink a thousandfold.
    const bomb = workbookFile([{ name: "a", rows: [["x", 1]] }], { "xl/worksheets/sheet2.xml": [new Uint8Array(130_000_000), { level: 1 }] });
    const slow = workbookFile([{ name: "a", rows: [["x", 1]] }], { "xl/worksheets/sheet1.xml": [strToU8("<a>".repeat(3_000_000)), { level: 1 }] });
    const text = (content: string) => new TextEncoder().encode(content);
    const cases: [string, BlobPart, unknown][] = [
      ["a zip bomb", new Uint8Array(bomb), inspect],
      ["a deep document", new Uint8Array(slow), inspect],
      ["no table", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), inspect],
      ["nothing", "", inspect],
      ["names that every object has", "a;__proto__;constructor\n__proto__;constructor;1\nconstructor;__proto__;2", { step: "plan", sheet: 0, mapping }],
      ["a sheet that is not there", "a;b;c\n1;2;3", { step: "plan", sheet: 7, mapping }],
      ["a heading that is not there", "a;b;c\n1;2;3", { step: "plan", sheet: 0, mapping: { ...mapping, headingRow: 1_000_000 } }],
      ["a load that was not looked at", "a;b;c\n1;2;3", { step: "load", sheet: 0, mapping, source: "\u0000", digest: "x" }],
      ...samples(json, 8).map((asked): [string, BlobPart, unknown] => [JSON.stringify(asked).slice(0, 60), "a;b;c\n1;2;3", asked]),
      ...samples(strange, 8).map((content): [string, BlobPart, unknown] => [JSON.stringify(content).slice(0, 60), text(`${content};b\n1;2`), inspect]),
    ];
    await byBoth(cases, async (browser, [what, content, asked]) => {
      const body = new FormData();
      body.set("bestand", new File([content], "cijfers\u0000\u202e.xlsx"));
      body.set("vraag", JSON.stringify(asked));
      const answer = await browser.send(`${portal.origin}${path}`, { method: "POST", body }).catch(hungUp);
      if (answer) await expectHarmless(answer, () => what);
    });
    await portal.prisma.keyFigureMapping.deleteMany();
  });

  it("in a form to read in, which is refused with its reason", async () => {
    const address = `${portal.origin}/api/verantwoording/${place.reportId}/inlezen?soort=thisYear`;
    // The board's signatory; somebody new would leave a trace of signing in.
    const [editor] = knockers;
    if (!editor) throw new Error("nobody is signed in");
    const cases: [string, Uint8Array, RegExp][] = [
      ["notulen.txt", Buffer.from("Notulen van de vergadering\n\nAanwezig waren alle leden."), /^noFormFound$/],
      ["leeg.docx", new Uint8Array(), /^empty$/],
      ["bom.docx", zipBomb(), /^expandsTooFar$/],
      ["bom.pdf", pdfBomb(), /./],
      ["diep.docx", deepWord(), /^noText$/],
      ["macros.docx", withMacros(), /^hasMacros$/],
      ["beveiligd.pdf", encryptedPdf(), /^encrypted$/],
      ["half.pdf", Buffer.from("%PDF-1.7\n1 0 obj <<"), /^damaged$/],
      ["foto.docx", sampleFile.png(), /^unknownFileType$/],
    ];
    await atOnce(cases, async ([name, bytes, code]) => {
      const send = () => editor.browser.send(address, { method: "POST", body: new Uint8Array(bytes), headers: { "x-file-name": name } });
      const response = await answerTo(send, false);
      if (!response) throw new Error(`${name} was not answered`);
      const told = (await response.json()) as { code?: string };
      expect(response.status, name).toBeGreaterThanOrEqual(400);
      expect(response.status, name).toBeLessThan(500);
      expect(told.code ?? "", name).toMatch(code);
    });
    // Of what is too large nothing is received.
    const cookie = [...editor.browser.cookies(portal.origin)].map(([name, value]) => `${name}=${value}`).join("; ");
    const status = await new Promise<number>((resolve, reject) => {
      const sent = ask(address, { method: "POST", headers: { cookie, "content-length": 200 * 1024 * 1024 } }, ({ statusCode = 0 }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.once("error", reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it.each(byKind("action"))("in what is sent to %s", async (door, entrance) => {
    const calls = junkCalls(entrance, place);
    // Who may not is refused before much of it is looked at: one of each kind shows that.
    const few = calls.filter((_call, index) => [1, 3, 6, 12, 13, 14].includes(index));
    const sent = knockers.flatMap(({ actor, browser }) => (opensTo(entrance, actor) ? calls : few).map((call) => ({ browser, call })));
    await atOnce(sent, ({ browser, call }) => callWith(browser, door, entrance, place, call));
  });

  // Refused before it does anything, so that this holds for every door.
  const allOf = (kind: string) => Object.entries(ENTRANCES).filter(([door]) => door.startsWith(kind));
  it.each(allOf("action"))("from another site to %s", async (door, entrance) => {
    const id = actions.get(door.replace("action ", "")) ?? "";
    const { path, args = [] } = entrance.request(place);
    await byBoth([{ origin: "https://elders.example", "sec-fetch-site": "cross-site" }], async (browser, foreign) => {
      const response = await callAction(browser, `${portal.origin}${path}`, id, args, foreign);
      const text = await response.text();
      expect(response.status, text.slice(0, 300)).toBeGreaterThanOrEqual(400);
      expect(response.status, text.slice(0, 300)).toBeLessThan(500);
    });
  });

  it.each(allOf("route").filter(([door]) => !door.startsWith("route GET")))("from another site to %s", async (door, entrance) => {
    const [method = ""] = door.replace("route ", "").split(" ");
    const { path, body } = entrance.request(place);
    const foreign: Record<string, string>[] = [{ "sec-fetch-site": "cross-site" }, { origin: "https://elders.example" }, { origin: "null" }];
    await byBoth(foreign, async (browser, headers) => {
      const response = await browser.send(`${portal.origin}${path}`, {
        method,
        body: JSON.stringify(body ?? {}),
        headers: { ...headers, "content-type": "application/json" },
      });
      expect(response.status).toBe(403);
    });
  });

  describe("a request that is odd before the portal looks at it is refused, not an error", () => {
    const raw = (method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = "") =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = ask(`${portal.origin}${path}`, { method, headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on("error", reject);
        sent.end(body);
      });
    const action = actions.get("app/(public)/inloggen/actions.ts#askForLink") ?? "";

    it("by its method", async () => {
      expect(await raw("TRACE", "/inloggen")).toBe(405);
      expect(await raw("TRACE", "/api/auth/csrf")).toBe(405);
    });

    it("an action under /api, where there are none, from this site or another", async () => {
      for (const headers of [{ origin: "https://elders.example" }, { origin: portal.origin }]) {
        const status = await raw("POST", "/api/bestaatniet", { "next-action": action, "content-type": "text/plain;charset=UTF-8", ...headers }, "[]");
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    });

    it.each([
      ["no UTF-8", "text/plain;charset=UTF-8", Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])],
      ["half of it", "text/plain;charset=UTF-8", '["$K1'],
      ["no JSON", "text/plain;charset=UTF-8", "geen json"],
      ["a form without an end", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K'],
      ["a form without a boundary", "multipart/form-data", "[]"],
      ["a form that is none", "multipart/form-data; boundary=x", Buffer.from([0xff, 0x00, 0xfe])],
      ["nothing", "text/plain;charset=UTF-8", ""],
      ["another kind", "application/octet-stream", "[]"],
      ["a form whose arguments are no JSON", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\ngeen\r\n--x--\r\n'],
      ["a form without arguments", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="1"\r\n\r\n[]\r\n--x--\r\n'],
    ])("an action with a body that cannot be read: %s", async (_what, type, body) => {
      const status = await raw("POST", "/inloggen", { "next-action": action, "content-type": type, origin: portal.origin }, body);
      expect(status).toBe(400);
    });

    it("a form without script whose body cannot be read", async () => {
      expect(await raw("POST", "/inloggen", { "content-type": "multipart/form-data; boundary=x", origin: portal.origin }, "--x\r\nhalf")).toBe(400);
    });
  });

  it("and nothing has changed after all of it", async () => {
    expect(await fingerprint()).toEqual(before);
  });
});

describe("junk at a door that changes something by itself does that only, and to whoever knocks only", () => {
  it.each(Object.entries(ENTRANCES).filter(([, entrance]) => changesByItself(entrance)))("%s", async (door, entrance) => {
    const { place: at } = ownWorld;
    const others = async () => {
      const found = await fingerprint();
      const ids = bothOf(ownWorld).map(({ userId }) => userId);
      const users = await portal.prisma.user.findMany({ where: { id: { notIn: ids } }, orderBy: { id: "asc" } });
      const traces = await portal.prisma.auditEvent.count({ where: { OR: [{ actorId: null }, { actorId: { notIn: ids } }] } });
      return { ...found, User: users, AuditEvent: traces, events: "" };
    };
    const signedIn = await signInBoth(ownWorld);
    const earlier = await others();
    for (const { browser } of signedIn) {
      if (door.startsWith("action")) {
        // One by one: the first may end the session, after which the others are refused.
        for (const call of junkCalls(entrance, at)) await callWith(browser, door, entrance, at, call);
      } else {
        await atOnce(samples(strange, 5), async (junk) => {
          const address = `${portal.origin}${entrance.request(at).path}?${new URLSearchParams({ regio: junk, [junk]: junk }).toString()}`;
          await expectHarmless(await browser.send(address, {}), () => `${door} with ${JSON.stringify(junk)}`);
        });
      }
    }
    expect(await others()).toEqual(earlier);
  });
});
