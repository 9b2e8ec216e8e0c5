import { z } from "zod";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { onOneLine } from "@/lib/values/one-line";

/** Where key figures come from, as boards read it beside them: `bekostigingsbeschikking 2024-2025`. */
export const sourceSchema = z
  .string()
  .overwrite(onOneLine)
  .min(1, "Vul in waar deze cijfers vandaan komen.")
  .max(200, "Gebruik ten hoogste 200 tekens.")
  .refine((text) => !hasForbiddenCharacters(text), "Verwijder tekens die niet te drukken zijn.");
