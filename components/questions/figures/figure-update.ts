import type { FigureAnswer, FigureEntry } from "@/lib/template/answers/figure-answer";

const EMPTY: FigureAnswer = { values: {} };

/** The answer with one cell of this or last year changed; undefined empties the cell. */
export function withCell(
  answer: FigureAnswer | undefined,
  year: "values" | "previous",
  key: string,
  entry: FigureEntry | undefined,
): FigureAnswer | null {
  const { [key]: _old, ...others } = answer?.[year] ?? {};
  return pruned({ ...(answer ?? EMPTY), [year]: entry === undefined ? others : { ...others, [key]: entry } });
}

/** The answer with an explanation or the qualifier changed. */
export function withDetail(
  answer: FigureAnswer | undefined,
  detail: Partial<Pick<FigureAnswer, "note" | "revisionNote" | "qualifier">>,
): FigureAnswer | null {
  return pruned({ ...(answer ?? EMPTY), ...detail });
}

/** Without what says nothing; null when nothing is left. */
function pruned({ values, previous, qualifier, note, revisionNote }: FigureAnswer): FigureAnswer | null {
  const left: FigureAnswer = {
    values,
    ...(previous && Object.keys(previous).length > 0 && { previous }),
    ...(qualifier === true && { qualifier }),
    ...(note && { note }),
    ...(revisionNote && { revisionNote }),
  };
  return Object.keys(values).length === 0 && Object.keys(left).length === 1 ? null : left;
}
