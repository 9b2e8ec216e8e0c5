import { createServer } from "node:net";

/** A port on 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") {
          reject(new Error("no port was given out"));
        } else {
          resolve(address.port);
        }
      });
    });
  });
}

/** Why the portal could not listen on this port, or undefined when it can. */
export async function portProblem(port: number): Promise<"taken" | "forbidden" | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        resolve("taken");
      } else if (error.code === "EACCES") {
        resolve("forbidden");
      } else {
        reject(error);
      }
    });
    // As Next does: on every address, so that a listener on any of them counts.
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
