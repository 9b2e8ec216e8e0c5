"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { regionAddress } from "@/components/region/region-address";
import { findRegion } from "@/lib/data/regions/find-region";
import { changeOwnContent } from "@/lib/data/templates/change-own-content";
import { loadVersion } from "@/lib/data/templates/load-templates";
import { officeAction, type Outcome } from "../../office-action";
import { readOwnContent } from "./read-own-content";

/** Stores the region's own content as a new version of the form. */
export async function saveOwnContent(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const [regio, key, started] = [form.text("regio"), form.text("formulier"), form.text("versie")];
    if (!/^[1-9]\d{0,5}$/.test(started)) notFound();
    const number = Number(started);
    const region = await findRegion(actor, "region.manageTemplates", regio);
    const version = region && (await loadVersion(region, key, number));
    if (!version) notFound();
    const { content, errors } = readOwnContent(form, version.definition);
    if (Object.keys(errors).length > 0) return { errors };
    const changed = await changeOwnContent(actor, regio, key, number, content);
    if (!changed.ok) {
      if (changed.problem.code === "notFound") notFound();
      return {
        errors: {
          "": "Iemand anders heeft intussen een nieuwe versie gemaakt. Kopieer wat u wijzigde, laad de pagina opnieuw en plak het daar.",
        },
      };
    }
    if (changed.value.unchanged) return { done: "Er is niets gewijzigd." };
    redirect(regionAddress(`/formulieren/${key}`, { slug: regio }, { bewaard: String(changed.value.number) }));
  });
}
