import type { FixedBlock, Part } from "@/lib/template/definition";
import type { OwnList } from "@/lib/template/own-content";

/** A part with the texts of the SWV in it, for the form that edits them. */
export type PartTexts = {
  id: string;
  title: string;
  hasText: boolean;
  blocks: readonly FixedBlock[];
  footnotes: NonNullable<Part["footnotes"]>;
};

/** A figure that the region defines itself. */
export type FigureText = { id: string; label: string; help: string; definition: string };

/** A list of choices of the region, with the title of its part. */
export type ListToEdit = OwnList & { title: string };

/** The names of the fields of one block, and of the field for more paragraphs below the last one. */
export const blockField = (part: string, index: number) => `blok ${part} ${index}`;
export const linkField = (part: string, index: number) => `adres ${part} ${index}`;
export const moreField = (part: string) => `erbij ${part}`;
export const moreLinkField = (part: string) => `link erbij ${part}`;
export const moreLinkAddressField = (part: string) => `adres erbij ${part}`;
export const footnoteField = (part: string, index: number) => `voetnoot ${part} ${index}`;
export const definitionField = (figure: string) => `definitie ${figure}`;
/** A list's choices and, in the same order, their ids; the list as a whole goes by the first name. */
export const listField = (list: string) => `keuzes ${list}[]`;
export const listIdsField = (list: string) => `keuze-ids ${list}[]`;
