import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/lib/data/generated/client";
import { closeJobSender } from "@/lib/data/jobs/send-jobs";

type Connections = { url: string; pool: Pool; prisma: PrismaClient };

// Kept on globalThis so that a reload in development doesn't open a second pool.
const store: typeof globalThis & { rekenschapConnections?: Connections } = globalThis;

function connections(): Connections {
  const url = process.env.DATABASE_URL;
  if (!url) {
    throw new Error("DATABASE_URL is not set: start the portal with `npm start`, which sets it.");
  }
  const open = store.rekenschapConnections;
  if (open?.url === url) {
    return open;
  }
  const pool = new Pool({ connectionString: url, max: 20 });
  // A connection that drops while idle (database restarted) is replaced at the next query.
  pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
  const fresh = { url, pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  store.rekenschapConnections = fresh;
  return fresh;
}

/** The Prisma client of this process. Connects at first use, so that a build needs no database. */
export function database(): PrismaClient {
  return connections().prisma;
}

/** The pool under the Prisma client, for the few statements that are written by hand. */
export function pool(): Pool {
  return connections().pool;
}

/** Closes what `database` and `pool` opened: for scripts and tests that must end. */
export async function closeDatabase(): Promise<void> {
  const open = store.rekenschapConnections;
  store.rekenschapConnections = undefined;
  await closeJobSender();
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) {
    await open.pool.end();
  }
}
