import { sanne } from "./support/people";
import { expect, test } from "./support/test";

/** What every answer of the portal carries. */
const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

test("every page has a policy with a nonce of its own", async ({ page }) => {
  const nonces = new Set<string>();
  for (const path of ["/inloggen", "/inloggen", "/hulp", "/bestaat-niet", "/_next/bestaat-niet", "/favicon.svgx"]) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    expect(headers).toMatchObject(everywhere);
    const policy = headers["content-security-policy"] ?? "";
    const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src")) ?? "";
    expect(scripts).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"]).toBeUndefined();
    nonces.add(/'nonce-([^']+)'/.exec(scripts)?.[1] ?? "");
    await expect(page.locator("script:not([nonce])")).toHaveCount(0);
  }
  expect(nonces.size).toBe(6);
  expect(nonces).not.toContain("");
});

test("answers that are no pages may load nothing", async ({ page, request }) => {
  const answer = await request.get("/api/auth/csrf");
  expect(answer.headers()).toMatchObject({ ...everywhere, "cache-control": expect.stringContaining("no-store") });
  expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
  const style = await page.goto("/inloggen").then(() => page.locator("link[rel=stylesheet]").first().getAttribute("href"));
  for (const path of [style ?? "", "/favicon.svg"]) {
    const file = (await request.get(path)).headers();
    expect(file).toMatchObject(everywhere);
    expect(file["content-security-policy"]).toContain("default-src 'none'");
  }
});

test("whoever came by https stays there, whatever was asked for", async ({ request }) => {
  const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "portaal.example", host: "portaal.example" };
  for (const path of ["/api/auth/csrf", "/favicon.svg"]) {
    expect((await request.get(path, { headers })).headers()["strict-transport-security"]).toContain("max-age=63072000");
  }
});

test("a script that was slipped into a page does not run", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto("/inloggen");
  await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = `<img src="data:," onerror="document.title = 'taken'">`;
    document.body.append(script);
    const inline = document.createElement("script");
    inline.textContent = "document.title = 'taken'";
    // Parsed, not made: what is made by a script that may run is trusted.
    document.body.insertAdjacentHTML("beforeend", inline.outerHTML);
  });
  const refusal = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<a id="x" href="#" onclick="document.title = 'taken'">x</a>`));
  await page.locator("#x").click();
  await refusal;
  await expect(page).not.toHaveTitle("taken");
  await page.close();
});

test("the session's cookie is out of reach of scripts and of other sites", async ({ as }) => {
  const page = await as(sanne);
  await page.goto("/verantwoording");
  const cookie = (await page.context().cookies()).find(({ name }) => name === "next-auth.session-token");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session-token");
});
