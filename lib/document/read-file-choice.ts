import { z } from "zod";
import { versionNumber } from "@/lib/report/versions";
import { FOR_ANNUAL_REPORT, WHOLE, type FileChoice } from "./file-choice";

const querySchema = z.object({
  versie: z
    .string()
    .transform((text) => versionNumber(text))
    .pipe(z.number())
    .optional(),
  voor: z.literal(FOR_ANNUAL_REPORT).optional(),
  omvang: z.enum(["kort", "onderdelen"]).optional(),
  onderdeel: z.array(z.string().max(60)).max(200),
});

/** The choice in an address (`?versie=2&voor=jaarverslag&omvang=onderdelen&onderdeel=context`), or null where it makes no sense. */
export function readFileChoice(query: URLSearchParams): FileChoice | null {
  const parsed = querySchema.safeParse({ ...Object.fromEntries(query), onderdeel: query.getAll("onderdeel") });
  if (!parsed.success) return null;
  const { versie: version, voor, omvang, onderdeel: parts } = parsed.data;
  const selections = { kort: { kind: "short" }, onderdelen: { kind: "parts", parts } } as const;
  return { version, isPublic: voor !== undefined, selection: omvang === undefined ? WHOLE : selections[omvang] };
}
