import { runCommand, say } from "@/lib/server/boot/console";
import { generateClient } from "@/lib/server/boot/generate";
import { seededRandom } from "./seeded-random";

// `npm run test:durability -- [KILLS] [SEED]`: kills the portal under its users and says what was lost.
runCommand(async () => {
  const [kills = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
  await generateClient();
  const { killRun } = await import("./kill-run");
  say(`${kills} kills, seed ${seed}`);
  const { kills: done, acknowledged, lost, typed, missing } = await killRun(kills, seededRandom(seed), say);
  say(`kills: web server ${done.server}, database ${done.database}, tab ${done.tab}, server and tab ${done.both}`);
  say(`saves acknowledged: ${acknowledged}, lost: ${lost.length}`);
  say(`words typed: ${typed}, missing: ${missing.length}`);
  for (const { questionKey, text, saveId } of lost) say(`lost: ${questionKey} "${text}" (${saveId})`);
  if (missing.length > 0) say(`missing: ${missing.join(" ")}`);
  process.exitCode = lost.length + missing.length === 0 ? 0 : 1;
});
