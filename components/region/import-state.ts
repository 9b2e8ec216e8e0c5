/** What came of sending a file: it could not be read, this is what it would do, or it was done. */
export type ImportOutcome<Plan> =
  | { kind: "refused"; errors: Readonly<Record<string, string>> }
  /** `text` is what was read; sending it again carries out this plan. */
  | { kind: "planned"; text: string; plan: Plan }
  | { kind: "imported"; plan: Plan };

export type ImportAction<Plan> = (data: FormData) => Promise<ImportOutcome<Plan>>;

/** The fields of an import, beside those of a form of its own. */
export const IMPORT_FIELDS = { file: "bestand", text: "tekst", step: "stap" } as const;

/** Which of the two steps is sent. */
export const IMPORT_STEPS = { plan: "proef", carryOut: "inladen" } as const;
