import { z } from "zod";

/** The name of a person as people type it: one line. */
export const personNameSchema = z
  .string("Vul een naam in.")
  .trim()
  .min(1, "Vul een naam in.")
  .max(200, "Gebruik hoogstens 200 tekens.")
  .regex(/^\P{Cc}*$/u, "Vul een naam in op één regel.");
