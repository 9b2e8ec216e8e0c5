import { runCommand } from "@/lib/server/boot/console";
import { generateClient } from "@/lib/server/boot/generate";

// `npm run generate`: the Prisma client from prisma/schema.prisma.
runCommand(generateClient);
