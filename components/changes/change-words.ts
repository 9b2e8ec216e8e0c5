import type { Formatting } from "@/lib/report/changes/change";

/** How a line looks now, or what of its look changed. */
const FORMATTING: Readonly<Record<Formatting, string>> = {
  paragraph: "nu gewone tekst",
  heading: "nu een kop",
  list: "lijst",
  table: "tabel",
  bold: "vet",
  italic: "cursief",
  link: "koppeling",
  layout: "indeling",
};

/** `Opmaak gewijzigd: vet, koppeling`. */
export function formattingText(formatting: readonly Formatting[]): string {
  return `Opmaak gewijzigd: ${formatting.map((kind) => FORMATTING[kind]).join(", ")}`;
}

/** `3 alinea's zijn gelijk gebleven`. */
export function unchangedText(count: number): string {
  return count === 1 ? "1 alinea is gelijk gebleven" : `${count} alinea's zijn gelijk gebleven`;
}
