import { describe, expect, it } from "vitest";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { verifyHash } from "@/lib/data/reports/verify-hash";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";
import { printedDocument } from "@/lib/document/submitted";
import { readHash } from "@/lib/report/hash-text";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { testDatabase } from "@/tests/support/database";
import { openPdf, pageTexts, structureRoles } from "@/tests/support/pdf-reading";
import { DURING_ROUND } from "@/tests/support/small-region";
import { SIGNATURE, submitAgain, submittedRegion, write } from "@/tests/support/submitted-report";
import type { Actor } from "@/lib/access/actor";

const { prisma } = await testDatabase();
const PORTAL = "https://portaal.example";

const hashOf = async (reportId: string, version: number) =>
  (await prisma.submission.findUniqueOrThrow({ where: { reportId_version: { reportId, version } } })).hash;

async function printed(actor: Actor, reportId: string): Promise<string[]> {
  const report = await loadSubmittedReport(actor, reportId);
  if (!report) throw new Error("not readable");
  return pageTexts(await openPdf(await renderPdf(printedDocument(report, PORTAL))));
}

describe("checking a hash", () => {
  it("is done with what stands on the PDF", async () => {
    const region = await submittedRegion(prisma);
    const pages = await printed(region.editor, region.board.reportId);
    const last = pages.at(-1) ?? "";
    // A long address may go on on the next line.
    expect(last.replaceAll(/\s/g, "")).toContain(`${PORTAL}/controleren`);
    const groups = /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/.exec(last)?.[0] ?? "";
    const read = readHash(groups);
    if (!read.ok) throw new Error(read.problem.code);
    expect(await verifyHash(read.value)).toEqual([
      {
        boardName: (await prisma.board.findUniqueOrThrow({ where: { id: region.board.id } })).name,
        period: { kind: "schoolYear", start: 2024 },
        version: 1,
        submittedAt: DURING_ROUND,
        signatoryName: SIGNATURE.name,
        signatoryFunction: SIGNATURE.function,
        filing: null,
        state: { kind: "submitted" },
        adoptedAt: null,
        intact: true,
      },
    ]);
  });

  it("leaves the outline of the PDF as it was, with one heading more", async () => {
    const region = await submittedRegion(prisma);
    const report = await loadSubmittedReport(region.editor, region.board.reportId);
    if (!report) throw new Error("not readable");
    const roles = async (model: ReturnType<typeof printedDocument>) => structureRoles(await openPdf(await renderPdf(model)));
    const model = printedDocument(report, PORTAL);
    const [withProof, without] = [await roles(model), await roles({ ...model, proof: null })];
    const headings = (all: string[]) => all.filter((role) => /^H\d$/.test(role));
    expect(headings(withProof)).toEqual([...headings(without), "H1"]);
  });

  it("says that a version was withdrawn, replaced or adopted, and nothing of a return", async () => {
    const region = await submittedRegion(prisma);
    const { reportId } = region.board;
    const states = async (version: number) => (await verifyHash(await hashOf(reportId, version))).map(({ state }) => state);
    await withdrawReport(region.signatory, reportId, 1, DURING_ROUND);
    expect(await states(1)).toEqual([{ kind: "withdrawn" }]);
    await write(region, "ankerpunt1", "Tweede versie.");
    await submitAgain(region);
    await prisma.report.update({ where: { id: reportId }, data: { status: "returned" } });
    expect(await states(2)).toEqual([{ kind: "submitted" }]);
    const { id } = await prisma.submission.findFirstOrThrow({ where: { reportId, version: 2 } });
    await prisma.reportReturn.create({ data: { reportId, submissionId: id, message: "", dueAt: new Date(DURING_ROUND.getTime() + 86_400_000), reopenedKeys: ["ankerpunt1"] } });
    await write(region, "ankerpunt1", "Derde versie.", { revision: 2 });
    await submitAgain(region);
    await adoptReport(region.reviewer, reportId, 3, DURING_ROUND);
    expect(await states(2)).toEqual([{ kind: "replaced", by: 3 }]);
    expect(await verifyHash(await hashOf(reportId, 3))).toMatchObject([{ state: { kind: "adopted" }, adoptedAt: DURING_ROUND }]);
  });

  it("finds both versions where the same was signed twice", async () => {
    const region = await submittedRegion(prisma);
    const { reportId } = region.board;
    await withdrawReport(region.signatory, reportId, 1, DURING_ROUND);
    await submitAgain(region, new Date(DURING_ROUND.getTime() + 60_000));
    expect(await verifyHash(await hashOf(reportId, 1))).toMatchObject([
      { version: 2, state: { kind: "submitted" } },
      { version: 1, state: { kind: "withdrawn" } },
    ]);
  });

  it("tells when what is stored is not what was signed", async () => {
    const region = await submittedRegion(prisma);
    const { reportId } = region.board;
    await prisma.$executeRaw`
      update "Submission" set snapshot = jsonb_set(snapshot, '{signatory,name}', '"Iemand anders"') where "reportId" = ${reportId}::uuid`;
    expect(await verifyHash(await hashOf(reportId, 1))).toMatchObject([{ intact: false }]);
  });

  it("knows no hash that nobody signed", async () => {
    expect(await verifyHash("0".repeat(64))).toEqual([]);
    expect(await verifyHash("")).toEqual([]);
  });

  it("is not for outsiders' files: with all the rest known, the hash would tell small counts", async () => {
    const region = await submittedRegion(prisma);
    const { reportId } = region.board;
    await adoptReport(region.reviewer, reportId, 1, DURING_ROUND);
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    expect((await printed(reader, reportId)).join(" ")).not.toMatch(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}|controleren/);
    expect((await printed(region.reviewer, reportId)).join("").replaceAll(/\s/g, "")).toContain("/controleren");
  });
});
