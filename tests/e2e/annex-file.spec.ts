import type { Page } from "@playwright/test";
import { MAX_FILE_SIZE } from "@/lib/template/answers/annex-file";
import { sampleFile } from "@/tests/support/sample-files";
import { expectAccessible } from "./support/accessible";
import { yearFromNewest } from "./support/demo-rounds";
import { ilse, sanne } from "./support/people";
import { fetchPdf } from "./support/printed";
import { prepareRound, reportIn } from "./support/rounds";
import { completeReport, problemCode, sameOrigin } from "./support/save-answer";
import { signAndSubmit } from "./support/sign-report";
import { expect, test } from "./support/test";

const round = { name: "Proefronde bestanden", slug: "bestanden", year: yearFromNewest(-4) };
const board = "Stichting Montessorischool Lindervoort";

test.beforeAll(({ browser }) => prepareRound(browser, round));

const named = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const field = (page: Page) => page.getByRole("group", { name: /^Bestand bij bijlage 1/ });

test("a board puts a file with an annex, the SWV downloads it", async ({ as }) => {
  const page = await as(sanne);
  const report = await reportIn(page, round.name);
  await page.goto(report);
  await completeReport(page, report);
  await page.goto(`${report}/bijlagen`);
  await page.getByRole("button", { name: "Bijlage toevoegen" }).click();
  await page.getByLabel("Titel van bijlage 1").fill("Beleid inclusie");
  const input = page.locator("input[type=file]");

  await test.step("what is no PDF, Word file or picture is refused with what to do; the annex stays", async () => {
    await input.setInputFiles(named("beleid.pdf", sampleFile.zip()));
    await expect(field(page).getByRole("alert")).toContainText("Dit bestand is geen PDF, Word-bestand of afbeelding.");
    await input.setInputFiles(named("beleid.pdf", sampleFile.png()));
    await expect(field(page).getByRole("alert")).toContainText("het is een PNG-afbeelding");
    await input.setInputFiles(named("beleid.docx", sampleFile.docxWithMacros()));
    await expect(field(page).getByRole("alert")).toContainText("macro’s");
    await input.setInputFiles(named("groot.pdf", Buffer.alloc(MAX_FILE_SIZE + 1)));
    await expect(field(page).getByRole("alert")).toContainText("Het bestand is groter dan 10 MB.");
    await expect(page.getByLabel("Titel van bijlage 1")).toHaveValue("Beleid inclusie");
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("without a connection it can be sent again", async () => {
    await page.route("**/bestanden?*", (route) => route.abort());
    await input.setInputFiles(named("Beleid.pdf", sampleFile.pdf("eerste")));
    await expect(field(page).getByRole("alert")).toContainText("Het bestand is niet aangekomen.");
    await page.unroute("**/bestanden?*");
    await field(page).getByRole("button", { name: "Probeer opnieuw" }).click();
    await expect(field(page).getByRole("status")).toHaveText("Beleid.pdf staat bij bijlage 1.");
    await expect(field(page).getByRole("link", { name: "Beleid.pdf (1 kB)" })).toBeVisible();
  });

  await test.step("by keyboard another takes its place, and goes", async () => {
    const button = field(page).getByRole("button", { name: "Ander bestand kiezen" });
    await button.focus();
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(named("Foto.png", sampleFile.png()));
    await expect(field(page).getByRole("link", { name: "Foto.png (1 kB)" })).toBeVisible();
    await button.press("Tab");
    await page.keyboard.press("Enter");
    await expect(field(page).getByRole("link")).toHaveCount(0);
    await expect(field(page).getByRole("button", { name: "Bestand kiezen" })).toBeFocused();
  });

  await test.step("dropped on the annex it is there after a reload too", async () => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "Beleid één.pdf", { type: "application/pdf" }));
      return transfer;
    }, sampleFile.pdf().toString());
    await field(page).getByText("Of sleep het hierheen.").dispatchEvent("drop", { dataTransfer: data });
    await expect(field(page).getByRole("link", { name: "Beleid één.pdf (1 kB)" })).toBeVisible();
    await expect(page.getByText(/^Opgeslagen/).first()).toBeVisible();
    await page.reload();
    await expect(field(page).getByRole("link", { name: "Beleid één.pdf (1 kB)" })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("whoever turns to another part meanwhile finds it on return", async () => {
    const answer = Promise.withResolvers<undefined>();
    await page.route("**/bestanden?*", async (route) => {
      await answer.promise;
      await route.continue();
    });
    await input.setInputFiles(named("Onderweg.png", sampleFile.png()));
    await expect(field(page).getByRole("button", { name: "Stop" })).toBeVisible();
    await page.getByRole("navigation", { name: "Onderdelen" }).getByRole("link", { name: /Thuiszitters/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Thuiszitters" })).toBeVisible();
    await page.getByRole("navigation", { name: "Onderdelen" }).getByRole("link", { name: /Bijlagen/ }).click();
    await expect(field(page).getByRole("button", { name: "Stop" })).toBeVisible();
    answer.resolve(undefined);
    await expect(field(page).getByRole("link", { name: "Onderweg.png (1 kB)" })).toBeVisible();
    await page.unroute("**/bestanden?*");
    await input.setInputFiles(named("Beleid één.pdf", sampleFile.pdf()));
    await expect(field(page).getByRole("link", { name: "Beleid één.pdf (1 kB)" })).toBeVisible();
    await expect(page.getByText(/^Opgeslagen/).first()).toBeVisible();
  });

  await test.step("the document names it, on the screen and in the PDF", async () => {
    await page.goto(`${report}/controleren`);
    await expect(page.getByRole("link", { name: "Bestand: Beleid één.pdf (1 kB)" })).toBeVisible();
    const { pages } = await fetchPdf(page, `${report}/pdf`);
    expect(pages.join(" ").replaceAll(/\s+/g, " ")).toMatch(/Bestand: Beleid één\.pdf \(1 kB\) SHA-256 [0-9a-f]{4}/);
  });

  await signAndSubmit(page, report, "bestuurder");
  await test.step("a frozen report takes no file", async () => {
    const answer = await page.request.post(`/api${report}/bestanden?vraag=bijlagen`, { data: sampleFile.pdf("later"), headers: await sameOrigin(page) });
    expect(answer.status()).toBe(423);
    expect(await problemCode(answer)).toBe("frozen");
  });

  const office = await as(ilse);
  await office.goto(`/rondes/${round.slug}/beoordelen`);
  await office.getByRole("link", { name: board }).click();
  const link = office.getByRole("link", { name: "Bestand: Beleid één.pdf (1 kB)" });
  await expect(link).toBeVisible();
  const downloading = office.waitForEvent("download");
  await link.click();
  expect((await downloading).suggestedFilename()).toBe("Beleid één.pdf");
  const fetched = await office.request.get((await link.getAttribute("href")) ?? "");
  expect(await fetched.body()).toEqual(sampleFile.pdf());
  expect(fetched.headers()).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "content-disposition": expect.stringMatching(/^attachment; /),
  });
  await expectAccessible(office);
});
