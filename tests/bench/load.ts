import { Agent, request } from "node:http";

/** Requests per second over all writers, and percentiles of their time in milliseconds. */
export type Load = { perSecond: number; p50: number; p95: number; failed: number };

export type Call = { method?: string; url: string; headers?: Record<string, string>; body?: string };
export type Reply = { status: number; text: string };

/**
 * A number of clients, each with one connection, that ask again as soon as they have their answer.
 *
 * @param next gives the call of a client, with its last reply to go on from
 */
export async function load(
  { clients, seconds }: { clients: number; seconds: number },
  next: (client: number, last: Reply | null) => Call,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let failed = 0;
  const warm = performance.now() + 1_000;
  const end = warm + seconds * 1_000;
  const run = async (client: number) => {
    let last: Reply | null = null;
    while (performance.now() < end) {
      const start = performance.now();
      last = await ask(agent, next(client, last));
      if (start < warm) continue;
      times.push(performance.now() - start);
      // Led to the sign-in page is not served.
      if (last.status >= 300) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), failed };
}

function ask(agent: Agent, { method = "GET", url, headers = {}, body }: Call): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
