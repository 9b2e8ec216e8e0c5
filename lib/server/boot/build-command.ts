import { buildIsCurrent, startBuild } from "@/lib/server/boot/build";
import { runCommand, say } from "@/lib/server/boot/console";
import { generateClient } from "@/lib/server/boot/generate";

// `npm run build`: what `npm start` does before it serves.
runCommand(async () => {
  await generateClient();
  if (await buildIsCurrent()) {
    say("The last build still holds.");
    return;
  }
  await (await startBuild()).done;
  say("Built.");
});
