import { afterEach, describe, expect, it, vi } from "vitest";

/** The settings are read once, so each address gets the module anew. */
async function cookiesAt(portalUrl: string) {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_URL", portalUrl);
  const { signInCookies } = await import("@/lib/server/sign-in/session-cookie");
  return Object.values(signInCookies());
}

describe("the cookies of signing in", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("are for this host alone and travel by https only", async () => {
    for (const { name, options } of await cookiesAt("https://portaal.example")) {
      expect(name).toMatch(/^__Host-/);
      // A browser refuses the prefix with any other path, or with a domain.
      expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
      expect(options).not.toHaveProperty("domain");
    }
  });

  it("work without https on a machine of one's own", async () => {
    for (const { name, options } of await cookiesAt("http://localhost:3000")) {
      expect(name).not.toMatch(/^__/);
      expect(options).toMatchObject({ secure: false, httpOnly: true });
    }
  });
});
