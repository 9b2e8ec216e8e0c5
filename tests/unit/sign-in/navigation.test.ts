import { describe, expect, it } from "vitest";
import { navigationOf, placeInWords, rolesInWords } from "@/components/site/navigation";
import type { Actor, ActorMembership } from "@/lib/access/actor";

const actorWith = (...memberships: ActorMembership[]): Actor => ({ userId: "u", name: "N", email: "n@x.example", memberships });
const hrefs = (actor: Actor) => navigationOf(actor).map(({ href }) => href);

describe("navigationOf", () => {
  it("shows each role its pages and no others", () => {
    expect(hrefs(actorWith())).toEqual(["/hulp"]);
    expect(hrefs(actorWith({ role: "boardEditor", boardId: "b" }))).toEqual(["/", "/hulp"]);
    expect(hrefs(actorWith({ role: "boardSignatory", boardId: "b" }))).toEqual(["/", "/mensen", "/hulp"]);
    expect(hrefs(actorWith({ role: "reader", regionId: "r" }))).toEqual(["/", "/vastgesteld", "/hulp"]);
    expect(hrefs(actorWith({ role: "swvReviewer", regionId: "r" }))).toEqual(["/", "/rondes", "/besturen", "/hulp"]);
    expect(hrefs(actorWith({ role: "swvAdministrator", regionId: "r" }))).toEqual(["/", "/rondes", "/besturen", "/beheer", "/hulp"]);
  });

  it("puts roles together for who has several", () => {
    const actor = actorWith({ role: "boardSignatory", boardId: "b" }, { role: "boardSignatory", boardId: "c" }, { role: "reader", regionId: "r" });
    expect(hrefs(actor)).toEqual(["/", "/vastgesteld", "/mensen", "/hulp"]);
    expect(rolesInWords(actor)).toBe("bestuurder, lezer");
  });
});

describe("placeInWords", () => {
  it("names the only place and counts several", () => {
    expect(placeInWords({ boards: [], regions: [] })).toBe("");
    expect(placeInWords({ boards: [{ name: "De Beuk" }], regions: [] })).toBe("De Beuk");
    expect(placeInWords({ boards: [{ name: "A" }, { name: "B" }], regions: [{ name: "R" }] })).toBe("1 regio en 2 besturen");
  });
});
