import { AMOUNT, readCell, type NumberKind } from "@/components/questions/cell-text";
import type { Finding } from "@/lib/report/finding";
import type { TemplateDefinition } from "@/lib/template/definition";
import { formatAmount } from "@/lib/values/amount";
import { formatNumber } from "@/lib/values/number";
import { cellProblemText } from "./problem-text";
import { labelOnScreen, withoutStar } from "./question-label";

type Titles = Pick<TemplateDefinition, "parts" | "figures">;

/** What is missing or odd, in one sentence that can stand in a list with the part's name before it. */
export function findingText(finding: Finding, definition: Titles): string {
  const { details = {} } = finding;
  const row = details.row === undefined ? "" : `Regel ${details.row}: `;
  const question = typeof details.figure === "string" ? details.figure : questionName(finding, definition);
  switch (finding.code) {
    case "missing":
      return `${question}: vul dit nog in.`;
    case "missingFigure":
      return `${cellName(finding, question)}: vul een getal in of kies niet bekend of n.v.t.`;
    case "tooFewChosen":
      return `${question}: kies er ten minste ${details.minimum}.`;
    case "unreadableNumber":
      return typeof details.row === "number"
        ? `${row}${lowerFirst(unreadableText(AMOUNT, details.typed))}`
        : `${cellName(finding, question)}: ${lowerFirst(unreadableText(kindOf(finding, definition), details.typed))}`;
    case "rowWithoutAmount":
      return `${row}vul een bedrag in.`;
    case "rowWithoutText":
      return `${row}vul ‘${details.field}’ in.`;
    case "rowWithoutChoice":
      return `${row}kies ‘${details.field}’.`;
    case "tooFewRows":
      return details.minimum === 1
        ? `${question}: vul ten minste één regel in.`
        : `${question}: vul ten minste ${details.minimum} regels in.`;
    case "differenceUnexplained":
      return "Wat u kreeg en wat u besteedde is niet gelijk. Licht het verschil toe.";
    case "contradictionUnexplained":
      return `${cellName(finding, question)}: u geeft een ander ${kindOf(finding, definition).type === "money" ? "bedrag" : "getal"} dan het SWV. Licht dat toe.`;
    case "revisionUnexplained":
      return `${cellName(finding, question)}: u herziet het getal van vorig jaar. Licht dat toe.`;
    case "annexWithoutTitle":
      return "Een bijlage heeft nog geen titel.";
    case "notTheSumOf":
      return `${question}: u vult ${number(finding, definition, "own")} in, de delen zijn samen ${number(finding, definition, "other")}. Klopt dat?`;
    case "moreThan":
      return `${question}: ${number(finding, definition, "own")} is meer dan ${number(finding, definition, "other")} bij ‘${details.label}’. Klopt dat?`;
    case "valuesDoNotSumTo":
      return `${question}: samen ${number(finding, definition, "own")}, bij ‘${details.label}’ staat ${number(finding, definition, "other")}. Klopt dat?`;
  }
}

/** How a question is called in a list: its own label, or the part's where the two are the same. */
function questionName(finding: Finding, { parts, figures }: Titles): string {
  const figure = figures.find(({ id }) => id === finding.question);
  if (figure) return figure.label;
  const part = parts.find(({ id }) => id === finding.part);
  const field = part?.fields.find(({ id }) => id === finding.question);
  if (!part || !field) return "Deze vraag";
  const label = labelOnScreen(field, part);
  return /[?.:]$/.test(label) ? `‘${label}’` : label;
}

function cellName({ details = {} }: Finding, question: string): string {
  if (typeof details.row === "string") return `${withoutStar(details.row)} (${details.partnership})`;
  const cell = [details.value, details.partnership].filter((part) => part !== undefined).join(", ");
  return cell === "" ? question : `${question}, ${cell}`;
}

function kindOf(finding: Finding, { figures }: Titles) {
  const figure = figures.find(({ id }) => id === finding.question);
  if (figure?.type === "integer" || figure?.type === "percent") return { type: figure.type, decimals: figure.decimals };
  return { type: "money" as const, decimals: 0 };
}

function number(finding: Finding, { figures }: Titles, name: string): string {
  const value = Number(finding.details?.[name] ?? 0);
  const figure = figures.find(({ id }) => id === finding.question);
  return figure?.type === "money" ? formatAmount(value) : formatNumber(value);
}

/** The same words as at the field. */
function unreadableText(kind: NumberKind, typed: string | number | undefined): string {
  const { problem = { code: kind.type === "money" ? "notAnAmount" : "notANumber" } } = readCell(kind, String(typed ?? ""));
  return cellProblemText(kind, problem);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
