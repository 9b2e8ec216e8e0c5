import type { FixedBlock } from "@/lib/template/definition";

/** A part with its fixed text, for the form that edits it. */
export type FixedTextPart = { id: string; title: string; blocks: readonly FixedBlock[] };

/** The names of the fields of one block, and of the field for more paragraphs below the last one. */
export const blockField = (part: string, index: number) => `blok ${part} ${index}`;
export const linkField = (part: string, index: number) => `adres ${part} ${index}`;
export const moreField = (part: string) => `erbij ${part}`;
