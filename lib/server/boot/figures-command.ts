import { BootProblem, runCommand } from "@/lib/server/boot/console";
import { rebuildAllFigures } from "@/lib/server/boot/figures";
import { generateClient } from "@/lib/server/boot/generate";
import { withPortalDatabase } from "@/lib/server/boot/portal-database";

// `npm run figures`, whether or not the portal runs.
runCommand(async () => {
  if (process.argv.length > 2) {
    throw new BootProblem("usage: npm run figures");
  }
  await generateClient();
  await withPortalDatabase("a rebuild of the figures", rebuildAllFigures);
});
