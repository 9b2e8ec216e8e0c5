import { beforeAll, describe, expect, it } from "vitest";
import { can } from "@/lib/access/rights";
import { smallRegion } from "@/tests/support/small-region";
import { CookieBrowser } from "@/tests/support/cookie-browser";
import { servedPortal } from "@/tests/support/served-portal";
import { builtActions, callAction } from "@/tests/support/server-actions";
import { findDoors } from "./doors";
import { ENTRANCES, thingOf, type Entrance } from "./table";
import { makeWorld, unknownPlace, type Place, type Visitor, type World } from "./world";

const worlds: World[] = [];
const portal = await servedPortal(async (prisma) => {
  const elsewhere = await smallRegion(prisma);
  for (const status of ["concept", "submitted", "returned", "adopted"] as const) {
    worlds.push(await makeWorld(prisma, { status }, elsewhere));
  }
  for (const status of ["concept", "submitted"] as const) {
    worlds.push(await makeWorld(prisma, { status, onBehalf: true }, elsewhere));
  }
});
const actions = await builtActions();
const doors = await findDoors();

const browsers = new Map<string, CookieBrowser>();
async function browserOf({ actor }: Visitor): Promise<CookieBrowser> {
  const email = actor?.email ?? "";
  const browser = browsers.get(email) ?? (actor ? await portal.signIn(email) : new CookieBrowser());
  browsers.set(email, browser);
  return browser;
}

/** Beforehand, because signing in leaves a trace. */
async function signInAll(): Promise<void> {
  for (const visitor of worlds.flatMap(({ visitors }) => visitors)) await browserOf(visitor);
}

type Outcome = "allowed" | "refused" | "signIn";

/** Knocks, and says whether the door opened. */
async function knock(door: string, entrance: Entrance, visitor: Visitor, place: Place): Promise<Outcome> {
  const browser = await browserOf(visitor);
  if (entrance.signsOut) browsers.delete(visitor.actor?.email ?? "");
  const { path, body, args } = entrance.request(place);
  const address = `${portal.origin}${path}`;
  const [kind = "", name = ""] = door.split(/ (.*)/);
  if (kind === "action") {
    return outcomeOf(await callAction(browser, address, actions.get(name) ?? "", args ?? []), entrance);
  }
  if (kind === "page") return outcomeOf(await browser.request(address), entrance);
  const [method = "GET"] = name.split(" ");
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return outcomeOf(await browser.send(address, { method, ...json }), entrance);
}

async function outcomeOf(response: Response, { tooLate }: Entrance): Promise<Outcome> {
  const text = await response.text();
  expect(response.headers.get("x-nextjs-action-not-found"), "this page does not have the action").toBeNull();
  expect(response.status, text.slice(0, 500)).toBeLessThan(500);
  const leadsTo = response.headers.get("location") ?? response.headers.get("x-action-redirect") ?? "";
  if (response.status === 401 || leadsTo.includes("/inloggen") || /U bent niet meer ingelogd|"code":"signedOut"/.test(text)) return "signIn";
  if (response.status === 404 || /"code":"(notFound|notAllowed)"/.test(text)) return "refused";
  if (tooLate?.test(text)) return "refused";
  return "allowed";
}

function expected({ right, of, also, narrower, signsOut }: Entrance, visitor: Visitor, world: World): Outcome {
  const { actor } = visitor;
  if (signsOut) return "signIn";
  if (right === "token") return "signIn";
  if (right === "everyone") return "allowed";
  if (right === "nobody") return "refused";
  if (!actor) return "signIn";
  if (right === "signedIn") return "allowed";
  if (!of) throw new Error("a right is a right to something");
  const thing = thingOf(world, of);
  const may =
    [right].flat().some((one) => can(actor, one, thing)) &&
    (also === undefined || can(actor, also, thing)) &&
    (narrower?.(visitor, world.place) ?? true);
  return may ? "allowed" : "refused";
}

describe("every door of the portal", () => {
  it("stands in the table, and nothing else does", () => {
    expect(Object.keys(ENTRANCES).sort()).toEqual(doors.map(({ kind, name }) => `${kind} ${name}`).sort());
  });

  beforeAll(signInAll);

  describe.each(worlds.map((world, index) => [world.label, index, world] as const))("a report that is %s", (_label, index, world) => {
    // The state of a report makes no difference where it is not about a report.
    const entrances = Object.entries(ENTRANCES).filter(([, { of }]) => index === 0 || of === "report");
    it.each(entrances)("%s", async (door, entrance) => {
      const before = await portal.prisma.auditEvent.count();
      const rows: Record<string, { found: Outcome; foundUnknown: Outcome | "same" }> = {};
      const wanted: typeof rows = {};
      for (const visitor of world.visitors) {
        const expectation = expected(entrance, visitor, world);
        const unknown = entrance.of ? await knock(door, entrance, visitor, unknownPlace()) : "same";
        rows[visitor.label] = { found: await knock(door, entrance, visitor, world.place), foundUnknown: unknown };
        wanted[visitor.label] = { found: expectation, foundUnknown: entrance.of ? (visitor.actor ? "refused" : "signIn") : "same" };
      }
      expect(rows).toEqual(wanted);
      if (entrance.signsOut) await signInAll();
      if (!entrance.changes) expect(await portal.prisma.auditEvent.count()).toBe(before);
    });
  });
});
