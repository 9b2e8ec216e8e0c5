import { z } from "zod";
import { answerTo, type ReportContent } from "@/lib/report/content";
import { labelOf } from "@/lib/report/question-name";
import { visibleQuestions } from "@/lib/report/visibility";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import { JOINT } from "@/lib/template/answers/joint";
import { isTyped } from "@/lib/template/answers/markers";
import type { SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { boardFields, onBehalfCell, onBehalfField, onBehalfOf, type ExportedBoard } from "./row-fields";
import { stateCell, stateSchema, type State } from "./state";
import { amountCell, columnsOf, type Table } from "./table";

const spendingRowSchema = z
  .strictObject({
    ...boardFields,
    versie: z.int().meta({ title: "Versie", description: "De versie van de verantwoording." }),
    vraag: z.string().meta({ title: "Vraag", description: "De vaste naam van de vraag." }),
    vraagNaam: z.string().meta({ title: "Naam van de vraag", description: "Hoe de vraag in het formulier heet." }),
    regel: z.int().min(1).meta({ title: "Regel", description: "Het nummer van de regel, zoals het bestuur ze heeft gezet." }),
    swv: z.string().nullable().meta({ title: "SWV", description: "Van welk SWV het geld was; ‘gezamenlijk’: van alle SWV’s van het bestuur samen. Leeg: niet gevraagd of niet gegeven." }),
    soort: z.string().nullable().meta({ title: "Soort", description: "De gekozen soort besteding." }),
    omschrijving: z.string().nullable().meta({ title: "Omschrijving", description: "Wat het bestuur erbij schreef." }),
    bedrag: z.int().nullable().meta({ title: "Bedrag", description: "In JSON in hele eurocenten, in Excel en CSV in euro’s. Leeg: zie de toestand." }),
    toestand: stateSchema.meta({ title: "Toestand" }),
    namensBestuur: onBehalfField,
  })
  .meta({ id: "Besteding", description: "Eén regel waarmee een bestuur zijn bestedingen verantwoordt." });
export type SpendingExportRow = z.infer<typeof spendingRowSchema>;

const column = columnsOf(spendingRowSchema);

export const spendingTable: Table<SpendingExportRow> = {
  id: "bestedingen",
  title: "Bestedingen",
  about: "Elke bestedingsregel van elk bestuur, met wat het erbij schreef.",
  row: spendingRowSchema,
  columns: [
    column("bestuursnummer", 14),
    column("bestuur", 32),
    column("versie", 8),
    column("vraag", 20),
    column("vraagNaam", 36),
    column("regel", 8),
    column("swv", 13),
    column("soort", 30),
    column("omschrijving", 60),
    column("bedrag", 18, amountCell),
    column("toestand", 18, stateCell),
    column("namensBestuur", 18, onBehalfCell),
  ],
};

/** The spending rows of one submitted report. */
export function spendingRows(content: ReportContent, board: ExportedBoard, version: number): SpendingExportRow[] {
  const { definition } = content.context;
  const questions = definition.parts.flatMap((part) => visibleQuestions(part, content)).filter((question) => question.kind === "spendingRows");
  return questions.flatMap((question) =>
    (answerTo(content.answers, question) ?? []).map(
      (row, index): SpendingExportRow => ({
        bestuursnummer: board.number,
        bestuur: board.name,
        versie: version,
        vraag: question.id,
        vraagNaam: labelOf(question.id, content.context),
        regel: index + 1,
        swv: partnershipOf(row, question, content),
        ...inWords(row, question),
        ...amountOf(row),
        namensBestuur: onBehalfOf(board),
      }),
    ),
  );
}

/** As the sums of the board have it: a row that names no SWV is of the only one, or of all together. */
function partnershipOf(row: SpendingRow, question: SpendingRowsQuestion, { context }: ReportContent): string | null {
  const { partnerships } = context.board;
  const named = question.rowFields.find(({ kind }) => kind === "partnership");
  if (!named) return null;
  if (partnerships.length < 2) return partnerships[0]?.code ?? null;
  return partnerships.find(({ code }) => code === row.fields[named.id])?.code ?? JOINT;
}

function inWords(row: SpendingRow, question: SpendingRowsQuestion): Pick<SpendingExportRow, "soort" | "omschrijving"> {
  const choices = question.rowFields.flatMap((field) => {
    const chosen = field.kind === "choice" ? field.options.find(({ id }) => id === row.fields[field.id]) : undefined;
    return chosen ? [chosen.label] : [];
  });
  const textFields = question.rowFields.filter(({ kind }) => kind === "text");
  const texts = textFields.flatMap(({ id, label }) => {
    const text = row.fields[id]?.trim();
    return text ? [textFields.length > 1 ? `${label}: ${text}` : text] : [];
  });
  return { soort: choices.join("; ") || null, omschrijving: texts.join("\n") || null };
}

function amountOf({ amount }: SpendingRow): { bedrag: number | null; toestand: State } {
  if (typeof amount === "number") return { bedrag: amount, toestand: "getal" };
  if (amount === undefined || isTyped(amount)) return { bedrag: null, toestand: "leeg" };
  return { bedrag: null, toestand: amount };
}
