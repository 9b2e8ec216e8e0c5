import path from "node:path";
import { BootProblem, runCommand, say } from "@/lib/server/boot/console";
import { withPortalDatabase } from "@/lib/server/boot/portal-database";
import { restore } from "@/lib/server/boot/restore";

// `npm run restore -- FILE`, with `--replace` when the portal holds data that may be lost.
runCommand(async () => {
  const replace = process.argv.includes("--replace");
  const [name, ...rest] = process.argv.slice(2).filter((argument) => argument !== "--replace");
  if (!name || name.startsWith("-") || rest.length > 0) {
    throw new BootProblem("usage: npm run restore -- FILE [--replace]");
  }
  // npm changes to the folder of the portal; the name was typed in another one.
  const file = path.resolve(process.env.INIT_CWD ?? ".", name);
  const { tables, rows } = await withPortalDatabase("a restore", (url) => restore(url, file, { replace }));
  say(`Restored ${tables} tables with ${rows} rows from ${file}`);
});
