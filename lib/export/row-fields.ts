import { z } from "zod";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { OnBehalfState } from "@/lib/report/filing";
import type { Cell } from "./cell";

/** Fields that several tables have. */
export const boardFields = {
  bestuursnummer: z.string().meta({ title: "Bestuursnummer", description: "Het nummer van het bestuur bij de overheid, vijf cijfers." }),
  bestuur: z.string().meta({ title: "Bestuur", description: "De naam van het bestuur." }),
};

export const partnershipField = z
  .string()
  .nullable()
  .meta({ title: "SWV", description: "De code van het SWV waarover de waarde gaat. Leeg: het hele bestuur." });

export const unitField = z.string().meta({
  title: "Eenheid",
  description: "Waarin de waarde staat: leerlingen, scholen, % (0 tot 100), besturen, gekozen of euro.",
});

/** A board as rows name it; `onBehalf` where the version that counts was filed on its behalf. */
export type ExportedBoard = { number: string; name: string; onBehalf?: OnBehalfState | null };

const ON_BEHALF = { unconfirmed: "onbevestigd", confirmed: "bevestigd" } as const;

/** Whether what a row says was filed on behalf of its board. */
export const onBehalfField = z.enum(["onbevestigd", "bevestigd"]).nullable().meta({
  title: "Namens het bestuur",
  description: "Of het SWV de verantwoording namens het bestuur indiende, en of het bestuur dat bevestigde. Leeg: het bestuur diende zelf in.",
});

/** The value of {@link onBehalfField}. */
export function onBehalfOf(board: ExportedBoard | undefined): z.infer<typeof onBehalfField> {
  return board?.onBehalf ? ON_BEHALF[board.onBehalf] : null;
}

/** The same in a sheet. */
export function onBehalfCell(state: z.infer<typeof onBehalfField>): Cell {
  return state === "onbevestigd" ? "nog niet bevestigd" : state;
}

/** The unit in a word; what is chosen from a list is counted. */
export function unitOf(figure: FigureDefinition): string {
  switch (figure.type) {
    case "money":
      return "euro";
    case "percent":
      return "%";
    case "choice":
    case "multiChoice":
    case "boardSet":
    case "indicatorSet":
      return "gekozen";
    case "boolean":
      return "ja is 1, nee is 0";
    case "integer":
      return figure.unit;
  }
}

/**
 * A value as precise as the screen shows it: percentages by the decimals of their figure, other means
 * with one. Sums of counts and of cents are whole and stay as they are.
 */
export function asShown(value: number, { type, decimals }: Pick<FigureDefinition, "type" | "decimals">): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toFixed(type === "percent" ? decimals : 1));
}

/** A value in the notation of its unit: cents, percent 0-100, or a number. */
export function valueCell(value: number | null, { eenheid }: { eenheid: string }): Cell {
  if (value === null) return null;
  if (eenheid === "euro") return { kind: "amount", cents: value };
  const decimals = Number.isInteger(value) ? 0 : Number.isInteger(Number((value * 10).toFixed(6))) ? 1 : 2;
  return eenheid === "%" ? { kind: "percent", value, decimals: Math.max(1, decimals) } : { kind: "number", value, decimals };
}
