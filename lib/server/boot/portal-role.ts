import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { BootProblem } from "@/lib/server/boot/console";

/** The portal's role in the embedded database. */
const embeddedRole = "rekenschap_portal";

/** Tables that the portal reads and adds to, and never changes: what happened, happened. */
const appendOnly = [
  "AuditEvent",
  "AnswerHistory",
  "TemplateVersion",
  "ReportReturn",
  "Erratum",
  "Filing",
  "BoardVerdict",
  "KeyFigureLoad",
  "KeyFigureChange",
];

/** What a signed version may still get: that it was opened, that it was withdrawn. */
const submissionMarks = ["openedAt", "withdrawnAt"];

/**
 * Makes the role with which the portal works on the embedded database, with a password that is new at
 * every start: nobody but this start's web server needs it.
 *
 * @returns the address with that role in place of the owner.
 */
export async function makePortalRole(owner: Client, databaseUrl: string): Promise<string> {
  const password = randomBytes(24).toString("hex");
  const { rowCount } = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [embeddedRole]);
  const verb = rowCount ? "ALTER" : "CREATE";
  await owner.query(`${verb} ROLE ${embeddedRole} LOGIN NOINHERIT PASSWORD ${owner.escapeLiteral(password)}`);
  const url = new URL(databaseUrl);
  url.username = embeddedRole;
  url.password = password;
  return url.href;
}

/**
 * Gives the portal's role what it needs and no more: rows it may read and write, a trace that it can
 * only add to, no tables of its own. Repeated at every start, because a migration may bring tables.
 *
 * @param role the role in DATABASE_URL.
 * @throws BootProblem when that role could change the trace all the same.
 */
export async function grantPortalRights(owner: Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  const tables = appendOnly.map((table) => owner.escapeIdentifier(table)).join(", ");
  const marks = submissionMarks.map((column) => owner.escapeIdentifier(column)).join(", ");
  const { rows } = await owner.query<{ schema: string; jobs: boolean }>(
    `SELECT current_schema() AS schema, to_regnamespace('pgboss') IS NOT NULL AS jobs`,
  );
  const schema = owner.escapeIdentifier(rows[0]?.schema ?? "public");
  // At once, so that a portal that is running meanwhile never lacks a right.
  await owner.query("BEGIN");
  try {
    await owner.query(`
      GRANT USAGE ON SCHEMA ${schema} TO ${name};
      REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name};
      REVOKE ALL ON "_prisma_migrations" FROM ${name};
      REVOKE UPDATE, DELETE ON ${tables} FROM ${name};
      REVOKE UPDATE, DELETE ON "Submission" FROM ${name};
      GRANT UPDATE (${marks}) ON "Submission" TO ${name};
      REVOKE DELETE ON "Report" FROM ${name};
      GRANT EXECUTE ON FUNCTION remove_report(uuid) TO ${name};`);
    if (rows[0]?.jobs) {
      await owner.query(`
        GRANT USAGE ON SCHEMA pgboss TO ${name};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${name};
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${name};
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${name};`);
    }
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
  await refuseAllPowerful(owner, role);
}

async function refuseAllPowerful(owner: Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ free: boolean }>(
    `SELECT has_table_privilege($1, '"AuditEvent"', 'DELETE') AS free`,
    [role],
  );
  if (rows[0]?.free) {
    throw new BootProblem(
      `DATABASE_URL: the role ${role} could change the audit trail; use one that is neither a superuser nor the owner of the tables.`,
    );
  }
}
