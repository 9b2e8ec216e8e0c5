import { figurePeriodLabel, figurePeriodOfKey } from "./figure-period";
import type { FigureKind } from "./read-number";
import type { ValuePlace } from "./read-values";
import type { Target } from "./target";

/** The names by which people know the place of a value. */
export type ValueWords = {
  figure: (place: Pick<ValuePlace, "figureKey" | "dimension">) => string;
  kind: (place: Pick<ValuePlace, "figureKey" | "dimension">) => FigureKind;
  whose: (place: Pick<ValuePlace, "boardId" | "partnership">) => string;
  period: (place: Pick<ValuePlace, "periodKey">) => string;
};

/** What a figure or board was called that is no longer there stands as its key. */
export function valueWords(targets: readonly Target[], boards: readonly { id: string; name: string }[]): ValueWords {
  const byKey = new Map(targets.map((target) => [`${target.figureKey} ${target.dimension ?? ""}`, target]));
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  const targetOf = ({ figureKey, dimension }: Pick<ValuePlace, "figureKey" | "dimension">) => byKey.get(`${figureKey} ${dimension}`);
  return {
    figure: (place) => targetOf(place)?.label ?? place.figureKey,
    kind: (place) => targetOf(place)?.kind ?? { type: "integer", decimals: 0 },
    whose: ({ boardId, partnership }) => {
      if (boardId === null) return partnership === "" ? "landelijk" : `heel ${partnership}`;
      const name = names.get(boardId) ?? "een bestuur dat niet meer meedoet";
      return partnership === "" ? name : `${name}, ${partnership}`;
    },
    period: ({ periodKey }) => {
      const period = figurePeriodOfKey(periodKey);
      return period ? figurePeriodLabel(period) : periodKey;
    },
  };
}
