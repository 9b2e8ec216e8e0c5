/** Whether a value is a number or says why there is none; see the domain's rules for figures. */
export type ValueState = "number" | "nvt" | "onbekend" | "pm";

/**
 * One cell of a figure of one board, derived from a frozen submission. `partnership` is the SWV's
 * code or empty for the whole board; `dimension` is the value of the figure's dimension, a chosen
 * option or an indicator's number, or empty for the figure itself. `value` is in pupils, percent
 * 0-100 or cents, 1 for a chosen option, and null unless `state` is `number`.
 */
export type FigureValue = {
  figure: string;
  partnership: string;
  dimension: string;
  /** What the board gives as last year, instead of this year. */
  previous: boolean;
  state: ValueState;
  value: number | null;
};
