import type { Answers, ReportContent } from "@/lib/report/content";
import type { BoardFacts } from "@/lib/template/context";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { templateDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";
import { findQuestion, type Question } from "@/lib/template/question";

/** The shipped form, parsed. */
export const shippedDefinition: TemplateDefinition = templateDefinitionSchema.parse(shipped);

/** A board of five primary schools in one SWV. */
export const primaryBoard: BoardFacts = {
  id: "018f0000-0000-7000-8000-000000000001",
  name: "Stichting De Waterlelie",
  schoolTypes: ["bao"],
  schoolCount: 5,
  partnerships: [{ code: "PO9101", name: "Heuvelland-West", shortName: "HW" }],
};

/** A board with all types of schools in two SWVs. */
export const wideBoard: BoardFacts = {
  ...primaryBoard,
  id: "018f0000-0000-7000-8000-000000000002",
  name: "Stichting Wijd",
  schoolTypes: ["bao", "sbo", "so"],
  schoolCount: 22,
  partnerships: [
    { code: "PO9101", name: "Heuvelland-West", shortName: "HW" },
    { code: "PO9102", name: "Maasdal", shortName: "MD" },
  ],
};

/** The same in five SWVs: more than fit beside each other. */
export const farBoard: BoardFacts = {
  ...wideBoard,
  partnerships: [1, 2, 3, 4, 5].map((nr) => ({ code: `PO910${nr}`, name: `Samenwerkingsverband ${nr}`, shortName: `Streek nummer ${nr}` })),
};

/** A report to begin a test with: the shipped form, empty, for 2024-2025. */
export function contentFor(board: BoardFacts, answers: Answers = {}, rest: Partial<ReportContent> = {}): ReportContent {
  return {
    context: {
      definition: shippedDefinition,
      board,
      period: { kind: "schoolYear", start: 2024 },
      otherBoards: [{ id: "018f0000-0000-7000-8000-00000000000b", name: "Stichting Verderop" }],
    },
    answers,
    keyFigures: [],
    previousFigures: {},
    ...rest,
  };
}

/** The question with that key and kind in the report's form. */
export function questionOf<K extends Question["kind"]>(
  content: ReportContent,
  key: string,
  kind: K,
): Question & { kind: K } {
  const question = findQuestion(key, content.context)?.question;
  if (question?.kind !== kind) throw new Error(`${key} is not asked, or not a question of kind ${kind}`);
  return question as Question & { kind: K };
}

/** The shortest answers with which a board of primary schools may submit. */
export const completeAnswers: Answers = {
  ...Object.fromEntries(
    [
      "ankerpunt1",
      "ankerpunt2",
      "ankerpunt3",
      "ankerpunt4",
      "thuiszitters",
      "ononderbroken",
      "verwijzingen",
      "teruggeplaatst",
      "algemeenSturing",
      "algemeenVoorbeeld",
      "basisOpOrdeSturing",
      "basisOpOrdeVoorbeeld",
      "knooppuntSturing",
      "knooppuntVoorbeeld",
    ].map((key) => [key, richTextFromPlainText(`Antwoord op ${key}.`)]),
  ),
  algemeenNummers: [6],
  basisOpOrdeNummers: [10, 12],
  knooppuntNummers: [37],
};
