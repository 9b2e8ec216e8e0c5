import type { PrismaClient } from "@/lib/data/generated/client";

/** Drafts of the open round with the shipped form that somebody may write in, each with a person of its board. */
export async function openReports(prisma: PrismaClient): Promise<{ reportId: string; userId: string }[]> {
  const reports = await prisma.report.findMany({
    where: {
      status: "concept",
      round: {
        openedAt: { not: null },
        closesAt: { gt: new Date() },
        templateVersion: { template: { key: "schoolbesturen-aan-zet" } },
      },
    },
    orderBy: { id: "asc" },
    select: { id: true, board: { select: { id: true, memberships: { take: 1, select: { userId: true } } } } },
  });
  const writers = await Promise.all(
    reports.map(async ({ id, board }) => {
      const known = board.memberships[0]?.userId;
      return { reportId: id, userId: known ?? (await newEditor(prisma, board.id)) };
    }),
  );
  if (writers.length === 0) throw new Error("the demo data hold no open draft");
  return writers;
}

async function newEditor(prisma: PrismaClient, boardId: string): Promise<string> {
  const user = await prisma.user.create({
    data: {
      email: `bench-${boardId}@voorbeeld.example`,
      name: "Meting",
      memberships: { create: { role: "boardEditor", boardId } },
    },
  });
  return user.id;
}

let made = 0;

/** New boards in the open round of the demo, each with an empty report and somebody who writes in it. */
export async function makeReports(prisma: PrismaClient, count: number): Promise<{ reportId: string; userId: string }[]> {
  const [example] = await openReports(prisma);
  const { round, board } = await prisma.report.findUniqueOrThrow({
    where: { id: example?.reportId ?? "" },
    select: { round: { select: { id: true } }, board: { select: { participations: { take: 1 } } } },
  });
  const [participation] = board.participations;
  if (!participation) throw new Error("the board takes part in nothing");
  const { partnershipId, from } = participation;
  const reports: { reportId: string; userId: string }[] = [];
  for (let nr = 0; nr < count; nr += 1) {
    made += 1;
    const { id, reports: own } = await prisma.board.create({
      data: {
        number: String(10_000 + made),
        name: `Meting ${made}`,
        participations: { create: { partnershipId, from } },
        schools: { create: { code: `M${made}`, name: "Meting", type: "bao", municipality: "Meting", partnershipId } },
        reports: { create: { roundId: round.id } },
      },
      select: { id: true, reports: { select: { id: true } } },
    });
    reports.push({ reportId: own[0]?.id ?? "", userId: await newEditor(prisma, id) });
  }
  return reports;
}
