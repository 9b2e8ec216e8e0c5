import { canonicalHash } from "@/lib/data/canonical-hash";
import type { Prisma } from "@/lib/data/generated/client";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { DemoRound } from "./calendar";
import { demoId } from "./random";
import type { StoredRound } from "./reports/planned-report";

type Reader = Prisma.TransactionClient;

/** Stores a region with its SWVs and returns its id. */
export async function storeRegion(
  tx: Reader,
  region: { slug: string; name: string },
  partnerships: readonly { code: string; name: string; shortName: string }[],
  since: Date,
): Promise<string> {
  const regionId = demoId("region", region.slug);
  await tx.region.create({ data: { id: regionId, slug: region.slug, name: region.name, createdAt: since } });
  await tx.partnership.createMany({
    data: partnerships.map(({ code, name, shortName }) => ({
      id: partnershipId(code),
      regionId,
      code,
      name,
      shortName,
      sector: "PO" as const,
    })),
  });
  return regionId;
}

export function partnershipId(code: string): string {
  return demoId("partnership", code);
}

export function boardId(number: string): string {
  return demoId("board", number);
}

/** Stores the first version of a form and the rounds that use it, all opened. */
export async function storeRounds(
  tx: Reader,
  at: { regionId: string; administratorId: string; since: Date },
  definition: TemplateDefinition,
  rounds: readonly DemoRound[],
  partnershipCodes: readonly string[],
): Promise<StoredRound[]> {
  const { regionId, administratorId, since } = at;
  const templateId = demoId("template", regionId, definition.id);
  const templateVersionId = demoId("template version", templateId, 1);
  const template = { key: definition.id, number: 1, hash: canonicalHash(definition) };
  await tx.template.create({ data: { id: templateId, regionId, key: definition.id, title: definition.title } });
  await tx.templateVersion.create({
    data: { id: templateVersionId, templateId, number: 1, definition, hash: template.hash, createdAt: since },
  });
  const stored = rounds.map((round): StoredRound => ({ ...round, id: demoId("round", regionId, round.slug), regionId, template }));
  await tx.round.createMany({
    data: stored.map((round) => ({
      id: round.id,
      regionId,
      slug: round.slug,
      name: round.name,
      period: round.period,
      periodKey: round.periodKey,
      countDate: round.countDate,
      templateVersionId,
      opensAt: round.opensAt,
      deadline: round.deadline,
      closesAt: round.closesAt,
      openedAt: round.opensAt,
      closedAt: round.closedAt,
      createdAt: new Date(round.opensAt.getTime() - 14 * 86_400_000),
    })),
  });
  await tx.roundPartnership.createMany({
    data: stored.flatMap(({ id }) => partnershipCodes.map((code) => ({ roundId: id, partnershipId: partnershipId(code) }))),
  });
  await tx.auditEvent.createMany({
    data: stored.flatMap((round) => [
      { at: round.opensAt, actorId: administratorId, regionId, action: "round.opened", details: { round: round.slug } },
      ...(round.closedAt
        ? [{ at: round.closedAt, actorId: administratorId, regionId, action: "round.closed", details: { round: round.slug } }]
        : []),
    ]),
  });
  return stored;
}

/** Key figures as rows, from the cells in which reports show them. */
export function keyFigureRow(
  at: { regionId: string; boardId: string; periodKey: string; updatedAt: Date; updatedById: string },
  value: { figure: string; partnership: string | null; dimension: string | null; entry: number | "nvt" | "onbekend" | "pm"; source: string },
): Prisma.KeyFigureCreateManyInput {
  const partnership = value.partnership ?? "";
  const dimension = value.dimension ?? "";
  return {
    id: demoId("key figure", at.regionId, at.boardId, at.periodKey, value.figure, partnership, dimension),
    ...at,
    figureKey: value.figure,
    partnership,
    dimension,
    state: typeof value.entry === "number" ? "number" : value.entry,
    value: typeof value.entry === "number" ? value.entry : null,
    source: value.source,
  };
}
