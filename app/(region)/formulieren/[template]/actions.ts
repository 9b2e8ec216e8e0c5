"use server";

import { notFound, redirect } from "next/navigation";
import { blockField, linkField, moreField } from "@/components/region/fixed-text-fields";
import type { FormState } from "@/components/region/form-state";
import { regionAddress } from "@/components/region/region-address";
import { findRegion } from "@/lib/data/regions/find-region";
import { changeFixedTexts } from "@/lib/data/templates/change-fixed-texts";
import { loadVersion } from "@/lib/data/templates/load-templates";
import { fixedTextEditsSchema, partsWithFixedText, type FixedTextEdits } from "@/lib/template/fixed-texts";
import { blocksOfFields } from "@/lib/template/fixed-text-form";
import type { FixedBlock, TemplateDefinition } from "@/lib/template/definition";
import { officeAction, type Outcome, type SentForm } from "../../office-action";

/** Stores the fixed texts as a new version of the form. */
export async function saveTexts(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const [regio, key, started] = [form.text("regio"), form.text("formulier"), form.text("versie")];
    if (!/^[1-9]\d{0,5}$/.test(started)) notFound();
    const number = Number(started);
    const region = await findRegion(actor, "region.manageTemplates", regio);
    const version = region && (await loadVersion(region, key, number));
    if (!version) notFound();
    const { edits, errors } = readTexts(form, version.definition);
    if (Object.keys(errors).length > 0) return { errors };
    const changed = await changeFixedTexts(actor, regio, key, number, edits);
    if (!changed.ok) {
      if (changed.problem.code === "notFound") notFound();
      return {
        errors: {
          "": "Iemand anders heeft intussen een nieuwe versie gemaakt. Kopieer uw tekst, laad de pagina opnieuw en plak hem daar.",
        },
      };
    }
    if (changed.value.unchanged) return { done: "Er is niets gewijzigd." };
    redirect(regionAddress(`/formulieren/${key}`, { slug: regio }, { bewaard: String(changed.value.number) }));
  });
}

/** The blocks of every part as they were typed, and what could not be read. */
function readTexts(form: SentForm, definition: TemplateDefinition): { edits: FixedTextEdits; errors: Record<string, string> } {
  const edits: FixedTextEdits = {};
  const errors: Record<string, string> = {};
  const read = (name: string, type: FixedBlock["type"], href?: string): FixedBlock[] => {
    const blocks = blocksOfFields(type, { text: form.text(name), ...(href !== undefined && { href }) });
    if (blocks.ok) return blocks.value;
    errors[name] = blocks.problem;
    return [];
  };
  for (const { id, blocks } of partsWithFixedText(definition)) {
    edits[id] = [
      ...blocks.flatMap(({ type }, index) =>
        read(blockField(id, index), type, type === "link" ? form.text(linkField(id, index)) : undefined),
      ),
      ...read(moreField(id), "p"),
    ];
    const fits = fixedTextEditsSchema.valueType.safeParse(edits[id]);
    if (!fits.success) errors[moreField(id)] = "Dit onderdeel heeft te veel stukken tekst. Voeg alinea’s samen.";
  }
  return { edits, errors };
}
