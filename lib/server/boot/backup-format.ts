import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { BootProblem } from "@/lib/server/boot/console";

// A backup is gzipped text: a title, a line of JSON that says what follows, per table its name and its
// rows as COPY writes them, and a last line with the SHA-256 of everything before it.

export const title = "rekenschap-backup 1";
/** Ends the rows of a table; COPY writes a backslash in data as two, so no row looks like it. */
export const endOfRows = "\\.";
export const tableMark = "table ";
export const endMark = "end ";

const headerSchema = z.object({
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.number().int().nonnegative() })),
});

/** What a backup says about itself in its second line. */
export type BackupHeader = z.output<typeof headerSchema>;

export type BackupEvent =
  | { kind: "header"; header: BackupHeader }
  | { kind: "table"; name: string }
  | { kind: "rows"; rows: Buffer };

/**
 * Reads a backup from front to end.
 *
 * @throws BootProblem when the file is no backup, is damaged, or is cut off; only a reading that ends
 *   without it has seen a whole file, so read once before anything is changed.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupEvent> {
  const hash = createHash("sha256");
  const reader = new LineReader();
  for await (const lines of linesOf(file)) {
    const rows: Buffer[] = [];
    for (const line of lines) {
      const event = reader.read(line, () => hash.copy().digest("hex"));
      hash.update(line).update("\n");
      if (event?.kind === "rows") {
        rows.push(event.rows);
        continue;
      }
      if (rows.length > 0) {
        yield { kind: "rows", rows: Buffer.concat(rows.splice(0)) };
      }
      if (event) {
        yield event;
      }
    }
    if (rows.length > 0) {
      yield { kind: "rows", rows: Buffer.concat(rows) };
    }
  }
  reader.finish();
}

const newline = Buffer.from("\n");

/** Knows which line may follow which. */
class LineReader {
  #expected: "title" | "header" | "table" | "row" | "nothing" = "title";
  #tables: BackupHeader["tables"] = [];
  #rows = 0;

  read(line: Buffer, hashSoFar: () => string): BackupEvent | undefined {
    switch (this.#expected) {
      case "title":
        return this.#title(line.toString());
      case "header":
        return this.#header(line.toString());
      case "table":
        return this.#tableOrEnd(line.toString(), hashSoFar);
      case "row":
        return this.#row(line);
      case "nothing":
        throw damaged("there is something after its end");
    }
  }

  finish(): void {
    if (this.#expected !== "nothing") {
      throw damaged("it is cut off");
    }
  }

  #title(line: string): undefined {
    if (line !== title) {
      throw new BootProblem("this file is not a backup of the portal.");
    }
    this.#expected = "header";
  }

  #header(line: string): BackupEvent {
    const header = headerSchema.safeParse(parseJson(line));
    if (!header.success) {
      throw damaged("it does not say what is in it");
    }
    this.#tables = [...header.data.tables];
    this.#expected = "table";
    return { kind: "header", header: header.data };
  }

  #tableOrEnd(line: string, hashSoFar: () => string): BackupEvent | undefined {
    const next = this.#tables[0];
    if (next && line === tableMark + next.name) {
      this.#expected = "row";
      this.#rows = 0;
      return { kind: "table", name: next.name };
    }
    if (next || line !== endMark + hashSoFar()) {
      throw damaged("its contents differ from what was written");
    }
    this.#expected = "nothing";
    return undefined;
  }

  #row(line: Buffer): BackupEvent | undefined {
    if (!line.equals(endOfRowsLine)) {
      this.#rows += 1;
      return { kind: "rows", rows: Buffer.concat([line, newline]) };
    }
    if (this.#rows !== this.#tables.shift()?.rows) {
      throw damaged("rows are missing");
    }
    this.#expected = "table";
    return undefined;
  }
}

const endOfRowsLine = Buffer.from(endOfRows);

/** The lines of a gzipped file, without their newlines, in handfuls. */
async function* linesOf(file: string): AsyncGenerator<Buffer[]> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.once("error", (error) => text.destroy(error));
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of text) {
      const lines = splitLines(Buffer.concat([rest, z.instanceof(Buffer).parse(chunk)]));
      rest = lines.pop() ?? Buffer.alloc(0);
      yield lines;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw error.code === "ENOENT" ? new BootProblem(`${file} does not exist.`) : damaged("it cannot be unpacked");
    }
    throw error;
  }
  if (rest.length > 0) {
    throw damaged("it is cut off");
  }
}

/** Parts between newlines; the last is what follows the last newline. */
function splitLines(text: Buffer): Buffer<ArrayBuffer>[] {
  const lines: Buffer<ArrayBuffer>[] = [];
  let start = 0;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, start)) {
    lines.push(Buffer.from(text.subarray(start, at)));
    start = at + 1;
  }
  lines.push(Buffer.from(text.subarray(start)));
  return lines;
}

function damaged(how: string): BootProblem {
  return new BootProblem(`this backup is damaged: ${how}. Nothing was changed.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
