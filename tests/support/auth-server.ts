import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { apiResolver } from "next/dist/server/api-utils/node/api-resolver";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/sign-in/options";
import { signingBrowser } from "@/lib/server/sign-in/signing-browser";

export type AuthServer = { origin: string; close: () => Promise<void> };

/** next-auth with the portal's own options on a port of its own, without the rest of the portal. */
export async function startAuthServer(): Promise<AuthServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith("/api/auth/")) {
      response.end("a page of the portal");
      return;
    }
    const query = { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) };
    const preview = { previewModeId: "", previewModeEncryptionKey: "", previewModeSigningKey: "" };
    const held = new Map((request.headers.cookie ?? "").split("; ").map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]));
    void signingBrowser(request.headers["user-agent"] ?? null, (name) => held.get(name)).then((browser) =>
      apiResolver(request, response, query, NextAuth(authOptions(browser)), { ...preview, dev: false }, false),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  return { origin: originOf(server.address()), close: () => new Promise((done) => server.close(() => done())) };
}

/** The address of a server that listens on a port the system chose. */
export function originOf(address: string | AddressInfo | null): string {
  if (address === null || typeof address === "string") throw new Error("The server does not listen on a port.");
  return `http://localhost:${address.port}`;
}
