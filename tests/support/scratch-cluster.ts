import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { generateClient } from "@/lib/server/boot/generate";
import { migrate } from "@/lib/server/boot/migrate";
import { migrateJobs } from "@/lib/server/boot/migrate-jobs";
import { readMigrations } from "@/lib/server/boot/migration-files";
import { grantPortalRights, makePortalRole } from "@/lib/server/boot/portal-role";
import { startScratchCluster } from "@/lib/server/boot/scratch-cluster";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
    template: string;
    /** Address of the cluster by the role that the portal works with. */
    portalUrl: string;
  }
}

const template = "template_migrated";

/** One PostgreSQL for all integration tests of a run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const cluster = await startScratchCluster();
  const administration = new Client({ connectionString: cluster.url("postgres") });
  await administration.connect();
  await administration.query(`CREATE DATABASE ${template}`);
  await administration.end();

  const client = new Client({ connectionString: cluster.url(template) });
  await client.connect();
  await migrate(client, await readMigrations());
  await migrateJobs(client);
  const portalUrl = await makePortalRole(client, cluster.url("postgres"));
  await grantPortalRights(client, new URL(portalUrl).username);
  await client.end();

  project.provide("clusterUrl", cluster.url("postgres"));
  project.provide("template", template);
  project.provide("portalUrl", portalUrl);
  return cluster.stop;
}
