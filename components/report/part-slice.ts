import type { ReportContent } from "@/lib/report/content";
import type { Part } from "@/lib/template/definition";
import { figuresOfPart, withTextsPerNumber } from "@/lib/template/question";
import type { Field } from "@/lib/template/questions/definition";

/**
 * What the browser needs of a report to show one part: its questions and what they depend on in
 * other parts, without the rest of the form.
 */
export function sliceForPart(content: ReportContent, part: Part): ReportContent {
  const { definition } = content.context;
  const needed = neededFields(content, part);
  const parts = definition.parts
    .map((candidate) => ({
      ...candidate,
      fields: candidate === part ? part.fields : candidate.fields.filter((field) => needed.has(field.id)),
    }))
    .filter((candidate) => candidate.id === part.id || candidate.fields.length > 0)
    .map(({ blocks: _blocks, explanation: _explanation, footnotes: _footnotes, intro: _intro, ...rest }) => rest);
  const own = definition.figures.filter((figure) => figure.part === part.id);
  const asked = new Set(own.flatMap((figure) => figure.askedOnlyIfUnknown ?? []));
  const figures = definition.figures.filter(
    (figure) =>
      figure.part === part.id ||
      asked.has(figure.id) ||
      (figure.fromAnswer?.kind === "moneyTableRow" && needed.has(figure.fromAnswer.question)),
  );
  const figureIds = new Set(figures.map(({ id }) => id));
  const keys = new Set([...figureIds, ...needed, ...part.fields.flatMap((field) => keysOfField(content, field))]);
  return {
    context: {
      ...content.context,
      definition: {
        ...definition,
        groups: [],
        parts,
        figures,
        indicators: definition.indicators.filter((indicator) => indicator.part === part.id),
      },
      otherBoards: figures.some(({ type }) => type === "boardSet") ? content.context.otherBoards : [],
    },
    answers: Object.fromEntries(Object.entries(content.answers).filter(([key]) => keys.has(key))),
    keyFigures: content.keyFigures.filter(({ figure }) => figureIds.has(figure)),
    previousFigures: Object.fromEntries(
      Object.entries(content.previousFigures).filter(([figure]) => figureIds.has(figure)),
    ),
  };
}

/** Keys of the answers that a field holds: its own, and those of its texts per number. */
export function keysOfField(content: ReportContent, field: Field): string[] {
  return withTextsPerNumber(field, content.context.definition).map(({ id }) => id);
}

/** Keys of the answers that are written on the page of a part. */
export function ownKeysOf(content: ReportContent, part: Part): string[] {
  return [
    ...figuresOfPart(part, content.context).map(({ id }) => id),
    ...part.fields.filter(({ kind }) => kind !== "derived").flatMap((field) => keysOfField(content, field)),
  ];
}

function neededFields(content: ReportContent, part: Part): Set<string> {
  const all = content.context.definition.parts.flatMap(({ fields }) => fields);
  const needed = new Set(part.fields.map(({ id }) => id));
  // Rows name the table they balance with, a text the rows and the table it explains.
  for (let size = -1; size !== needed.size;) {
    size = needed.size;
    for (const field of all.filter(({ id }) => needed.has(id))) {
      if (field.kind === "spendingRows" && field.balancesWith) needed.add(field.balancesWith);
      if (field.kind === "longText" && field.shownWhenDiffers) {
        needed.add(field.shownWhenDiffers.rows).add(field.shownWhenDiffers.table);
      }
    }
  }
  return needed;
}
