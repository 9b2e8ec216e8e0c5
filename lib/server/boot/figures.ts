import { say } from "@/lib/server/boot/console";

/** Submissions between two lines of progress. */
const STEP = 50;

/**
 * Derives the figures of every submission anew and prints what became different, a transaction for
 * each: stopped halfway, what was done is done, and the next run does the rest.
 */
export async function rebuildAllFigures(databaseUrl: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  // Not at the top: on a fresh clone the client is generated after this file is read.
  const [{ rebuildFigures, submissionsToRebuild }, { closeDatabase }] = await Promise.all([
    import("@/lib/data/figures/rebuild-figures"),
    import("@/lib/data/client"),
  ]);
  try {
    const submissions = await submissionsToRebuild();
    let different = 0;
    for (const [index, { id, board, round, version }] of submissions.entries()) {
      const { added, removed, changed, figures } = await rebuildFigures(id).catch((cause: unknown) => {
        throw new Error(`the figures of ${board}, ${round}, version ${version} (submission ${id}) could not be rebuilt`, { cause });
      });
      if (figures.length > 0) {
        different += 1;
        say(`${board}, ${round}, version ${version}: ${added} added, ${removed} removed, ${changed} changed (${figures.join(", ")})`);
      }
      const done = index + 1;
      if (done % STEP === 0 && done < submissions.length) {
        say(`${done} of ${submissions.length} submissions`);
      }
    }
    say(`Figures of ${submissions.length} submissions rebuilt, ${different} of them different.`);
  } finally {
    await closeDatabase();
  }
}
