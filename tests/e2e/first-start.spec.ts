import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPortal } from "@/tests/support/portal";
import { expectAccessible, expectNoViolations } from "./support/accessible";
import { expect, test } from "./support/test";

test("an empty portal: the first administrator signs in once, names the region, and can make a round", async ({ browser }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-first-start-"));
  const portal = await startPortal({
    dataDirectory: path.join(folder, "data"),
    environment: { REKENSCHAP_DEMO: "0", ADMIN_EMAIL: "eerste@kantoor.example" },
  });
  const context = await browser.newContext({ baseURL: portal.url });
  try {
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Kijk rond in de demo" })).toHaveCount(0);
    expect((await page.request.get("/postbus")).status()).toBe(404);
    await page.goto(/First sign-in for \S+ \(works once\): (\S+)/.exec(portal.output())?.[1] ?? "/geen-link");
    await page.getByRole("button", { name: "Inloggen" }).click();
    await page.waitForURL("**/welkom");
    await expectAccessible(page);

    await page.getByRole("button", { name: "Klaar, begin" }).click();
    await expect(page.getByRole("heading", { name: "Er klopt nog iets niet" })).toBeVisible();
    await expectNoViolations(page);
    await page.getByLabel("Uw naam").fill("Eerste Beheerder");
    await page.getByLabel("Naam van de regio").fill("Passend onderwijs Proefstad");
    await page.getByLabel("Code").fill("PO9901");
    await page.getByLabel("Volledige naam").fill("Samenwerkingsverband Proefstad");
    await page.getByLabel("Korte naam").fill("Proefstad");
    await page.getByRole("radio", { name: "Primair onderwijs" }).check();
    await page.getByRole("button", { name: "Klaar, begin" }).click();
    await page.getByRole("link", { name: "Kies met welk formulier u begint." }).click();
    await expect(page.getByRole("radio", { name: "Schoolbesturen aan zet" })).toBeFocused();
    await page.getByRole("radio", { name: "Zeven opdrachten" }).check();
    await page.getByRole("button", { name: "Klaar, begin" }).click();
    await page.waitForURL("**/rondes");
    await expect(page.getByText("Er is nog geen ronde")).toBeVisible();
    await page.goto("/formulieren");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Zeven opdrachten"]);
    expect((await page.request.get("/welkom")).url()).toBe(`${portal.url}/`);
  } finally {
    await context.close();
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
