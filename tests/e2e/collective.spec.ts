import { closedRound } from "./support/demo-rounds";
import { ilse, maarten, truus } from "./support/people";
import { expectSomewhere, fetchPdf } from "./support/printed";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

const address = `/rondes/${closedRound.slug}/verzamelverslag`;
/** The name under which its files are saved. */
const name = `verzamelverslag-passend-onderwijs-zuiderland-${closedRound.slug}`;

test("the office writes a text, a colleague does not lose theirs, a quotation is chosen, and all of it is in the PDF", async ({ as }) => {
  const page = await as(ilse);
  await page.goto(address);
  await page.getByRole("link", { name: "Tekst en citaten bij Verwijzingen naar SO/SBO" }).click();
  await expect(page.getByRole("heading", { name: "Verwijzingen naar SO/SBO", level: 1 })).toBeVisible();
  const colleague = await as(maarten);
  await colleague.goto(page.url());

  const [own] = await editorsOf(page);
  await own?.fill("Wij verwijzen samen, en later dan vroeger.");
  await page.getByRole("button", { name: "Tekst bewaren" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Uw tekst is bewaard." })).toBeVisible();

  const [theirs] = await editorsOf(colleague);
  await theirs?.fill("Verwijzen doen wij niet alleen.");
  await colleague.getByRole("button", { name: "Tekst bewaren" }).click();
  const conflict = colleague.getByRole("status").filter({ hasText: "bewaarde intussen een andere tekst" });
  await expect(conflict).toContainText("Wij verwijzen samen, en later dan vroeger.");
  await expect(theirs ?? colleague.locator("none")).toContainText("Verwijzen doen wij niet alleen.");
  await colleague.getByRole("button", { name: "Bewaar mijn tekst in plaats van deze" }).click();
  await expect(colleague.getByRole("status").filter({ hasText: "Uw tekst is bewaard." })).toBeVisible();

  await page.getByLabel("Bestuur").selectOption({ label: "Onderwijsstichting De Grensbrug" });
  await page.getByRole("button", { name: "Toon de teksten" }).click();
  const paragraph = page.getByRole("group", { name: "Alinea 1" }).first();
  await page.getByRole("button", { name: "Neem over als citaat" }).first().click();
  await expect(page.getByText("Kies ten minste één zin.").first()).toBeVisible();
  const sentence = await paragraph.locator("label").first().innerText();
  await paragraph.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Neem over als citaat" }).first().click();
  await expect(page.locator("blockquote").filter({ hasText: sentence })).toBeVisible();

  await page.goto(address);
  await expect(page.locator("blockquote").filter({ hasText: sentence })).toBeVisible();
  const pdf = await fetchPdf(page, (await page.getByRole("link", { name: "Download als PDF" }).getAttribute("href")) ?? "");
  expect(pdf.name).toBe(`${name}.pdf`);
  expectSomewhere(["Verwijzen doen wij niet alleen.", sentence, "een schoolbestuur", "Bij de cijfers"], pdf);
  const word = await page.request.get((await page.getByRole("link", { name: "Download als Word" }).getAttribute("href")) ?? "");
  expect(word.headers()["content-disposition"]).toBe(`attachment; filename="${name}.docx"`);

  // Who reads along gets the file from the office, not from here.
  const reader = await as(truus);
  expect((await reader.goto(address))?.status()).toBe(404);
});
