import "server-only";
import { IMPORT_FIELDS } from "@/components/region/import-state";
import { readTextFile } from "@/lib/values/text-file";
import type { SentForm } from "./office-action";

const { file: FILE, text: TEXT } = IMPORT_FIELDS;

/** The text of an import: of the chosen file, or as pasted. */
export async function sentText(
  form: SentForm,
  kind: string,
): Promise<{ text: string } | { errors: Record<string, string> }> {
  const file = form.file(FILE);
  const pasted = form.text(TEXT);
  if (!file) return pasted.trim() === "" ? { errors: { [FILE]: `Kies een ${kind} of plak de tekst.` } } : { text: pasted };
  if (pasted.trim() !== "") return { errors: { [FILE]: "Kies een bestand of plak de tekst, niet allebei." } };
  const read = readTextFile(new Uint8Array(await file.arrayBuffer()));
  if (read.ok) return { text: read.value };
  return {
    errors: {
      [FILE]:
        read.problem.code === "tooLarge"
          ? "Het bestand is te groot. Deel het op in kleinere bestanden."
          : `Dit is geen ${kind}. Bewaar het in uw programma eerst als ${kind}.`,
    },
  };
}
