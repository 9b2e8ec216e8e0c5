import { formatDate } from "@/lib/values/date";
import { periodLabel, periodTitle } from "@/lib/values/period";
import type { CoverBlock, DocumentBlock, DocumentModel } from "../model";
import { outlineOf, withoutSkippedLevels } from "../outline";
import { partnershipInFull } from "../printing";
import { appendix } from "./appendix";
import { collectiveParts } from "./collective-parts";
import { INTRODUCTION, type CollectiveReport } from "./collective-report";
import { ownText, partSection } from "./part-section";
import { roundFigures, type RoundFigures } from "./round-figures";
import { provisionalWords, standingOf, type Standing } from "./standing";

/**
 * The partnership's own report over all boards of a round, for whoever wants to read it: the same kind
 * of document as a board's report, so that screen, PDF and Word say the same. In the order and with the
 * titles of the form.
 */
export function buildCollective(report: CollectiveReport): DocumentModel {
  const figures = roundFigures(report);
  const standing = standingOf(report.years, report.adopted);
  const provisional = provisionalWords(standing);
  const runningTitle = `Verzamelverslag ${periodLabel(report.period)}`;
  return {
    title: `${runningTitle}, ${report.region}`,
    runningTitle,
    language: "nl",
    meta: {
      board: report.region,
      signatory: null,
      period: periodLabel(report.period),
      partnerships: report.partnerships.map(partnershipInFull),
      status: `${provisional === null ? "" : "Voorlopig verslag, "}gemaakt op ${formatDate(report.madeAt)}`,
    },
    draft: provisional !== null,
    ...(provisional !== null && { draftWords: provisional }),
    blocks: withoutSkippedLevels([
      cover(report, standing),
      ...summary(figures),
      ...partBlocks(figures),
      ...appendix(report, standing),
    ]),
    proof: null,
  };
}

function cover(report: CollectiveReport, standing: Standing): CoverBlock {
  const source = { part: "_omslag" };
  const { boards, submitted, adopted } = standing;
  const line = (label: string, value: string) => ({ source, label, value, missing: false });
  return {
    kind: "cover",
    source,
    title: `Verzamelverslag ${periodLabel(report.period)}`,
    subtitle: report.definition.title,
    lines: [
      line("Regio", report.region),
      line(report.partnerships.length === 1 ? "Samenwerkingsverband" : "Samenwerkingsverbanden", report.partnerships.map(partnershipInFull).join("\n")),
      line("Periode", periodTitle(report.period)),
      line("Gemaakt op", formatDate(report.madeAt)),
      line("Ingediend door", `${submitted} van ${boards} besturen`),
      line("Vastgesteld van", `${adopted} van ${boards} besturen`),
    ],
  };
}

/** What is to be seen in a few sentences, and the office's introduction. */
function summary(figures: RoundFigures): DocumentBlock[] {
  const source = { part: INTRODUCTION };
  return [
    { kind: "heading", source, role: "chapter", level: 1, text: "In het kort" },
    { kind: "paragraph", source, tone: "body", text: figures.whole.sentence },
    ...ownText(INTRODUCTION, "Inleiding", 2, figures),
  ];
}

/** The parts in the form's order; a heading stays where something stands below it. */
function partBlocks(figures: RoundFigures): DocumentBlock[] {
  const { definition } = figures.report;
  const outline = outlineOf(definition.parts);
  const sections = collectiveParts(definition).map((part) => {
    const known = outline.get(part.id);
    // A cover is no heading of what comes after it.
    const place = known === undefined || part.kind === "cover" || part.kind === "preamble" ? { level: 1, role: "section" as const } : known;
    return { part, place, ...partSection(part, place, figures) };
  });
  return sections.flatMap(({ part, place, title, below }, index) => {
    const rest = sections.slice(index + 1);
    const end = rest.findIndex((next) => next.place.level <= place.level);
    const inside = part.kind === "heading" ? rest.slice(0, end === -1 ? undefined : end) : [];
    return below.length > 0 || inside.some((section) => section.below.length > 0) ? [title, ...below] : [];
  });
}
