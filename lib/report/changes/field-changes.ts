import type { RichText } from "@/lib/rich-text/types";
import type { FieldChange } from "./change";
import { plainTextChanges, richTextChanges } from "./text-changes";

/** A value in the words it is shown in; empty is not given. No change, no field. */
export function valueField(label: string, before: string, after: string): FieldChange[] {
  if (before === after) return [];
  return [{ kind: "value", label, before: before === "" ? null : before, after: after === "" ? null : after }];
}

/** An unformatted text. */
export function plainField(label: string, before: string | undefined, after: string | undefined): FieldChange[] {
  const text = plainTextChanges(before, after);
  return text ? [{ kind: "text", label, text }] : [];
}

/** A formatted text. */
export function richField(label: string, before: RichText | undefined, after: RichText | undefined): FieldChange[] {
  const text = richTextChanges(before, after);
  return text ? [{ kind: "text", label, text }] : [];
}
