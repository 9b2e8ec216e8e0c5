import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReviewProvider } from "@/components/importing/review-context";
import { PlaceButton, ReviewPage } from "@/components/importing/review-page";
import { importForm } from "@/lib/importing/import-form";
import { readFile } from "@/lib/importing/read-file";
import { makeReview } from "@/lib/importing/review/make-review";
import type { ImportSource } from "@/lib/importing/review/review";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { Answers } from "@/lib/report/content";
import { contentFor, primaryBoard, shippedDefinition } from "@/tests/support/form-content";
import { STRAY, writtenInWord } from "@/tests/support/importing/written-report";

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined, back: () => undefined, forward: () => undefined, prefetch: () => undefined };

async function draw({ source = "thisYear", answers = {}, reopenedKeys = null, fixedText }: { source?: ImportSource; answers?: Answers; reopenedKeys?: string[] | null; fixedText?: string } = {}) {
  const content = contentFor(primaryBoard, answers);
  const read = await readFile(writtenInWord(shippedDefinition), "oud.docx");
  if (!read.ok) throw new Error(read.problem.code);
  const proposal = importForm(read.value, content.context.definition, { partnerships: primaryBoard.partnerships });
  const other = fixedText === undefined ? [] : [{ text: fixedText, place: { lines: [3] } }];
  const review = makeReview({ ...proposal, fixedText: other }, content.context, { source, previousFigures: {}, newId: () => crypto.randomUUID() });
  return renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <ReviewProvider userId="u" reportId="r" draft={{ id: "d", source, fileName: "oud.docx", review }} content={content} revisions={{}} reopenedKeys={reopenedKeys}>
        <ReviewPage />
        <PlaceButton />
      </ReviewProvider>
    </AppRouterContext>,
  );
}

describe("the page to go through a form that was read in", () => {
  it("shows each answer beside the lines of the file, figures with their sentence, and what has no place", async () => {
    const html = await draw();
    expect(html).toMatch(/In uw bestand[^]*Onze scholen werken met één aanpak[^]*Voorstel[^]*Onze scholen werken met één aanpak/);
    expect(html).toContain("“SO 12 leerlingen (vorig jaar 15).”");
    expect(html).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    expect(html).toMatch(new RegExp(`Niet geplaatst[^]*${STRAY}`));
    // The cover names another board than this report is of.
    expect(html).toContain("Is dit het goede bestand?");
    expect(html).toMatch(/Zet in de verantwoording \(\d+ antwoorden\)/);
  });

  it("keeps by itself what stands in the report, and shows both", async () => {
    const html = await draw({ answers: { thuiszitters: richTextFromPlainText("Dit schreven wij al.") } });
    expect(html).toMatch(/Nu in de verantwoording[^]*Dit schreven wij al\./);
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="leave"[^>]*\/><label[^>]*>Laten wat er nu staat/);
  });

  it("shows fixed text of the form in other words apart, to look through", async () => {
    expect(await draw()).not.toContain("Vaste tekst die anders is");
    const html = await draw({ fixedText: "Besturen werken samen in de streek." });
    expect(html).toMatch(/Vaste tekst die anders is[^]*Besturen werken samen in de streek\.[^]*regel 4/);
  });

  it("says which questions cannot be written now", async () => {
    const html = await draw({ reopenedKeys: ["thuiszitters"] });
    expect(html).toContain("U kunt deze vraag nu niet aanpassen");
    expect(html).toContain("Zet in de verantwoording (1 antwoord)");
  });

  it("tells of last year's figures that they are not taken over", async () => {
    const html = await draw({ source: "lastYear" });
    expect(html).toContain("Verwijzingen naar SO, vorig jaar: <strong>12</strong>");
    expect(html).not.toContain("€ 45.000".replace(" ", "\u00a0"));
  });
});
