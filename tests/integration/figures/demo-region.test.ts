import { describe, expect, it } from "vitest";
import { loadCollective } from "@/lib/data/collective/load-collective";
import { loadDashboard } from "@/lib/data/dashboard/load-dashboard";
import { loadFigure } from "@/lib/data/dashboard/load-figure";
import { rebuildFigures } from "@/lib/data/figures/rebuild-figures";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { lineKey } from "@/lib/figures/line";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { moneyBalance } from "@/lib/report/money";
import type { Role } from "@/lib/access/actor";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { accountsAt } from "@/prisma/seed/accounts";
import { actorOf } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";

const { prisma } = await testDatabase({ demo: true });

const round = await prisma.round.findFirstOrThrow({
  where: { region: { slug: "zuiderland" } },
  orderBy: { periodKey: "desc" },
  include: { templateVersion: true },
});
const request = { round: round.slug, regionSlug: "zuiderland" };
const now = new Date();

async function actorWith(role: Role) {
  const account = accountsAt((place) => ("region" in place ? place.region === "zuiderland" : true)).find((one) => one.role === role);
  const user = await prisma.user.findUniqueOrThrow({ where: { email: account?.email ?? "" } });
  const actor = await actorOf(user.id);
  if (!actor) throw new Error(`Nobody is ${role}.`);
  return actor;
}

/** The latest submissions of the round, read from their snapshots alone. */
async function contents() {
  const submissions = await prisma.submission.findMany({ where: { withdrawnAt: null, report: { roundId: round.id } }, orderBy: { version: "asc" } });
  const definition = templateDefinitionSchema.parse(round.templateVersion.definition);
  const latest = new Map(submissions.map((submission) => [submission.reportId, submission]));
  return [...latest.values()].map((submission) => contentOfSnapshot(snapshotOf(submission), definition));
}

describe("the dashboard of the demo region", () => {
  it("adds up to the cent what the reports hold", async () => {
    const dashboard = await loadDashboard(await actorWith("swvReviewer"), request, now);
    const reports = await contents();
    const spending = dashboard?.overview.spending[0];
    const question = reports[0]?.context.definition.parts.flatMap(({ fields }) => fields).find(({ id }) => id === "aanwendingSwv");
    if (question?.kind !== "spendingRows") throw new Error("The form has no spending.");
    const centsOf = ({ amount }: { amount: unknown }) => (typeof amount === "number" ? amount : 0);
    const balances = reports.map((content) => moneyBalance(content, question));
    expect(dashboard?.overview.submitted).toBe(reports.length);
    expect(reports.length).toBeGreaterThan(5);
    expect(spending?.received?.value).toBe(balances.reduce((sum, { received }) => sum + centsOf(received), 0));
    expect(spending?.row.total.value).toBe(balances.reduce((sum, { spent }) => sum + centsOf(spent), 0));
    const parts = spending?.row.parts.reduce((sum, { total }) => sum + (total.value ?? 0), 0);
    expect(parts).toBe(spending?.row.total.value);
  });

  it("says of every core figure the same as its page of boards, for staff and for readers", async () => {
    for (const role of ["swvReviewer", "reader"] as const) {
      const actor = await actorWith(role);
      const dashboard = await loadDashboard(actor, request, now);
      for (const row of dashboard?.overview.core ?? []) {
        const page = await loadFigure(actor, { ...request, key: lineKey(row.line) }, now);
        expect(page?.detail.row.total, lineKey(row.line)).toEqual(row.total);
        const numbers = page?.detail.rows.flatMap(({ now: value }) => (value.kind === "number" ? [value.value] : []));
        if (row.plotted !== "rate") expect(numbers?.length, lineKey(row.line)).toBe(row.dots.length);
        if (role === "reader" && row.line.figure.unit === "leerlingen") {
          expect(numbers?.every((value) => value < 1 || value > 4), lineKey(row.line)).toBe(true);
        }
      }
      expect(dashboard?.overview.core.length).toBeGreaterThan(15);
    }
  });

  it("shows a board its own SWVs and no others", async () => {
    const actor = await actorWith("boardSignatory");
    const boardId = actor.memberships.flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []))[0] ?? "";
    const own = await prisma.partnership.findMany({ where: { participations: { some: { boardId } } } });
    const others = await prisma.partnership.findMany({ where: { region: { slug: "zuiderland" }, participations: { none: { boardId } } } });
    const dashboard = await loadDashboard(actor, request, now);
    expect(dashboard?.room.scopes).toEqual(own.map(({ code }) => code).sort());
    for (const { code } of others) expect(await loadDashboard(actor, { ...request, partnership: code }, now)).toBeNull();
  });

  it("makes a report over all boards that holds no small count and names no board in a quotation", async () => {
    const actor = await actorWith("swvReviewer");
    const rounds = await prisma.round.findMany({ where: { region: { slug: "zuiderland" } }, orderBy: { periodKey: "desc" } });
    for (const { slug } of rounds) {
      const collective = await loadCollective(actor, { round: slug, regionSlug: "zuiderland" }, now);
      const model = collective?.report && buildCollective(collective.report);
      const counts = (model?.blocks ?? []).flatMap((block) =>
        block.kind === "summaryTable" && block.caption === "Cijfers van alle besturen samen"
          ? block.rows.filter(({ cells }) => cells[0]?.mark === "leerlingen").flatMap(({ cells }) => cells.slice(2, 5).map(({ text }) => text))
          : [],
      );
      expect(counts.length, slug).toBeGreaterThan(20);
      expect(counts.filter((text) => ["1", "2", "3", "4"].includes(text)), slug).toEqual([]);
      expect(model?.draft).toBe(slug === round.slug);
      if (slug !== rounds[1]?.slug) continue;
      expect(collective?.report?.texts.size).toBe(4);
      expect(collective?.quotations.length).toBeGreaterThan(2);
      expect(collective?.quotations.filter(({ flag, by }) => flag !== null || by !== "een schoolbestuur")).toEqual([]);
    }
  });

  it("stores what the snapshots say", async () => {
    const [submission] = await prisma.submission.findMany({ where: { report: { roundId: round.id } }, take: 1 });
    const where = { submissionId: submission?.id ?? "" };
    const orderBy = [{ figureKey: "asc" as const }, { partnership: "asc" as const }, { dimension: "asc" as const }, { previous: "asc" as const }];
    const stored = await prisma.figure.findMany({ where, orderBy });
    await rebuildFigures(where.submissionId);
    expect(await prisma.figure.findMany({ where, orderBy })).toEqual(stored);
  });
});
