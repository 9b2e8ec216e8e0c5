import type { FieldChange } from "@/lib/report/changes/change";
import { ChangedText } from "./changed-text";
import { Added, Removed } from "./changed-words";

/** Fields that changed: values from what to what, texts by word. */
export function ChangedFields({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl className="space-y-2">
      {fields.map((field) => (
        <div key={`${field.kind} ${field.label}`}>
          <dt className="text-small text-ink-3">{field.label}</dt>
          <dd>
            {field.kind === "text" ? <ChangedText text={field.text} /> : <ChangedValue field={field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedValue({ field: { before, after } }: { field: FieldChange & { kind: "value" } }) {
  return (
    <>
      {before === null ? <span className="text-ink-3">niet ingevuld</span> : <Removed>{before}</Removed>}
      <span aria-hidden="true"> → </span>
      {after === null ? <span className="text-ink-3">niet ingevuld</span> : <Added>{after}</Added>}
    </>
  );
}
