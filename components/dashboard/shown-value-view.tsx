import { formatFigure, STATE_WORDS } from "@/lib/figures/format-figure";
import type { ShownValue } from "@/lib/figures/figure-detail";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { HIDDEN_WORDS } from "@/lib/figures/figure-words";

/** A value as it may be shown; what is no number stands there in a quieter word. */
export function ShownValueView({ value, figure }: { value: ShownValue; figure: FigureDefinition }) {
  if (value.kind === "number") {
    return (
      <>
        {figure.type === "boolean" ? (value.value === 1 ? "ja" : "nee") : formatFigure(value.value, figure)}
        {value.incomplete ? <span className="block text-small text-ink-3">onvolledig</span> : null}
      </>
    );
  }
  const words = value.kind === "small" || value.kind === "withheld" ? HIDDEN_WORDS[value.kind] : STATE_WORDS[value.kind];
  return value.kind === "small" ? words : <span className="text-ink-3">{words}</span>;
}
