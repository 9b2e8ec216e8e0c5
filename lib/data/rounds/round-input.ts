import { z } from "zod";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { FURTHEST_REMINDER, MOST_REMINDERS } from "@/lib/rounds/reminder-days";
import { onOneLine } from "@/lib/values/one-line";
import { periodSchema } from "@/lib/values/period-schema";

/** What an administrator types of a round. Dates are moments; days were turned into moments at the border. */
export const roundInputSchema = z
  .strictObject({
    name: z
      .string()
      .overwrite(onOneLine)
      .min(1, "Vul een naam in.")
      .max(120, "Gebruik ten hoogste 120 tekens voor de naam.")
      .refine((text) => !hasForbiddenCharacters(text), "Verwijder tekens die niet te drukken zijn uit de naam."),
    slug: z
      .string()
      .trim()
      .max(60, "Gebruik ten hoogste 60 tekens voor de naam in het adres.")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Gebruik in het adres alleen kleine letters, cijfers en streepjes.")
      // A page of its own stands at this address.
      .refine((slug) => slug !== "nieuw", "Kies een andere naam voor het adres dan nieuw."),
    period: periodSchema,
    countDate: z.date("Vul de teldatum in."),
    templateVersionId: z.uuid("Kies een formulier."),
    partnershipIds: z.array(z.uuid("Kies uit de SWV’s van uw regio.")).min(1, "Kies ten minste één SWV.").max(50),
    opensAt: z.date("Vul de datum in waarop de ronde opengaat."),
    deadline: z.date("Vul de uiterste inleverdatum in."),
    closesAt: z.date("Vul de datum in waarop de ronde sluit."),
    /** Days from the deadline, negative before it. */
    reminderDays: z
      .array(z.number().int().min(-FURTHEST_REMINDER).max(FURTHEST_REMINDER))
      .max(MOST_REMINDERS, `Kies ten hoogste ${MOST_REMINDERS} herinneringen.`),
  })
  .refine((round) => round.opensAt < round.deadline, {
    path: ["deadline"],
    message: "Kies een uiterste inleverdatum na de opening.",
  })
  .refine((round) => round.deadline <= round.closesAt, {
    path: ["closesAt"],
    message: "Kies een sluitingsdatum op of na de uiterste inleverdatum.",
  });
export type RoundInput = z.infer<typeof roundInputSchema>;
