import { beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "@/tests/support/at-once";
import { smallRegion } from "@/tests/support/small-region";
import { CookieBrowser } from "@/tests/support/cookie-browser";
import { servedPortal } from "@/tests/support/served-portal";
import { builtActions, callAction } from "@/tests/support/server-actions";
import { findDoors } from "./doors";
import { ENTRANCES, hasRight, type Entrance } from "./table";
import { makeWorld, mixedPlace, unknownPlace, type Place, type Visitor, type World } from "./world";

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
  const visitors = new Map(worlds.flatMap(({ visitors }) => visitors).map((visitor) => [visitor.actor?.email ?? "", visitor]));
  await atOnce([...visitors.values()], browserOf);
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

function expected(entrance: Entrance, visitor: Visitor, world: World): Outcome {
  const { right, narrower, signsOut } = entrance;
  const { actor } = visitor;
  if (signsOut) return "signIn";
  if (right === "token") return "signIn";
  if (right === "everyone") return "allowed";
  if (right === "nobody") return "refused";
  if (!actor) return "signIn";
  if (right === "signedIn") return "allowed";
  return hasRight(entrance, actor, world) && (narrower?.(visitor, world.place) ?? true) ? "allowed" : "refused";
}

/** Another report, with everything that can hang on one. */
function otherThan(world: World): World {
  const other = worlds.find((one) => one !== world && one.status === "submitted");
  if (!other) throw new Error("there is one world only");
  return other;
}

/** What a knock says, to compare. */
function addressed(entrance: Entrance, place: Place): string {
  const { path, body, args = [] } = entrance.request(place);
  return JSON.stringify([path, body, args.map((value) => (value instanceof FormData ? [...value] : value))]);
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
      const own = world.place;
      const mixed = mixedPlace(own, otherThan(world).place);
      // Where nothing in it is a thing of another, there is nothing to mix.
      const mixes = entrance.of !== undefined && addressed(entrance, mixed) !== addressed(entrance, own);
      const none = (visitor: Visitor): Outcome => (visitor.actor ? "refused" : "signIn");
      const rows = await atOnce(world.visitors, async (visitor) => {
        const foundUnknown = entrance.of ? await knock(door, entrance, visitor, unknownPlace()) : "same";
        const foundMixed = mixes ? await knock(door, entrance, visitor, mixed) : "same";
        return { who: visitor.label, found: await knock(door, entrance, visitor, own), foundUnknown, foundMixed };
      });
      const wanted = world.visitors.map((visitor) => ({
        who: visitor.label,
        found: expected(entrance, visitor, world),
        foundUnknown: entrance.of ? none(visitor) : "same",
        foundMixed: mixes ? none(visitor) : "same",
      }));
      expect(rows).toEqual(wanted);
      if (entrance.signsOut) await signInAll();
      const told = (await portal.prisma.auditEvent.count()) - before;
      if (!entrance.changes) expect(told).toBe(0);
      // What is taken out is told of, for each who took it.
      const taken = rows.filter(({ found }) => found === "allowed").length;
      if (entrance.changes && door.startsWith("route GET")) expect(told).toBeGreaterThanOrEqual(taken);
    });
  });
});
