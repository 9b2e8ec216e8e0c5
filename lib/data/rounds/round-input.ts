import { z } from "zod";
import { periodSchema } from "@/lib/values/period";

/** What an administrator types of a round. Dates are moments; days were turned into moments at the border. */
export const roundInputSchema = z
  .strictObject({
    name: z.string().trim().min(1, "Vul een naam in").max(120, "De naam is te lang"),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Gebruik kleine letters, cijfers en streepjes")
      .max(60, "De naam in het adres is te lang"),
    period: periodSchema,
    countDate: z.date("Vul de teldatum in"),
    templateVersionId: z.uuid("Kies een formulier"),
    partnershipIds: z.array(z.uuid()).min(1, "Kies ten minste één SWV"),
    opensAt: z.date("Vul de datum in waarop de ronde opengaat"),
    deadline: z.date("Vul de uiterste inleverdatum in"),
    closesAt: z.date("Vul de datum in waarop de ronde sluit"),
  })
  .refine((round) => round.opensAt < round.deadline, {
    path: ["deadline"],
    message: "De uiterste inleverdatum ligt na de opening",
  })
  .refine((round) => round.deadline <= round.closesAt, {
    path: ["closesAt"],
    message: "De ronde sluit op of na de uiterste inleverdatum",
  });
export type RoundInput = z.infer<typeof roundInputSchema>;
