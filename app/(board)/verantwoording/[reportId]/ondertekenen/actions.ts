"use server";

import { refresh, revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { officeAction, type Outcome } from "@/app/(region)/office-action";
import { FILING_DECLARATION } from "@/components/on-behalf/declaration";
import type { FormState } from "@/components/region/form-state";
import { reportPath } from "@/components/report/report-paths";
import { fileOnBehalf } from "@/lib/data/reports/file-on-behalf";
import { RECEIVED } from "@/lib/report/filing";
import { confirmLink } from "@/lib/server/sign-in/confirm-link";
import { plainText } from "@/lib/template/answers/plain-text";

const line = plainText(200);
const prose = plainText(1_000);

/** Files a report on behalf of its board. */
export async function file(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const received = RECEIVED.find((one) => one === form.text("ontvangen"));
    const byStatement = form.text("bewijs") === "verklaring";
    const [note, name, position] = ["toelichting", "naam", "functie"].map((field) => form.text(field).trim());
    const fits = (text = "") => text !== "" && line.safeParse(text).success;
    const errors = {
      ...(received ? {} : { ontvangen: "Kies hoe u de verantwoording ontving." }),
      ...(prose.safeParse(note).success ? {} : { toelichting: "Maak de toelichting korter dan 1.000 tekens en laat bijzondere tekens weg." }),
      ...(byStatement || form.text("bewijs") === "mail" ? {} : { bewijs: "Kies hoe het bestuur ervoor instaat." }),
      ...(byStatement && form.text("verklaring") === "" ? { verklaring: "Voeg de ondertekende verklaring toe." } : {}),
      ...(byStatement && !fits(name) ? { naam: "Vul in wie de verklaring ondertekende, in hoogstens 200 tekens." } : {}),
      ...(byStatement && !fits(position) ? { functie: "Vul de functie in, in hoogstens 200 tekens." } : {}),
      ...(form.text("bevestigd") === "ja" ? {} : { bevestigd: "Kruis de verklaring aan." }),
    };
    if (!received || Object.keys(errors).length > 0) return { errors };
    const reportId = form.text("verantwoording");
    const filed = await fileOnBehalf(
      actor,
      reportId,
      {
        received,
        note: note ?? "",
        statement: byStatement ? { fileId: form.text("verklaring"), name: name ?? "", function: position ?? "" } : null,
        declaration: FILING_DECLARATION,
        seen: form.text("gezien"),
      },
      confirmLink,
      new Date(),
    );
    if (filed.ok) {
      revalidatePath(reportPath.overview(reportId), "layout");
      redirect(reportPath.receipt(reportId));
    }
    switch (filed.problem.code) {
      case "notFound":
      case "notAllowed":
        return notFound();
      case "unknownFile":
        return { errors: { verklaring: "De verklaring is niet aangekomen. Voeg het bestand opnieuw toe." } };
      case "nobodySigns":
        return { errors: { bewijs: "Dit bestuur heeft nog geen bestuurder in Rekenschap. Voeg er eerst een toe, of voeg de ondertekende verklaring toe." } };
      case "incomplete":
        return { errors: { "": "Er ontbreekt nog iets. Vul dat eerst aan." } };
      case "changed":
        refresh();
        return { errors: { "": "Een collega heeft net iets gewijzigd, of er kwamen andere kengetallen of scholen. Kijk de verantwoording na en dien daarna in." } };
      case "frozen":
      case "otherWriter":
        return { errors: { "": "Deze verantwoording is al ingediend of weer bij het bestuur. Laad de pagina opnieuw." } };
      case "closed":
      case "notOpenYet":
        return { errors: { "": "De ronde is niet open voor dit bestuur. Geef het bestuur eerst een latere datum." } };
    }
  });
}
