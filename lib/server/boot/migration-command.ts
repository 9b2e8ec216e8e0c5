import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { BootProblem, runCommand, say } from "@/lib/server/boot/console";
import { generateClient } from "@/lib/server/boot/generate";
import { migrate } from "@/lib/server/boot/migrate";
import { migrationsDirectory, readMigrations } from "@/lib/server/boot/migration-files";
import { schemaDifference } from "@/lib/server/boot/schema-diff";
import { startScratchCluster } from "@/lib/server/boot/scratch-cluster";

// `npm run migration -- NAME`: writes a migration with what prisma/schema.prisma has and the migrations
// lack. `npm run migration -- init --reset` starts the history again, for as long as nothing is released;
// prisma/by-hand.sql (what the schema language cannot say) then goes along at its end.
const byHandFile = "prisma/by-hand.sql";

runCommand(async () => {
  const [name, flag] = process.argv.slice(2);
  if (!name || !/^[a-z0-9_]+$/.test(name) || (flag !== undefined && flag !== "--reset")) {
    throw new BootProblem("usage: npm run migration -- name_in_lower_case [--reset]");
  }
  const reset = flag === "--reset";
  await generateClient();
  const existing = reset ? [] : await readMigrations();
  const cluster = await startScratchCluster();
  try {
    const url = cluster.url("postgres");
    const client = new Client({ connectionString: url });
    await client.connect();
    await migrate(client, existing);
    await client.end();
    const sql = await schemaDifference(url);
    if (sql === "") {
      say("The migrations already give prisma/schema.prisma; nothing was written.");
      return;
    }
    if (reset) {
      await rm(migrationsDirectory, { recursive: true, force: true });
    }
    const byHand = reset ? await readFile(byHandFile, "utf8").catch(() => "") : "";
    const directory = path.join(migrationsDirectory, `${timestamp()}_${name}`);
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, "migration.sql"), byHand ? `${sql}\n${byHand}` : sql);
    await writeFile(path.join(migrationsDirectory, "migration_lock.toml"), 'provider = "postgresql"\n');
    say(`Wrote ${directory}/migration.sql; read it before you commit it.`);
  } finally {
    await cluster.stop();
  }
});

/** The present moment as Prisma names its folders: 14 digits, UTC. */
function timestamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
}
