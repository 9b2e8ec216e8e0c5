import { readTable } from "@/lib/tables/read-table";

// Started by `read-in-process.ts` for one file: reads it from its input, writes what it holds, ends.

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(JSON.stringify(readTable(Buffer.concat(chunks))));
