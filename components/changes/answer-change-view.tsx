import type { AnswerChange, RowChange } from "@/lib/report/changes/change";
import { ChangedFields } from "./changed-fields";
import { ChangedText } from "./changed-text";
import { Added, Removed } from "./changed-words";

/** What changed between two answers of one question, to read on screen, on paper and aloud. */
export function AnswerChangeView({ change }: { change: AnswerChange }) {
  switch (change.kind) {
    case "text":
      return <ChangedText text={change.text} />;
    case "choices":
      return (
        <ul className="max-w-read list-none space-y-1 wrap-anywhere">
          {change.removed.map((label) => (
            <li key={label}>
              <Removed>{label}</Removed>
            </li>
          ))}
          {change.added.map((label) => (
            <li key={label}>
              <Added>{label}</Added>
            </li>
          ))}
        </ul>
      );
    case "fields":
      return <ChangedFields fields={change.fields} />;
    case "rows":
      return (
        <div className="space-y-3">
          {change.reordered ? <p className="text-small text-ink-3">De volgorde van de regels is gewijzigd.</p> : null}
          <ul className="list-none space-y-3">
            {change.rows.map((row) => (
              <li key={row.id} className="border-l-[3px] border-line pl-3">
                <p className="font-semibold">
                  {row.title === "" ? `Regel ${row.number}` : row.title}
                  <span className="font-normal text-ink-3"> ({ROW_WORDS[row.kind]})</span>
                </p>
                <ChangedFields fields={row.fields} oneSided={row.kind !== "changed"} />
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

const ROW_WORDS: Readonly<Record<RowChange["kind"], string>> = {
  added: "toegevoegd",
  removed: "verwijderd",
  changed: "gewijzigd",
};
