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
