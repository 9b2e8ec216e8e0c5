import { existsSync } from "node:fs";
import { buildIsCurrent, startBuild } from "@/lib/server/boot/build";
import { BootProblem, say } from "@/lib/server/boot/console";
import { type DataDirectory, openDataDirectory } from "@/lib/server/boot/data-directory";
import { connect } from "@/lib/server/boot/database-state";
import { makeDatabase, startEmbeddedDatabase } from "@/lib/server/boot/embedded-database";
import { fillDemo, inviteAdministrator, sayDemoAccounts } from "@/lib/server/boot/fill";
import { generateClient } from "@/lib/server/boot/generate";
import { migrate } from "@/lib/server/boot/migrate";
import { migrateJobs } from "@/lib/server/boot/migrate-jobs";
import { readMigrations } from "@/lib/server/boot/migration-files";
import { grantPortalRights, makePortalRole } from "@/lib/server/boot/portal-role";
import { takeLock } from "@/lib/server/boot/portal-lock";
import { portProblem } from "@/lib/server/boot/ports";
import { Shutdown } from "@/lib/server/boot/shutdown";
import { startWebServer } from "@/lib/server/boot/web-server";
import { type Environment, EnvironmentError, readEnvironment } from "@/lib/server/environment";

// `npm start`: everything between a clone and a portal that answers.
const shutdown = new Shutdown();

async function start(): Promise<void> {
  if (existsSync(".env")) {
    process.loadEnvFile(".env");
  }
  const settings = readEnvironment(process.env);
  const data = settings.databaseUrl ? undefined : await openDataDirectory(settings.dataDirectory);
  const lock = data && (await shutdown.takeCharge(takeLock(data.lock, `the portal at ${settings.portalUrl}`)));
  await checkPort(settings.port);
  await generateClient();

  const embedded = data && (await startEmbedded(data, settings));
  if (embedded) {
    await lock?.announceDatabase(embedded.port);
  }
  const ownerUrl = embedded?.url ?? settings.databaseOwnerUrl ?? settings.databaseUrl;
  if (!ownerUrl) {
    throw new Error("there is no database");
  }
  await bringUpToDate(ownerUrl);
  const databaseUrl = await portalUrlOf(ownerUrl, settings.databaseUrl);
  passOn({
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: settings.authSecret ?? data?.authSecret ?? "",
    NEXTAUTH_URL: settings.portalUrl,
    REKENSCHAP_DEMO: settings.demo ? "1" : "0",
    PORT: String(settings.port),
  });
  await (settings.demo ? fillDemo(databaseUrl) : inviteAdministrator(databaseUrl, settings.administratorEmail));

  await build();
  const server = await shutdown.takeCharge(Promise.resolve(startWebServer(settings.port)));
  await server.ready;
  say(`Rekenschap runs at ${settings.portalUrl}`);
  if (settings.demo) {
    await sayDemoAccounts();
  }
  say("Stop it with Ctrl-C");

  await Promise.race([server.ended, ...(embedded ? [embedded.ended] : [])]);
  throw new BootProblem("the web server ended unexpectedly; see above");
}

async function checkPort(port: number): Promise<void> {
  const problem = await portProblem(port);
  if (problem === "taken") {
    throw new BootProblem(`port ${port} is taken by another program; set PORT to a free one, such as PORT=${port + 1}.`);
  }
  if (problem === "forbidden") {
    throw new BootProblem(`port ${port} may not be used by this user; set PORT to one above 1023.`);
  }
}

async function startEmbedded(data: DataDirectory, settings: Environment) {
  const embedded = await shutdown.takeCharge(startEmbeddedDatabase(data));
  await makeDatabase(embedded, async (url) => {
    await bringUpToDate(url);
    if (settings.demo) {
      await fillDemo(url);
    }
  });
  say(`Database runs in ${data.postgres}`);
  return embedded;
}

async function bringUpToDate(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    const applied = await migrate(client, await readMigrations());
    await migrateJobs(client);
    if (applied.length > 0) {
      say(`Tables brought up to date: ${applied.join(", ")}`);
    }
  } finally {
    await client.end();
  }
}

/** The address for the portal itself, whose role can't change the trace where the owner is another. */
async function portalUrlOf(ownerUrl: string, givenUrl: string | undefined): Promise<string> {
  if (ownerUrl === givenUrl) {
    say("Note: the portal owns its tables and could change the audit trail; DATABASE_OWNER_URL prevents that.");
    return ownerUrl;
  }
  const client = await connect(ownerUrl);
  try {
    const databaseUrl = givenUrl ?? (await makePortalRole(client, ownerUrl));
    await grantPortalRights(client, decodeURIComponent(new URL(databaseUrl).username));
    return databaseUrl;
  } finally {
    await client.end();
  }
}

async function build(): Promise<void> {
  if (await buildIsCurrent()) {
    return;
  }
  say("Building (once, until the sources change)");
  const began = performance.now();
  const running = await shutdown.takeCharge(startBuild());
  await running.done;
  say(`Built in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** The web server, and what boot loads itself, read their settings from here. */
function passOn(variables: Record<string, string>): void {
  Object.assign(process.env, variables);
}

function stopAndExit(code: number): void {
  const late = setTimeout(() => process.exit(1), 60_000);
  late.unref();
  void shutdown.stop().then(() => process.exit(code));
}

function stopOnRequest(): void {
  if (!shutdown.begun) {
    say("Stopping");
    stopAndExit(0);
  }
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, stopOnRequest);
}
// The process that started this one is gone, perhaps killed.
process.on("disconnect", stopOnRequest);
// Nobody reads the console any more; that is no reason to leave a database behind.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

start().catch((error: unknown) => {
  if (shutdown.begun) {
    return;
  }
  const known = error instanceof BootProblem || error instanceof EnvironmentError;
  console.error(known ? `Stopped: ${error.message}` : error);
  stopAndExit(1);
});
