import type { Actor, ActorMembership } from "@/lib/access/actor";
import { canonicalHash } from "@/lib/data/canonical-hash";
import type { PrismaClient } from "@/lib/data/generated/client";
import { shippedDefinition } from "./form-content";

/** The smallest world in which a report can be written: a region, an SWV, a board, an open round. */
export type SmallRegion = {
  regionId: string;
  regionSlug: string;
  partnershipId: string;
  roundId: string;
  roundSlug: string;
  board: { id: string; reportId: string };
  otherBoard: { id: string; reportId: string };
  signatory: Actor;
  editor: Actor;
  /** Signs for the other board. */
  stranger: Actor;
  reviewer: Actor;
  administrator: Actor;
  /** Has no role anywhere. */
  nobody: Actor;
};

/** A moment within the round of {@link smallRegion}. */
export const DURING_ROUND = new Date("2025-10-15T10:00:00Z");
/** From when on everybody there has their role, and has been in the portal. */
const SINCE = new Date("2025-09-01T00:00:00Z");
export const AFTER_DEADLINE = new Date("2025-11-15T10:00:00Z");
export const AFTER_CLOSING = new Date("2025-12-15T10:00:00Z");

let made = 0;

/** Makes such a world; each call makes one of its own. */
export async function smallRegion(prisma: PrismaClient): Promise<SmallRegion> {
  made += 1;
  const nr = made;
  const region = await prisma.region.create({
    data: {
      slug: `regio-${nr}`,
      name: `Regio ${nr}`,
      partnerships: { create: { code: `PO91${10 + nr}`, name: "Heuvelland", shortName: "HL", sector: "PO" } },
      templates: {
        create: {
          key: shippedDefinition.id,
          title: shippedDefinition.title,
          versions: { create: { number: 1, definition: shippedDefinition, hash: canonicalHash(shippedDefinition) } },
        },
      },
    },
    include: { partnerships: true, templates: { include: { versions: true } } },
  });
  const partnershipId = region.partnerships[0]?.id ?? "";
  const round = await prisma.round.create({
    data: {
      regionId: region.id,
      slug: "2024-2025",
      name: "Verantwoording 2024-2025",
      period: { kind: "schoolYear", start: 2024 },
      periodKey: "schoolYear:2024",
      countDate: new Date("2025-02-01"),
      templateVersionId: region.templates[0]?.versions[0]?.id ?? "",
      opensAt: new Date("2025-09-01T00:00:00Z"),
      openedAt: new Date("2025-09-01T00:00:00Z"),
      deadline: new Date("2025-11-01T00:00:00Z"),
      closesAt: new Date("2025-12-01T00:00:00Z"),
      partnerships: { create: { partnershipId } },
    },
  });
  const board = async (index: number) => {
    const row = await prisma.board.create({
      data: {
        number: String(90_000 + nr * 10 + index),
        name: `Stichting ${nr}-${index}`,
        participations: { create: { partnershipId, from: new Date("2014-08-01") } },
        schools: {
          create: {
            code: `${10 + nr}${index === 0 ? "AA" : "BB"}`,
            name: "De Eikel",
            type: "bao",
            municipality: "Bergveld",
            partnershipId,
          },
        },
        reports: { create: { roundId: round.id } },
      },
      include: { reports: true },
    });
    return { id: row.id, reportId: row.reports[0]?.id ?? "" };
  };
  const [own, other] = [await board(0), await board(1)];
  const person = async (name: string, ...memberships: ActorMembership[]): Promise<Actor> => {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}.${nr}@voorbeeld.example`;
    const user = await prisma.user.create({ data: { email, name, signedInAt: SINCE, memberships: { create: memberships.map((held) => ({ ...held, createdAt: SINCE })) } } });
    return { userId: user.id, name, email, memberships };
  };
  return {
    regionId: region.id,
    regionSlug: region.slug,
    partnershipId,
    roundId: round.id,
    roundSlug: round.slug,
    board: own,
    otherBoard: other,
    signatory: await person("B Eiken", { role: "boardSignatory", boardId: own.id }),
    editor: await person("M Linde", { role: "boardEditor", boardId: own.id }),
    stranger: await person("S Beuk", { role: "boardSignatory", boardId: other.id }),
    reviewer: await person("R Els", { role: "swvReviewer", regionId: region.id }),
    administrator: await person("A Iep", { role: "swvAdministrator", regionId: region.id }),
    nobody: await person("N Berk"),
  };
}
