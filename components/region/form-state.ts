/**
 * What a form of the office shows after it was sent: what was typed comes back, so that nothing is
 * lost, with a sentence at each field that is not right. `attempt` counts, so that the summary takes
 * the focus each time.
 */
export type FormState = {
  attempt: number;
  values: Readonly<Record<string, string | readonly string[]>>;
  /** By the name of the field; the empty name is the form as a whole. */
  errors: Readonly<Record<string, string>>;
  /** A sentence when it worked and the page stays. */
  done?: string;
};

/** A server action that a form of the office sends itself to. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

/** A form that was not sent yet. */
export function newForm(values: FormState["values"] = {}): FormState {
  return { attempt: 0, values, errors: {} };
}

/** What a person typed, by field; a field that can be given more than once keeps all of them. */
export function typedValues(data: FormData): FormState["values"] {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name).filter((value) => typeof value === "string");
    const [only] = all;
    values[name] = name.endsWith("[]") ? all : (only ?? "");
  }
  return values;
}

/** One value that was typed. */
export function typedText(state: Pick<FormState, "values">, name: string): string {
  const value = state.values[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** All values of a group of checkboxes, whose name ends with `[]`. */
export function typedList(state: Pick<FormState, "values">, name: string): readonly string[] {
  const value = state.values[name];
  return typeof value === "string" ? [value] : (value ?? []);
}

/** The id of the control of a field, by the field's name. */
export function controlId(name: string): string {
  return name.replace(/\[\]$/, "").replaceAll(" ", "_");
}

/** The errors as the summary above a form lists them. */
export function summaryOf(errors: FormState["errors"]): { message: string; fieldId?: string }[] {
  return Object.entries(errors).map(([name, message]) => ({
    message,
    ...(name !== "" && { fieldId: controlId(name) }),
  }));
}
