import { expect, it } from "vitest";
import { loadPerson } from "@/lib/data/people/actor";
import { linkState, signInByLink } from "@/lib/data/people/sign-in-links";
import { createRegion, mayCreateRegion, newRegionSchema } from "@/lib/data/regions/create-region";
import { createFirstAdministratorLink } from "@/lib/server/sign-in/first-administrator";
import { tokenHash } from "@/lib/server/sign-in/token";
import { actorOf, NEW_BROWSER } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { shippedDefinition } from "@/tests/support/form-content";

const { prisma } = await testDatabase();
process.env.NEXTAUTH_URL = "https://portaal.example/";
process.env.NEXTAUTH_SECRET = "geheim-voor-de-tests-van-het-inloggen";

const region = newRegionSchema.parse({
  administrator: " Annet Iep ",
  name: "Passend onderwijs Zuid",
  partnerships: [
    { code: "po9101", name: "Samenwerkingsverband Zuid", shortName: "Zuid", sector: "PO" },
    { code: "VO9102", name: "Samenwerkingsverband Zuid VO", shortName: "Zuid VO", sector: "VO" },
  ],
});

async function signInWith(address: string) {
  const [, token = ""] = /^https:\/\/portaal\.example\/aanmelden\?token=([\w-]{43})$/.exec(address) ?? [];
  const now = new Date();
  const signedIn = await signInByLink(tokenHash(token), NEW_BROWSER, now);
  return signedIn && ((await loadPerson(signedIn.sessionId, now))?.actor ?? null);
}

it("lets the first administrator in, once, to set up the region, once", async () => {
  const email = "annet@zuid.example";
  const replaced = await createFirstAdministratorLink(email);
  const address = await createFirstAdministratorLink(email);
  expect(await signInWith(replaced)).toBeNull();

  const hash = tokenHash(address.split("token=")[1] ?? "");
  const inAlmostADay = new Date(Date.now() + 24 * 3_600_000 - 60_000);
  expect(await linkState(hash, null, inAlmostADay)).toEqual({ state: "valid", email, returnTo: "/welkom" });

  const actor = await signInWith(address);
  expect(await signInWith(address)).toBeNull();
  if (!actor) throw new Error("not signed in");
  expect(await mayCreateRegion(actor)).toBe(true);

  const outcomes = await Promise.all([1, 2, 3].map(() => createRegion(actor, region, shippedDefinition)));
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { slug: "passend-onderwijs-zuid" } }]);

  const made = await prisma.region.findFirstOrThrow({
    include: { partnerships: { orderBy: { code: "asc" } }, templates: { include: { versions: true } } },
  });
  expect(made.partnerships.map(({ code, sector }) => [code, sector])).toEqual([
    ["PO9101", "PO"],
    ["VO9102", "VO"],
  ]);
  expect(made.templates).toMatchObject([{ key: shippedDefinition.id, versions: [{ number: 1 }] }]);
  expect(await actorOf(actor.userId)).toMatchObject({
    name: "Annet Iep",
    memberships: [{ role: "swvAdministrator", regionId: made.id }],
  });
  const trace = await prisma.auditEvent.findMany({ where: { regionId: made.id }, orderBy: { id: "asc" } });
  expect(trace.map(({ action }) => action)).toEqual(["region.created", "membership.granted", "template.versionMade"]);

  const other = await prisma.user.create({ data: { email: "later@zuid.example", name: "Later" } });
  const later = await actorOf(other.id);
  expect(later && (await mayCreateRegion(later))).toBe(false);
});

it("asks for a code of its own for each SWV", () => {
  const [first] = region.partnerships;
  const parsed = newRegionSchema.safeParse({ ...region, partnerships: [first, { ...first, name: "Nog een" }] });
  expect(parsed.error?.issues).toMatchObject([{ path: ["partnerships", 1, "code"] }]);
});
