import type * as Threads from "node:worker_threads";
import { describe, expect, it, vi } from "vitest";
import type { Sheet } from "@/lib/export/cell";

const threads = vi.hoisted(() => ({ made: 0, atWork: 0, most: 0 }));

// Counts what the real threads do.
vi.mock("node:worker_threads", async (original) => {
  const module = await original<typeof Threads>();
  class Worker extends module.Worker {
    constructor(...args: ConstructorParameters<typeof module.Worker>) {
      super(...args);
      threads.made += 1;
      this.on("message", () => (threads.atWork -= 1));
    }

    override postMessage(...args: Parameters<InstanceType<typeof module.Worker>["postMessage"]>): void {
      threads.atWork += 1;
      threads.most = Math.max(threads.most, threads.atWork);
      super.postMessage(...args);
    }
  }
  return { ...module, Worker };
});

const { PRESSES, workbookFile } = await import("@/lib/server/export/press");

const sheet = (title: string): Sheet => ({ id: title, title, columns: [{ header: "Naam", width: 10 }], rows: [["Eiken"]], frozenColumns: 0 });

describe("files that are made in threads", () => {
  it("are made two at a time at most, however many ask for a workbook", async () => {
    const files = await Promise.all(["a", "b", "c", "d", "e"].map((title) => workbookFile([sheet(title)])));
    for (const file of files) expect(Buffer.from(file).subarray(0, 2).toString()).toBe("PK");
    expect(threads.most).toBe(PRESSES);
    expect(threads.made).toBe(PRESSES);
  });
});
