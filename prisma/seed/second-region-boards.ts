import type { FigureEntry } from "@/lib/template/answers/figure-answer";
import type { PlannedState } from "./reports/planned-report";

export type SecondBoard = {
  number: string;
  name: string;
  /** Absent for the board of the first region that has schools here too: its people exist already. */
  signatory?: { name: string; function: string; domain: string };
  state: PlannedState["status"] | "untouched";
  schools: readonly { name: string; type: "bao" | "sbo" | "so"; municipality: string }[];
  pupils: { regulier: number; sbo: number; so: number };
  /** Whole euros. */
  received: number;
  /** Percent of pupils in SBO and SO. */
  share: { sbo: number; so: number };
  figures: Readonly<Record<string, FigureEntry>>;
};

/** The boards of the second region. */
export const secondBoards: readonly SecondBoard[] = [
  {
    number: "95201",
    name: "Stichting Scholen aan de Waterkant",
    signatory: { name: "Roelof Takens", function: "voorzitter college van bestuur", domain: "scholen-waterkant" },
    state: "adopted",
    schools: [
      { name: "De Aalscholver", type: "bao", municipality: "Oeverzand" },
      { name: "Het Gemaal", type: "bao", municipality: "Oeverzand" },
      { name: "De Sluiswachter", type: "bao", municipality: "Dijkhoven" },
      { name: "De Brasem", type: "bao", municipality: "Dijkhoven" },
      { name: "Het Peilschaaltje", type: "bao", municipality: "Wielmeer" },
      { name: "SBO De Steiger", type: "sbo", municipality: "Dijkhoven" },
    ],
    pupils: { regulier: 1_284, sbo: 131, so: 0 },
    received: 390_240,
    share: { sbo: 3.12, so: 1.08 },
    figures: { plekBinnenZesWeken: 84, scholenOpOrde: 4, thuiszitter: 6, relatiefVerzuim: 23, absoluutVerzuim: 1, vrijstelling: 7, tevredenOuders: 81 },
  },
  {
    number: "95202",
    name: "Stichting Protestants Onderwijs Wielmeer",
    signatory: { name: "Geertje Noordam", function: "directeur-bestuurder", domain: "po-wielmeer" },
    state: "submitted",
    schools: [
      { name: "De Ark van Wielmeer", type: "bao", municipality: "Wielmeer" },
      { name: "De Terp", type: "bao", municipality: "Wielmeer" },
      { name: "Het Baken van Dijkhoven", type: "bao", municipality: "Dijkhoven" },
      { name: "De Nieuwe Kade", type: "bao", municipality: "Oeverzand" },
    ],
    pupils: { regulier: 612, sbo: 0, so: 0 },
    received: 54_180,
    share: { sbo: 2.41, so: 0.98 },
    figures: { plekBinnenZesWeken: "nvt", scholenOpOrde: 3, thuiszitter: 1, relatiefVerzuim: 4, absoluutVerzuim: 0, vrijstelling: "onbekend" },
  },
  {
    number: "95203",
    name: "Openbare Scholen Dijkhoven",
    signatory: { name: "Said Amrani", function: "bestuurder", domain: "openbaar-dijkhoven" },
    state: "concept",
    schools: [
      { name: "De Polderjongen", type: "bao", municipality: "Dijkhoven" },
      { name: "Het Rietland", type: "bao", municipality: "Dijkhoven" },
      { name: "De Plas", type: "bao", municipality: "Oeverzand" },
      { name: "De Buitenwal", type: "bao", municipality: "Dijkhoven" },
      { name: "De Lepelaar", type: "bao", municipality: "Dijkhoven" },
      { name: "SO De Zandplaat", type: "so", municipality: "Dijkhoven" },
    ],
    pupils: { regulier: 1_047, sbo: 0, so: 92 },
    received: 118_900,
    share: { sbo: 2.86, so: 1.31 },
    figures: { plekBinnenZesWeken: 90, scholenOpOrde: 5, thuiszitter: 2 },
  },
  {
    // Also a board of the first region; it hands in a report in each.
    number: "95108",
    name: "Stichting Molenrade Primair",
    state: "untouched",
    schools: [{ name: "De Schuit", type: "bao", municipality: "Wielmeer" }],
    pupils: { regulier: 148, sbo: 0, so: 0 },
    received: 13_320,
    share: { sbo: 2.7, so: 0.68 },
    figures: {},
  },
];
