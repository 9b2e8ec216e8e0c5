import path from "node:path";
import { backUp } from "@/lib/server/boot/backup";
import { BootProblem, runCommand, say } from "@/lib/server/boot/console";
import { withPortalDatabase } from "@/lib/server/boot/portal-database";

// `npm run backup -- FILE`, whether or not the portal runs.
runCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (!name || name.startsWith("-") || rest.length > 0) {
    throw new BootProblem("usage: npm run backup -- FILE");
  }
  // npm changes to the folder of the portal; the name was typed in another one.
  const file = path.resolve(process.env.INIT_CWD ?? ".", name);
  const { tables, rows, bytes } = await withPortalDatabase("a backup", (url) => backUp(url, file));
  say(`Backup of ${tables} tables with ${rows} rows in ${file} (${Math.ceil(bytes / 1024)} kB)`);
});
