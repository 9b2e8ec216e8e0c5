import "server-only";
import {
  blockField,
  definitionField,
  footnoteField,
  linkField,
  listField,
  listIdsField,
  moreField,
  moreLinkAddressField,
  moreLinkField,
} from "@/components/region/own-content-fields";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import type { FixedBlock, TemplateDefinition } from "@/lib/template/definition";
import { blocksOfFields } from "@/lib/template/fixed-text-form";
import { figuresWithOwnDefinition, ownContentSchema, ownLists, partsWithOwnTexts, type OwnContent } from "@/lib/template/own-content";
import { typedOptions } from "@/lib/template/own-options";
import type { SentForm } from "../../office-action";

const MAX_TEXT = 5_000;

/** The region's own content as it was typed, and what could not be read, by field. */
export function readOwnContent(form: SentForm, definition: TemplateDefinition): { content: OwnContent; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const texts: Record<string, FixedBlock[]> = {};
  const footnotes: Record<string, string[]> = {};
  const definitions: Record<string, string | null> = {};
  const options: NonNullable<OwnContent["options"]> = {};

  const blocksIn = (name: string, type: FixedBlock["type"], href?: string): FixedBlock[] => {
    const blocks = blocksOfFields(type, { text: form.text(name), ...(href !== undefined && { href }) });
    if (blocks.ok) return blocks.value;
    errors[name] = blocks.problem;
    return [];
  };
  const proseIn = (name: string): string => {
    const text = form.text(name).replace(/\r\n?/g, "\n").trim();
    if (hasForbiddenCharacters(text)) errors[name] = "Verwijder tekens die niet te drukken zijn.";
    if (text.length > MAX_TEXT) errors[name] = `Gebruik ten hoogste ${MAX_TEXT} tekens.`;
    return text;
  };

  for (const { id, blocks, footnotes: notes } of partsWithOwnTexts(definition)) {
    const read = blocks.flatMap(({ type }, index) =>
      blocksIn(blockField(id, index), type, type === "link" ? form.text(linkField(id, index)) : undefined),
    );
    texts[id] = [...read, ...blocksIn(moreField(id), "p"), ...blocksIn(moreLinkField(id), "link", form.text(moreLinkAddressField(id)))];
    const fits = ownContentSchema.shape.texts.safeParse({ [id]: texts[id] });
    if (!fits.success) errors[moreField(id)] = "Dit onderdeel heeft te veel stukken tekst. Voeg alinea’s samen.";
    footnotes[id] = notes.map(({ marker }, index) => {
      const name = footnoteField(id, index);
      const text = proseIn(name);
      if (text === "") errors[name] = `Vul de voetnoot in. In het formulier verwijst ${marker} ernaar.`;
      return text;
    });
  }
  for (const { id } of figuresWithOwnDefinition(definition)) {
    const text = proseIn(definitionField(id));
    definitions[id] = text === "" ? null : text;
  }
  for (const list of ownLists(definition)) {
    const ids = form.list(listIdsField(list.id));
    const rows = form.list(listField(list.id)).map((label, index) => ({ id: ids[index] ?? "", label }));
    const typed = typedOptions(list.options, rows);
    if (typed.ok) options[list.id] = typed.value;
    else errors[listField(list.id)] = typed.problem;
  }
  return { content: { texts, footnotes, definitions, options }, errors };
}
