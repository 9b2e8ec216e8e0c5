/** What one can ask the trace about, with how the names of its actions begin; every action belongs to one. */
export const SUBJECT_ACTIONS = {
  report: ["report.", "figures."],
  round: ["round."],
  template: ["template."],
  keyFigure: ["keyFigure."],
  board: ["board.", "boards."],
  membership: ["membership."],
  person: ["person."],
  mail: ["mail."],
  region: ["region."],
} as const satisfies Record<string, readonly string[]>;

export type TraceSubject = keyof typeof SUBJECT_ACTIONS;

export function isTraceSubject(value: string): value is TraceSubject {
  return Object.hasOwn(SUBJECT_ACTIONS, value);
}
