import type { FieldChange } from "@/lib/report/changes/change";
import { ChangedText } from "./changed-text";
import { Added, Removed } from "./changed-words";

/**
 * Fields that changed: values from what to what, texts by word.
 *
 * @param oneSided they came or went with the row they are of, so there is nothing to compare with
 */
export function ChangedFields({ fields, oneSided = false }: { fields: readonly FieldChange[]; oneSided?: boolean }) {
  return (
    <dl className="space-y-2">
      {fields.map((field) => (
        <div key={`${field.kind} ${field.label}`}>
          <dt className="text-small text-ink-3">{field.label}</dt>
          <dd>
            {field.kind === "text" ? <ChangedText text={field.text} /> : <ChangedValue field={field} oneSided={oneSided} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedValue({
  field: { before, after },
  oneSided,
}: {
  field: FieldChange & { kind: "value" };
  oneSided: boolean;
}) {
  const was = before === null ? <NotGiven /> : <Removed>{before}</Removed>;
  const is = after === null ? <NotGiven /> : <Added>{after}</Added>;
  if (oneSided) return before === null ? is : was;
  return (
    <>
      {was}
      <span aria-hidden="true"> → </span>
      {is}
    </>
  );
}

function NotGiven() {
  return <span className="text-ink-3">niet ingevuld</span>;
}
