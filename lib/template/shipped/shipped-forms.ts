import { templateDefinitionSchema, type TemplateDefinition } from "../definition";
import schoolbesturenAanZet from "./schoolbesturen-aan-zet.json";
import zevenOpdrachten from "./zeven-opdrachten.json";

/** A form that comes with the portal, for a region to begin with. */
export type ShippedForm = { id: string; title: string; about: string };

const FORMS = [
  { json: schoolbesturenAanZet, about: "Resultaten, geld en procesindicatoren, per schooljaar. Voor primair onderwijs." },
  { json: zevenOpdrachten, about: "Zeven opdrachten met doel, acties en resultaten, en één geldstroom, per kalenderjaar." },
] as const;

/** The forms to choose from; after that each region edits its own copy. */
export const SHIPPED_FORMS: readonly ShippedForm[] = FORMS.map(({ json: { id, title }, about }) => ({ id, title, about }));

/** A shipped form by its id; undefined where there is none. */
export function shippedForm(id: string): TemplateDefinition | undefined {
  const found = FORMS.find(({ json }) => json.id === id);
  return found && templateDefinitionSchema.parse(found.json);
}
