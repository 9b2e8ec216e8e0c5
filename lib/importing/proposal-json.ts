import { markdownOf } from "@/lib/rich-text/markdown";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { ImportedAmount, ImportedPlace, ImportedRow, ImportedValue, ImportProposal } from "./proposal";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A proposal as plain JSON, for other programs: texts as Markdown, amounts as integer cents.
 *
 * @param problemText the sentence for a problem's code
 */
export function proposalJson(proposal: ImportProposal, definition: TemplateDefinition, problemText: (problem: ImportProposal["problems"][number]) => string): Json {
  const where = (place: ImportedPlace) => placeText(place, definition);
  return {
    cover: proposal.cover,
    answers: Object.fromEntries(proposal.answers.map(({ question, value }) => [question, valueJson(value)])),
    annexes: proposal.annexes.map(({ title, text, after }) => ({ title, text: markdownOf(text), after: after ?? null })),
    proposedFigures: proposal.proposedFigures.map(({ figure, partnership, value, previousYear, quote }) => ({ figure, ...(partnership && { partnership }), value, previousYear, quote })),
    unplaced: proposal.unplaced.map(({ text, place }) => ({ text, where: where(place) })),
    fixedText: proposal.fixedText.map(({ text, place }) => ({ text, where: where(place) })),
    problems: proposal.problems.map((problem) => ({
      code: problem.code,
      message: problemText(problem),
      ...(problem.path !== undefined && { path: problem.path }),
      ...(problem.text !== undefined && { text: problem.text }),
      ...(problem.place && { where: where(problem.place) }),
    })),
  };
}

function valueJson(value: ImportedValue): Json {
  switch (value.kind) {
    case "longText":
      return markdownOf(value.text);
    case "multiChoice":
      return value.options;
    case "indicatorNumbers":
      return value.numbers;
    case "moneyTable":
      return Object.fromEntries(
        Object.entries(value.cells).map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).map(([code, amount]) => [code, amountJson(amount)]))]),
      );
    case "spendingRows":
      return value.rows.map(rowJson);
    case "derived":
      return value.value;
  }
}

function rowJson({ amount, purpose, fields }: ImportedRow): Json {
  const pm = amount?.kind === "pm";
  return { amount: amount?.kind === "cents" ? amount.cents : null, ...(pm && { pm }), ...(amount?.kind === "typed" && { typed: amount.typed }), purpose, ...fields };
}

function amountJson(amount: ImportedAmount): Json {
  if (amount.kind === "cents") return amount.cents;
  return amount.kind === "pm" ? { amount: null, pm: true } : { amount: null, typed: amount.typed };
}

/** Where something stands, as one would tell a colleague: "pagina 3, onder Thuiszitters". */
export function placeText({ lines, page, part }: ImportedPlace, definition: TemplateDefinition): string {
  const title = definition.parts.find(({ id }) => id === part)?.shortTitle;
  const [line] = lines;
  const pieces = [
    ...(page === undefined ? [] : [`pagina ${page}`]),
    ...(line === undefined ? ["buiten de lopende tekst"] : [`regel ${line + 1}`]),
    ...(title === undefined ? [] : [`onder ${title}`]),
  ];
  return pieces.join(", ");
}
