import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { PeriodKind } from "./figure-period";
import { figureOfIndicator, type Indicator } from "./indicator";
import type { FigureKind } from "./read-number";
import { plainName } from "@/lib/values/plain-name";

/** What the values of a column, or of a name in the indicator column, can be: one cell of one figure. */
export type Target = {
  /** As a mapping names it: `leerlingenTotaal.bao`, `eigen:deelname-sbo.totaal`. */
  key: string;
  figureKey: string;
  /** Value of the figure's dimension; null for the figure itself. */
  dimension: string | null;
  label: string;
  kind: FigureKind;
  perPartnership: boolean;
  /** What a period of it is; null for a figure of the form, whose periods are the round's. */
  periodKind: PeriodKind | null;
  own: boolean;
};

/** A figure in numbers, of the form or of the region. */
export type NumberFigure = FigureDefinition & { type: FigureKind["type"] };

export function isNumberFigure(figure: FigureDefinition): figure is NumberFigure {
  return figure.type === "integer" || figure.type === "percent" || figure.type === "money";
}

/** The figures of a form that the SWV may fill in beforehand, the received amounts among them. */
export function prefillableFigures(definition: Pick<TemplateDefinition, "figures">): NumberFigure[] {
  return definition.figures.filter(isNumberFigure).filter(({ prefillableBySwv }) => prefillableBySwv);
}

/** All that a file can hold: the figures of the form in its order, then the indicators of the region. */
export function targetsOf(figures: readonly NumberFigure[], indicators: readonly Indicator[]): Target[] {
  return [
    ...figures.flatMap((figure) => targetsOfFigure(figure, null)),
    ...indicators.flatMap((indicator) => targetsOfFigure(figureOfIndicator(indicator), indicator.periodKind)),
  ];
}

function targetsOfFigure(figure: NumberFigure, periodKind: PeriodKind | null): Target[] {
  const { id, label, type, decimals, perPartnership, dimension } = figure;
  const values = dimension?.values ?? [];
  const asked = dimension && dimension.relation !== "subset" ? values : [null, ...values];
  return asked.map((value) => ({
    key: `${id}.${value?.id ?? "totaal"}`,
    figureKey: id,
    dimension: value?.id ?? null,
    label: value ? `${label}: ${value.label}` : label,
    kind: { type, decimals },
    perPartnership,
    periodKind,
    own: periodKind !== null,
  }));
}

/**
 * The target that a name in a file means: by its label or key, or the only one whose words all stand
 * in the name. Undefined where that is not sure.
 */
export function targetByName(name: string, targets: readonly Target[]): Target | undefined {
  const wanted = plainName(name);
  if (wanted === "") return undefined;
  const exact = targets.filter((target) => namesOf(target).includes(wanted));
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const words = wordsOf(name);
  const within = targets.filter(({ label }) => [...wordsOf(label)].every((word) => words.has(word)));
  const longest = Math.max(...within.map(({ label }) => label.length));
  const best = within.filter(({ label }) => label.length === longest);
  return best.length === 1 ? best[0] : undefined;
}

function namesOf({ key, label, figureKey, dimension, own }: Target): string[] {
  const ids = own ? [figureKey.slice(figureKey.indexOf(":") + 1)] : [key, ...(dimension === null ? [figureKey] : [`${figureKey} ${dimension}`])];
  return [label, ...ids].map(plainName);
}

/** Small words say nothing about what is counted. */
const SMALL = new Set(["de", "het", "een", "op", "van", "naar", "in", "aan", "en"]);

function wordsOf(text: string): Set<string> {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== "" && !SMALL.has(word)));
}
