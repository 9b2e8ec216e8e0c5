import { z } from "zod";
import type { DocumentModel } from "@/lib/document/model";
import { answerTo, type ReportContent } from "@/lib/report/content";
import { labelOf } from "@/lib/report/question-name";
import { visibleQuestions } from "@/lib/report/visibility";
import { plainText } from "@/lib/rich-text/plain-text";
import { boardFields, onBehalfCell, onBehalfField, onBehalfOf, type ExportedBoard } from "./row-fields";
import { columnsOf, type Table } from "./table";

const textRowSchema = z
  .strictObject({
    ...boardFields,
    swvs: z.array(z.string()).meta({ title: "SWV’s", description: "De codes van de SWV’s waaraan het bestuur deelneemt." }),
    versie: z.int().meta({ title: "Versie", description: "De versie van de verantwoording." }),
    vastgesteld: z.boolean().meta({ title: "Vastgesteld", description: "Of het SWV deze versie heeft vastgesteld." }),
    onderwerp: z.string().meta({ title: "Onderwerp", description: "Het onderdeel van het formulier waarin de vraag staat." }),
    vraag: z.string().meta({ title: "Vraag", description: "De vaste naam van de vraag; met een punt en een nummer: de tekst bij die indicator." }),
    vraagNaam: z.string().meta({ title: "Naam van de vraag", description: "Hoe de vraag heet, of de titel van een bijlage." }),
    tekst: z.string().meta({ title: "Tekst", description: "Wat het bestuur schreef, zonder opmaak." }),
    namensBestuur: onBehalfField,
  })
  .meta({ id: "Tekst", description: "Eén tekst van één bestuur, zoals ingediend." });
export type TextExportRow = z.infer<typeof textRowSchema>;

const column = columnsOf(textRowSchema);

export const textTable: Table<TextExportRow> = {
  id: "teksten",
  title: "Teksten",
  about: "Wat besturen schreven, zonder opmaak.",
  row: textRowSchema,
  columns: [
    column("bestuursnummer", 14),
    column("bestuur", 32),
    column("swvs", 18),
    column("versie", 8),
    column("vastgesteld", 11),
    column("onderwerp", 26),
    column("vraag", 24),
    column("vraagNaam", 40),
    column("tekst", 100),
    column("namensBestuur", 18, onBehalfCell),
  ],
};

/**
 * The texts of one submitted report: those of its document, made for the audience that reads them,
 * and what stands beside its figures.
 */
export function textRows(
  { content, document, version, adopted }: { content: ReportContent; document: DocumentModel; version: number; adopted: boolean },
  board: ExportedBoard,
): TextExportRow[] {
  const { context } = content;
  const parts = new Map(context.definition.parts.map((part) => [part.id, part]));
  const common = {
    bestuursnummer: board.number,
    bestuur: board.name,
    swvs: context.board.partnerships.map(({ code }) => code),
    versie: version,
    vastgesteld: adopted,
    namensBestuur: onBehalfOf(board),
  };
  const row = (part: string, question: string, name: string, text: string): TextExportRow[] =>
    text.trim() === ""
      ? []
      : [{ ...common, onderwerp: parts.get(part)?.shortTitle ?? "", vraag: question, vraagNaam: name, tekst: text }];
  const written = document.blocks.flatMap((block) => {
    if (block.kind !== "richText") return [];
    const { part, question = "", row: annex } = block.source;
    const name = annex === undefined ? labelOf(question, context) : block.label;
    return row(part, question, name, plainText(block.value, { listMarkers: true }));
  });
  return [...written, ...explanations(content).flatMap(({ part, question, name, text }) => row(part, question, name, text))];
}

/** What boards write beside a figure: why it counts otherwise, why last year was corrected. */
function explanations(content: ReportContent): { part: string; question: string; name: string; text: string }[] {
  return content.context.definition.parts.flatMap((part) =>
    visibleQuestions(part, content).flatMap((question) => {
      if (question.kind !== "figure") return [];
      const { note = "", revisionNote = "" } = answerTo(content.answers, question) ?? {};
      const of = { part: part.id, question: question.id };
      const name = labelOf(question.id, content.context);
      return [
        { ...of, name: `${name}, toelichting`, text: note },
        { ...of, name: `${name}, herzien`, text: revisionNote },
      ];
    }),
  );
}
