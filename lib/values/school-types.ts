/** Types of schools as the government names them; a template's `appliesTo` refers to these ids. */
export const SCHOOL_TYPES = [
  { id: "bao", label: "basisschool" },
  { id: "sbo", label: "speciaal basisonderwijs" },
  { id: "so", label: "speciaal onderwijs" },
  { id: "vo", label: "voortgezet onderwijs" },
  { id: "vso", label: "voortgezet speciaal onderwijs" },
] as const;

export type SchoolType = (typeof SCHOOL_TYPES)[number]["id"];

/** The name of a school type in the interface; an unknown id is shown as it is. */
export function schoolTypeLabel(id: string): string {
  return SCHOOL_TYPES.find((type) => type.id === id)?.label ?? id;
}
