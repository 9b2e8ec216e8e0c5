import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Cluster, startCluster } from "@/lib/server/boot/cluster";

/** A cluster in a temporary folder, fast and not safe, for tests and for comparing schemas. `stop` removes it. */
export async function startScratchCluster(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-"));
  await chmod(folder, 0o711);
  const cluster = await startCluster({
    directory: path.join(folder, "postgres"),
    password: randomBytes(12).toString("hex"),
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const stop = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...cluster, stop };
}
