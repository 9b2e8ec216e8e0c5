"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { roundAddress } from "@/components/region/region-address";
import { REMARK_LIMIT } from "@/lib/data/reports/remark-target";
import { returnReport } from "@/lib/data/reports/return-report";
import { isDay } from "@/lib/rounds/day";
import { environment } from "@/lib/server/environment";
import { plainText } from "@/lib/template/answers/plain-text";
import { endOfDay } from "@/lib/values/date";
import { officeAction } from "../../../../../office-action";

const message = plainText(REMARK_LIMIT).trim();

/** Gives the version on the screen back to its board, and goes back to it. */
export async function giveBack(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form) => {
    const version = form.text("versie");
    const [reportId, day] = [form.text("verantwoording"), form.text("datum")];
    if (!/^\d{1,6}$/.test(version)) notFound();
    const written = message.safeParse(form.text("bericht"));
    const namedKeys = form.list("vragen[]");
    const errors = {
      ...(namedKeys.length === 0 && { "vragen[]": "Kies ten minste één vraag." }),
      ...(!written.success && { bericht: "Maak het bericht korter: er passen 4.000 tekens in." }),
      ...(written.data === "" && { bericht: "Schrijf op wat u het bestuur vraagt." }),
      ...(!isDay(day) && { datum: "Vul een datum in." }),
    };
    if (Object.keys(errors).length > 0 || !written.success) return { errors };
    const request = { version: Number(version), namedKeys, message: written.data, dueAt: endOfDay(day) };
    const returned = await returnReport(actor, reportId, request, environment().portalUrl, new Date());
    if (returned.ok) {
      redirect(roundAddress({ slug: form.text("ronde") }, { slug: form.text("regio") }, `/beoordelen/${reportId}`));
    }
    switch (returned.problem.code) {
      case "notFound":
        return notFound();
      case "notSubmitted":
        return { errors: { "": "Een collega heeft deze verantwoording intussen teruggegeven of vastgesteld. Ga terug naar de verantwoording." } };
      case "otherVersion":
        return { errors: { "": "Het bestuur heeft intussen een nieuwe versie ingediend. Ga terug naar de verantwoording en lees die eerst." } };
      case "nothingNamed":
        return { errors: { "vragen[]": "Kies ten minste één vraag." } };
      case "unknownQuestion":
        return { errors: { "vragen[]": "Een van deze vragen kan het bestuur niet invullen. Laad de pagina opnieuw." } };
      case "dateHasPassed":
        return { errors: { datum: "Kies een dag die nog niet voorbij is." } };
    }
  });
}
