import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { encode } from "next-auth/jwt";
import { PrismaClient } from "@/lib/data/generated/client";
import { startCluster } from "@/lib/server/boot/cluster";
import { startPortal } from "@/tests/support/portal";

/** The real product with its demo data, on a PostgreSQL that writes through to disk. */
export type BenchPortal = {
  url: string;
  /** Of the process that everything of the portal but its database runs below. */
  pid: number;
  prisma: PrismaClient;
  /** Headers of somebody who is signed in. */
  signedIn: (userId: string) => Promise<{ cookie: string }>;
  stop: () => Promise<void>;
};

/** Longer than any run, in milliseconds. */
const SESSION = 12 * 60 * 60 * 1_000;

/** Starts it as `npm start` does, in a folder of its own. */
export async function startBenchPortal(): Promise<BenchPortal> {
  const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-bench-"));
  const cluster = await startCluster({
    directory: path.join(folder, "postgres"),
    password: randomBytes(12).toString("hex"),
  });
  const secret = randomBytes(32).toString("hex");
  const portal = await startPortal({
    dataDirectory: folder,
    environment: { DATABASE_URL: cluster.url("postgres"), NEXTAUTH_SECRET: secret, REKENSCHAP_DEMO: "1" },
  });
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: cluster.url("postgres") }) });
  return {
    url: portal.url,
    pid: portal.pid,
    prisma,
    signedIn: async (userId) => {
      const expiresAt = new Date(Date.now() + SESSION);
      const { id: sub } = await prisma.session.create({ data: { userId, expiresAt } });
      return { cookie: `next-auth.session-token=${await encode({ token: { sub }, secret })}` };
    },
    stop: async () => {
      await prisma.$disconnect();
      await portal.stop();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
