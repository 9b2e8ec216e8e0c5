import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/data/generated/client";
import type { Actor } from "@/lib/access/actor";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { findings } from "@/lib/report/findings";
import { differenceOf } from "@/lib/report/money";
import { progressOf } from "@/lib/report/progress";
import { contentOfSnapshot, type Snapshot } from "@/lib/report/snapshot";
import { plainText } from "@/lib/rich-text/plain-text";
import { parseRichText } from "@/lib/rich-text/schema";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import { templateDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";
import { accountsAt } from "@/prisma/seed/accounts";
import { seedDemo } from "@/prisma/seed/seed";
import { testDatabase } from "@/tests/support/database";

const now = new Date("2026-11-20T14:00:00Z");
const one = await testDatabase();
const two = await testDatabase();

type Frozen = { snapshot: Snapshot; definition: TemplateDefinition; hash: string; adopted: boolean };
let frozen: Frozen[] = [];
let seconds = 0;

beforeAll(async () => {
  const began = performance.now();
  await seedDemo(one.prisma, now);
  seconds = (performance.now() - began) / 1000;
  await seedDemo(two.prisma, now);
  frozen = await submissions(one.prisma);
}, 120_000);

async function submissions(prisma: PrismaClient): Promise<Frozen[]> {
  const rows = await prisma.submission.findMany({
    orderBy: { receipt: "asc" },
    include: { report: { include: { round: { include: { templateVersion: true } } } } },
  });
  return rows.map((row) => ({
    snapshot: snapshotOf(row),
    definition: templateDefinitionSchema.parse(row.report.round.templateVersion.definition),
    hash: row.hash,
    adopted: row.report.status === "adopted",
  }));
}

describe("the demo data", () => {
  test("is there within 20 seconds", () => {
    expect(seconds).toBeLessThan(20);
  });

  test("is the same for the same moment", async () => {
    const of = async (prisma: PrismaClient) => ({
      submissions: await prisma.submission.findMany({ orderBy: { id: "asc" } }),
      answers: await prisma.answer.findMany({ orderBy: [{ reportId: "asc" }, { questionKey: "asc" }] }),
      figures: await prisma.figure.findMany({
        orderBy: [{ submissionId: "asc" }, { figureKey: "asc" }, { partnership: "asc" }, { dimension: "asc" }, { previous: "asc" }],
      }),
      keyFigures: await prisma.keyFigure.findMany({ orderBy: { id: "asc" } }),
      schools: await prisma.school.findMany({ orderBy: { code: "asc" } }),
      users: await prisma.user.findMany({ orderBy: { email: "asc" } }),
      collectiveTexts: await prisma.collectiveText.findMany({ orderBy: { partId: "asc" } }),
      quotations: await prisma.quotation.findMany({ orderBy: { id: "asc" } }),
    });
    const [first, second] = [await of(one.prisma), await of(two.prisma)];
    expect(canonicalHash(JSON.parse(JSON.stringify(second)))).toBe(canonicalHash(JSON.parse(JSON.stringify(first))));
  });

  test("has three years, the newest half submitted and with boards at every stage", async () => {
    const rounds = await one.prisma.round.findMany({
      where: { region: { slug: "zuiderland" } },
      orderBy: { periodKey: "asc" },
      include: { reports: { include: { _count: { select: { answers: true } } } } },
    });
    expect(rounds.map(({ slug }) => slug)).toEqual(["2023-2024", "2024-2025", "2025-2026"]);
    expect(rounds.map(({ reports }) => reports.length)).toEqual([24, 24, 24]);
    const counts = rounds.map(({ reports }) => ({
      adopted: reports.filter(({ status }) => status === "adopted").length,
      submitted: reports.filter(({ status }) => status === "submitted").length,
      busy: reports.filter(({ status, _count }) => status === "concept" && _count.answers > 0).length,
      untouched: reports.filter(({ _count }) => _count.answers === 0).length,
    }));
    expect(counts).toEqual([
      { adopted: 24, submitted: 0, busy: 0, untouched: 0 },
      { adopted: 24, submitted: 0, busy: 0, untouched: 0 },
      { adopted: 5, submitted: 7, busy: 10, untouched: 2 },
    ]);
    expect(await one.prisma.submission.count({ where: { late: true } })).toBeGreaterThan(0);
  });

  test("every answer is one that the form takes, drafts included", async () => {
    const contexts = new Map(
      frozen.map(({ snapshot, definition }) => {
        const { context } = contentOfSnapshot(snapshot, definition);
        return [`${definition.id}/${context.board.id}`, context];
      }),
    );
    const reports = await one.prisma.report.findMany({
      include: { answers: true, history: true, round: { include: { templateVersion: { include: { template: true } } } } },
    });
    for (const report of reports) {
      const context = contexts.get(`${report.round.templateVersion.template.key}/${report.boardId}`);
      for (const { questionKey, value } of context ? [...report.answers, ...report.history] : []) {
        expect(context && parseAnswer(questionKey, value, context), `${context?.board.name} ${questionKey}`).toEqual({ ok: true, value });
      }
    }
  });

  test("no submitted report has errors, and its hash is that of its content", () => {
    for (const { snapshot, definition, hash } of frozen) {
      const errors = findings(contentOfSnapshot(snapshot, definition)).filter(({ severity }) => severity === "error");
      expect(errors, snapshot.board.name).toEqual([]);
      expect(canonicalHash(snapshot)).toBe(hash);
    }
  });

  test("spending adds up to what was received in all reports but one, which explains the difference", () => {
    const differing = frozen.filter(({ snapshot, definition }) => {
      const content = contentOfSnapshot(snapshot, definition);
      return definition.parts
        .flatMap(({ fields }) => fields)
        .some((field) => field.kind === "spendingRows" && field.balancesWith && (differenceOf(content, field.id, field.balancesWith) ?? 0) !== 0);
    });
    expect(differing.map(({ snapshot }) => snapshot.board.name)).toEqual(["Stichting Waardenonderwijs"]);
    expect(differing[0]?.snapshot.answers).toHaveProperty("aanwendingSwvVerschil");
  });

  test("few warnings are left in submitted reports", () => {
    const codes = frozen.flatMap(({ snapshot, definition }) =>
      findings(contentOfSnapshot(snapshot, definition)).map(({ code, question }) => `${code} ${question}`),
    );
    expect(new Set(codes)).toEqual(
      new Set(["missingFigure aantalThuiszitters", "missingFigure deelsInOnderwijs"]),
    );
  });

  test("reports do not read as copies of each other", () => {
    const texts = frozen.flatMap(({ snapshot }) =>
      Object.entries(snapshot.answers).flatMap(([key, answer]) => {
        const text = parseRichText(answer);
        return text.ok ? [{ question: key, text: plainText(text.value) }] : [];
      }),
    );
    const long = texts.filter(({ text, question }) => text.length > 200 && !question.includes("."));
    const distinct = new Set(long.map(({ question, text }) => `${question}/${text}`));
    expect(long.length).toBeGreaterThan(300);
    expect(distinct.size / long.length).toBeGreaterThan(0.93);
    for (const { question, text } of texts) {
      expect(text, question).not.toMatch(/undefined|NaN|\[object|\$\{|\*\*|^\s*$/);
    }
  });

  test("the second region has a form of its own and shares one board with the first", async () => {
    const region = await one.prisma.region.findUniqueOrThrow({
      where: { slug: "waterkant" },
      include: { templates: true, rounds: { include: { reports: { include: { board: { include: { reports: true } } } } } } },
    });
    expect(region.templates.map(({ key }) => key)).toEqual(["zeven-opdrachten"]);
    const reports = region.rounds.flatMap((round) => round.reports);
    expect(reports).toHaveLength(4);
    expect(reports.filter(({ status }) => status !== "concept")).toHaveLength(2);
    expect(reports.filter(({ board }) => board.reports.length > 1)).toHaveLength(1);
  });
});

describe("the account that a new user takes", () => {
  test("has a report that misses one part and can be signed", async () => {
    process.env.DATABASE_URL = one.url;
    const [account] = accountsAt((place) => "board" in place);
    const user = await one.prisma.user.findUniqueOrThrow({ where: { email: account?.email ?? "" }, include: { memberships: true } });
    const [membership] = user.memberships;
    const actor: Actor = {
      userId: user.id,
      name: user.name,
      email: user.email,
      memberships: [{ role: "boardSignatory", boardId: membership?.boardId ?? "" }],
    };
    const report = await one.prisma.report.findFirstOrThrow({
      where: { boardId: membership?.boardId ?? "", status: "concept" },
    });
    const form = await loadReportForm(actor, report.id, now);
    expect(form).toMatchObject({ editable: true, canSign: true });
    const errors = form ? findings(form.content).filter(({ severity }) => severity === "error") : [];
    expect(new Set(errors.map(({ part }) => part))).toEqual(new Set(["knooppunt"]));
    expect(form && progressOf(form.content).percent).toBeGreaterThan(80);
    expect(form?.previous?.label).toBe("2024-2025");
  });
});
