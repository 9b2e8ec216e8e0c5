import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { PrismaClient } from "@/lib/data/generated/client";

/** A database of one test file; `prisma` and `url` have the owner's role, for arranging and looking. */
export type TestDatabase = { prisma: PrismaClient; url: string };

/**
 * A migrated database for the test file that calls this at its top level, dropped after its last test:
 *
 *     const { prisma } = await testDatabase();
 *
 * `database()` of `lib/data/client` reaches the same one by the portal's own role, so that every test
 * shows as well that this role has the rights it needs. With `demo` it holds the demo data, which
 * are loaded once per run and copied.
 */
export async function testDatabase({ demo = false } = {}): Promise<TestDatabase> {
  const template = demo ? await demoTemplate() : inject("template");
  const { name, url } = await createDatabase(template);
  process.env.DATABASE_URL = urlOf(name, inject("portalUrl"));
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  afterAll(async () => {
    await prisma.$disconnect();
    await closeDatabase();
    await dropDatabase(name);
  });
  return { prisma, url };
}

/** A database without tables, for tests of boot; dropped after the file's last test. */
export async function bareDatabase(): Promise<string> {
  const { name, url } = await createDatabase("template0");
  afterAll(() => dropDatabase(name));
  return url;
}

async function createDatabase(template: string): Promise<{ name: string; url: string }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Copying files is quicker than copying blocks for a database that was at rest.
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return { name, url: urlOf(name) };
}

async function dropDatabase(name: string): Promise<void> {
  await administer(`DROP DATABASE ${name} WITH (FORCE)`);
}

async function demoTemplate(): Promise<string> {
  const template = "template_demo";
  const lock = 9_140_001;
  const client = new Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  try {
    // Workers that want it at the same time wait for the first.
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount === 0) {
      const filling = `${template}_filling`;
      await client.query(`DROP DATABASE IF EXISTS ${filling}`);
      await client.query(`CREATE DATABASE ${filling} TEMPLATE ${inject("template")}`);
      await fillDemo(urlOf(filling));
      await client.query(`ALTER DATABASE ${filling} RENAME TO ${template}`);
    }
  } finally {
    await client.end();
  }
  return template;
}

async function fillDemo(url: string): Promise<void> {
  const { seedDemo } = await import("@/prisma/seed/seed");
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  try {
    await seedDemo(prisma);
  } finally {
    await prisma.$disconnect();
  }
}

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(name: string, cluster = inject("clusterUrl")): string {
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}
