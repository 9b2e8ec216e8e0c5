import { existsSync } from "node:fs";
import { BootProblem } from "@/lib/server/boot/console";
import { openDataDirectory } from "@/lib/server/boot/data-directory";
import { makeDatabase, runningDatabaseUrl, startEmbeddedDatabase } from "@/lib/server/boot/embedded-database";
import { lockHolder, takeLock } from "@/lib/server/boot/portal-lock";
import { readEnvironment } from "@/lib/server/environment";

/**
 * Gives a command the database that `npm start` would use, by the role that owns it: an outside one, the
 * embedded one of a portal that runs, or the embedded one started for as long as the command takes.
 *
 * @param purpose what the command does, for a start that finds the data in use.
 */
export async function withPortalDatabase<T>(purpose: string, use: (databaseUrl: string) => Promise<T>): Promise<T> {
  if (existsSync(".env")) {
    process.loadEnvFile(".env");
  }
  const settings = readEnvironment(process.env);
  if (settings.databaseUrl) {
    return use(settings.databaseOwnerUrl ?? settings.databaseUrl);
  }
  const data = await openDataDirectory(settings.dataDirectory);
  const holder = await lockHolder(data.lock);
  if (holder?.databasePort) {
    return use(runningDatabaseUrl(data, holder.databasePort));
  }
  if (holder) {
    throw new BootProblem(`${holder.purpose} is being started or busy (process ${holder.pid}); try again in a minute.`);
  }
  const lock = await takeLock(data.lock, purpose);
  try {
    const embedded = await startEmbeddedDatabase(data);
    try {
      await makeDatabase(embedded);
      return await use(embedded.url);
    } finally {
      await embedded.stop();
    }
  } finally {
    await lock.stop();
  }
}
