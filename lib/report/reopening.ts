import type { FormContext } from "@/lib/template/context";
import { questionsOfPart } from "@/lib/template/question";
import type { Field } from "@/lib/template/questions/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { Finding } from "./finding";
import { isReopened, type BoardTerms } from "./status";

/** A question that reopens without being named, and the question that takes it along. */
export type AlsoReopened = { key: string; because: string };

/** Keys of the questions that a reviewer can name: all that the board writes, in the form's order. */
export function nameableKeys(context: FormContext): string[] {
  return context.definition.parts
    .flatMap((part) => questionsOfPart(part, context))
    .filter(({ kind }) => kind !== "derived")
    .map(({ id }) => id);
}

/**
 * The questions that reopen along with the named ones, in the form's order: those they are summed
 * with, so that the board can make the sums meet again, and those that an answer to them can bring
 * up. Found by following the template, step by step; only what is asked of this board.
 */
export function alsoReopened(named: readonly string[], context: FormContext): AlsoReopened[] {
  const asked = nameableKeys(context);
  const ties = tiesOf(context);
  const because = new Map<string, string>();
  const open = asked.filter((key) => named.includes(key));
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    for (const tie of ties) {
      if (tie.from !== key || named.includes(tie.to) || because.has(tie.to) || !asked.includes(tie.to)) continue;
      because.set(tie.to, key);
      open.push(tie.to);
    }
  }
  return asked.flatMap((key) => {
    const reason = because.get(key);
    return reason === undefined ? [] : [{ key, because: reason }];
  });
}

/** All that a return reopens, in the form's order: the named questions and what goes with them. */
export function reopenedKeys(named: readonly string[], context: FormContext): string[] {
  const along = new Set(alsoReopened(named, context).map(({ key }) => key));
  return nameableKeys(context).filter((key) => named.includes(key) || along.has(key));
}

/** The findings that the board can do something about: of a returned report those of reopened questions. */
export function findingsInReach(found: readonly Finding[], reopened: BoardTerms["reopenedKeys"]): Finding[] {
  return found.filter(({ question }) => isReopened(reopened, question));
}

/** What the board has to put right before it can submit. */
export function findingsToFix(found: readonly Finding[], reopened: BoardTerms["reopenedKeys"]): Finding[] {
  return findingsInReach(found, reopened).filter(({ severity }) => severity === "error");
}

type Tie = { from: string; to: string };

function tiesOf({ definition }: FormContext): Tie[] {
  return [...definition.parts.flatMap(({ fields }) => fields.flatMap(tiesOfField)), ...definition.figures.flatMap(tiesOfFigure)];
}

function tiesOfField(field: Field): Tie[] {
  switch (field.kind) {
    case "spendingRows":
      return field.balancesWith ? both(field.id, field.balancesWith) : [];
    case "longText": {
      // A text that explains a difference or a chosen number changes nothing in what it is about.
      const explains = [field.shownWhenDiffers?.rows, field.shownWhenDiffers?.table, field.perNumberOf];
      return explains.flatMap((from) => (from === undefined ? [] : [{ from, to: field.id }]));
    }
    default:
      return [];
  }
}

/** `atMost` compares and sums nothing, so it ties nothing. */
function tiesOfFigure({ id, checks = [], aggregation, askedOnlyIfUnknown = [] }: FigureDefinition): Tie[] {
  const summed = checks.flatMap((check) => {
    if (check.kind === "equalsSumOf") return check.figures;
    return check.kind === "valuesSumTo" ? [check.figure] : [];
  });
  const instead = aggregation.op === "sum" ? (aggregation.countsInsteadOf ?? []) : [];
  return [
    ...[...summed, ...instead].flatMap((other) => both(id, questionOf(other))),
    ...askedOnlyIfUnknown.map((other) => ({ from: questionOf(other), to: id })),
  ];
}

function both(one: string, other: string): Tie[] {
  return [
    { from: one, to: other },
    { from: other, to: one },
  ];
}

/** A reference may name one value of a figure: `leerlingenTotaal.bao`. */
function questionOf(reference: string): string {
  return reference.split(".", 1)[0] ?? reference;
}
