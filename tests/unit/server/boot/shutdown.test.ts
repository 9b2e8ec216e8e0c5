import { describe, expect, it } from "vitest";
import { Shutdown } from "@/lib/server/boot/shutdown";

function recorder() {
  const order: string[] = [];
  const thing = (name: string) => ({ stop: async () => void order.push(name) });
  return { order, thing };
}

describe("Shutdown", () => {
  it("stops the last started first, once", async () => {
    const { order, thing } = recorder();
    const shutdown = new Shutdown();
    await shutdown.takeCharge(Promise.resolve(thing("database")));
    await shutdown.takeCharge(Promise.resolve(thing("web server")));
    await Promise.all([shutdown.stop(), shutdown.stop()]);
    expect(order).toEqual(["web server", "database"]);
  });

  it("waits for what is being started, stops that too, and ends the start", async () => {
    const { order, thing } = recorder();
    const shutdown = new Shutdown();
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof thing>>();
    const starting = shutdown.takeCharge(promise);
    const stopping = shutdown.stop();
    resolve(thing("database"));
    await expect(starting).rejects.toThrow("stopped while starting");
    await stopping;
    expect(order).toEqual(["database"]);
  });

  it("passes over what never started", async () => {
    const { order, thing } = recorder();
    const shutdown = new Shutdown();
    await shutdown.takeCharge(Promise.resolve(thing("lock")));
    await expect(shutdown.takeCharge(Promise.reject(new Error("no")))).rejects.toThrow("no");
    await shutdown.stop();
    expect(order).toEqual(["lock"]);
  });
});
