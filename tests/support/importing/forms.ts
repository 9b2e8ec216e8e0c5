import type { TemplateDefinition } from "@/lib/template/definition";
import { shippedForm } from "@/lib/template/shipped/shipped-forms";

function shipped(id: string): TemplateDefinition {
  const found = shippedForm(id);
  if (!found) throw new Error(`There is no shipped form ${id}`);
  return found;
}

export const shippedDefinition = shipped("schoolbesturen-aan-zet");

/** The importer knows no form by heart: each shape is tried with the forms of two regions. */
export const FORMS: readonly TemplateDefinition[] = [shippedDefinition, shipped("zeven-opdrachten")];
