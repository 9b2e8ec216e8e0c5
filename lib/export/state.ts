import { z } from "zod";
import type { CellView } from "@/lib/figures/disclosure";
import type { EntryValue } from "@/lib/figures/entries";
import { STATE_WORDS } from "@/lib/figures/format-figure";
import type { Cell } from "./cell";

/** Whether a value is a number or why there is none; see docs/adr/0003. The last two are small counts. */
export const stateSchema = z.enum(["getal", "nvt", "onbekend", "pm", "leeg", "nietIngediend", "klein", "afgeschermd"]).meta({
  id: "Toestand",
  description:
    "getal: er is een getal. nvt: niet van toepassing. onbekend: gevraagd, niet bekend. pm: wel uitgegeven, niet apart bijgehouden (alleen bedragen). leeg: niet ingevuld. nietIngediend: het bestuur heeft nog niet ingediend. klein: 1 tot en met 4 leerlingen, niet getoond. afgeschermd: niet getoond omdat een klein aantal eruit te herleiden is.",
});
export type State = z.infer<typeof stateSchema>;

/** The states in the words of the screen. */
export const STATE_IN_WORDS: Readonly<Record<State, string>> = {
  getal: "getal",
  nvt: STATE_WORDS.nvt,
  onbekend: STATE_WORDS.onbekend,
  pm: STATE_WORDS.pm,
  leeg: STATE_WORDS.empty,
  nietIngediend: STATE_WORDS.notSubmitted,
  klein: "<5",
  afgeschermd: "niet getoond",
};

/** The state column of a sheet. */
export function stateCell(state: State): Cell {
  return STATE_IN_WORDS[state];
}

export type ExportedValue = { value: number | null; state: State; incomplete: boolean };

/**
 * A value as this audience may have it: a number that is hidden is not in it.
 *
 * @param view what `Disclosure.cell` says of it
 */
export function exportedValue(value: EntryValue, view: CellView): ExportedValue {
  if (value.state !== "number") return { value: null, state: STATES[value.state], incomplete: false };
  if (view !== "shown") return { value: null, state: view === "small" ? "klein" : "afgeschermd", incomplete: false };
  return { value: value.value, state: "getal", incomplete: value.incomplete };
}

const STATES = {
  nvt: "nvt",
  onbekend: "onbekend",
  pm: "pm",
  empty: "leeg",
  notSubmitted: "nietIngediend",
} as const;
