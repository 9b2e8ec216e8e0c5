/** An expected outcome: either a value or a coded problem. Surprises throw instead. */
export type Result<T, P = Problem> = { ok: true; value: T } | { ok: false; problem: P };

/**
 * A coded problem. The code is stable; the sentence a person reads is made at the edge
 * (`components/report/problem-text.ts` and its neighbours).
 */
export type Problem<Code extends string = string> = {
  code: Code;
  /** Where in the value the problem sits, such as `rows.3f….bedrag`. Empty: the value as a whole. */
  path?: string;
  /** Values for the sentence, such as the limit that was passed. */
  details?: Readonly<Record<string, string | number>>;
};

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function problem<Code extends string>(
  code: Code,
  rest: Omit<Problem<Code>, "code"> = {},
): { ok: false; problem: Problem<Code> } {
  return { ok: false, problem: { code, ...rest } };
}
