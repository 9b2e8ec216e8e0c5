"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { officeAction, type Outcome } from "@/app/(region)/office-action";
import type { FormState } from "@/components/region/form-state";
import { addErratum } from "@/lib/data/reports/add-erratum";
import { plainText } from "@/lib/template/answers/plain-text";

const line = plainText(200);
const prose = plainText(5_000);

/** Attaches a correction to the adopted report. */
export async function sendErratum(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const typed = {
      text: form.text("tekst").trim(),
      name: form.text("naam").trim(),
      function: form.text("functie").trim(),
    };
    const errors = {
      ...problemWith(prose.safeParse(typed.text).success, typed.text, "tekst", "Schrijf wat er moet staan.", "Maak de tekst korter dan 5.000 tekens en laat bijzondere tekens weg."),
      ...problemWith(line.safeParse(typed.name).success, typed.name, "naam", "Vul uw naam in.", "Maak uw naam korter."),
      ...problemWith(line.safeParse(typed.function).success, typed.function, "functie", "Vul uw functie in.", "Maak uw functie korter."),
      ...(form.text("bevestigd") === "ja" ? {} : { bevestigd: "Bevestig dat u dit namens het bestuur toevoegt." }),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const reportId = form.text("verantwoording");
    const added = await addErratum(
      actor,
      reportId,
      { questionKey: form.text("vraag"), text: typed.text, signatory: { name: typed.name, function: typed.function } },
      new Date(),
    );
    if (!added.ok) {
      switch (added.problem.code) {
        case "notFound":
          return notFound();
        case "notAllowed":
          return { errors: { "": "Alleen een bestuurder van uw bestuur kan een erratum toevoegen." } };
        case "notAdopted":
          return { errors: { "": "Deze verantwoording is nog niet vastgesteld." } };
        case "unknownQuestion":
          return { errors: { vraag: "Kies een vraag uit de lijst." } };
        case "alreadyThere":
          return { errors: { tekst: "Dit erratum staat er al." } };
      }
    }
    revalidatePath(`/verantwoording/${reportId}`, "layout");
    return { done: "Het erratum staat bij uw verantwoording. Het samenwerkingsverband krijgt een mail." };
  });
}

function problemWith(fits: boolean, text: string, field: string, empty: string, wrong: string): Record<string, string> {
  if (text === "") return { [field]: empty };
  return fits ? {} : { [field]: wrong };
}
