import { describe, expect, test } from "vitest";
import { chosenRegion, pageInRegion } from "@/components/site/chosen-region";
import { navigationOf } from "@/components/site/navigation";
import type { Actor, ActorMembership } from "@/lib/access/actor";

const west = { id: "west", slug: "west", name: "West" };
const east = { id: "east", slug: "east", name: "Oost" };
const person = (...memberships: ActorMembership[]): Actor => ({ userId: "u", name: "U", email: "u@voorbeeld.example", memberships });
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label);

describe("the pages of the header", () => {
  test("an administrator's are few: what is no round and no board stands under Beheer", () => {
    const items = navigationOf(person({ role: "swvAdministrator", regionId: "west" }));
    expect(labels(items)).toEqual(["Start", "Rondes", "Besturen", "Beheer", "Hulp"]);
    expect(items.find(({ label }) => label === "Beheer")?.covers).toEqual(["/formulieren", "/gebruikers", "/instellingen", "/mail", "/logboek"]);
  });

  test("who administers nothing has no Beheer", () => {
    expect(labels(navigationOf(person({ role: "swvReviewer", regionId: "west" })))).not.toContain("Beheer");
    expect(labels(navigationOf(person({ role: "boardSignatory", boardId: "b" })))).toEqual(["Verantwoording", "Mensen", "Hulp"]);
  });

  test("of one region among several they are those of the role held there, and name it", () => {
    const actor = person({ role: "swvAdministrator", regionId: "west" }, { role: "reader", regionId: "east" });
    expect(labels(navigationOf(actor, west))).toContain("Beheer");
    const items = navigationOf(actor, east);
    expect(labels(items)).toEqual(["Start", "Vastgesteld", "Hulp"]);
    expect(items[1]).toMatchObject({ href: "/vastgesteld", query: "?regio=east" });
  });
});

describe("the region of somebody with several", () => {
  const regions = [west, east] as const;

  test("is the one the address names, else the one looked at last, else the first", () => {
    expect(chosenRegion(regions, "east", "west")).toBe(east);
    expect(chosenRegion(regions, null, "east")).toBe(east);
    expect(chosenRegion(regions, null, undefined)).toBe(west);
  });

  test("is never one that is not theirs", () => {
    expect(chosenRegion(regions, "noord", "zuid")).toBe(west);
  });

  test("changes to the same page there, or to the list that a page of the old region stands in", () => {
    const actor = person({ role: "swvAdministrator", regionId: "west" }, { role: "swvAdministrator", regionId: "east" });
    const region = { ...east, items: navigationOf(actor, east) };
    expect(pageInRegion("/besturen", region)).toBe("/besturen?regio=east");
    expect(pageInRegion("/mail/1", region)).toBe("/mail?regio=east");
    expect(pageInRegion("/rondes/2025/dashboard", region)).toBe("/rondes?regio=east");
    expect(pageInRegion("/account", region)).toBe("/rondes?regio=east");
  });

  test("changes to the first page there when this one is not theirs there", () => {
    const actor = person({ role: "swvAdministrator", regionId: "west" }, { role: "reader", regionId: "east" });
    expect(pageInRegion("/besturen", { ...east, items: navigationOf(actor, east) })).toBe("/vastgesteld?regio=east");
  });
});
