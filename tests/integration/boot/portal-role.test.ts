import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "@/lib/server/boot/database-state";
import { grantPortalRights } from "@/lib/server/boot/portal-role";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { submitAsShown } from "@/tests/support/submit";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma, url } = await testDatabase();
const world = await smallRegion(prisma);
const portal = new Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await portal.connect();
  const { reportId } = world.board;
  for (const [questionKey, value] of Object.entries(completeAnswers)) {
    await saveAnswer(world.editor, { reportId, questionKey, value, revision: 0, saveId: randomUUID() }, DURING_ROUND);
  }
  const signature = { name: "A. de Boer", function: "bestuurder", statement: "Wij staan hiervoor in." };
  expect((await submitAsShown(world.signatory, reportId, signature, DURING_ROUND)).ok).toBe(true);
});
afterAll(() => portal.end());

describe("the portal's role", () => {
  it.each([
    `UPDATE "AuditEvent" SET details = '{}'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `UPDATE "AnswerHistory" SET value = '{}'`,
    `DELETE FROM "AnswerHistory"`,
    `UPDATE "Submission" SET snapshot = '{}'`,
    `UPDATE "Submission" SET hash = ''`,
    `DELETE FROM "Submission"`,
    `DELETE FROM "Report"`,
    `UPDATE "TemplateVersion" SET definition = '{}'`,
    `UPDATE "ReportReturn" SET message = ''`,
    `DELETE FROM "Erratum"`,
    `CREATE TABLE mine (id int)`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
    `DROP TABLE "AuditEvent"`,
    `SELECT * FROM "_prisma_migrations"`,
  ])("may not: %s", async (statement) => {
    await expect(portal.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await prisma.auditEvent.count()).toBe(1);
  });

  it("may mark a signed version as opened or withdrawn", async () => {
    const { rowCount } = await portal.query(`UPDATE "Submission" SET "openedAt" = now(), "withdrawnAt" = now()`);
    expect(rowCount).toBe(1);
  });

  it("may have a report removed, with all that hangs on it and without its trace", async () => {
    await portal.query("SELECT remove_report($1)", [world.board.reportId]);
    expect(await prisma.report.count({ where: { id: world.board.reportId } })).toBe(0);
    expect(await prisma.submission.count()).toBe(0);
    expect(await prisma.answerHistory.count()).toBe(0);
    expect(await prisma.auditEvent.count()).toBe(1);
  });

  it("must not be the owner", async () => {
    const owner = await connect(url);
    const role = new URL(inject("clusterUrl")).username;
    await expect(grantPortalRights(owner, role)).rejects.toThrow(/could change the audit trail/);
    await owner.end();
  });
});
