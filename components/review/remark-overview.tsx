import { Tag } from "@/components/ui/tag";
import { remarkState, unresolved, type Remark } from "@/lib/report/remark";
import { REMARK_STATES, remarkCounts, remarkStart } from "./remark-words";

/** What is still to be said or done about remarks, each with a link to where it stands. */
export function RemarkOverview({ remarks, nameOf }: { remarks: readonly Remark[]; nameOf: (key: string) => string }) {
  if (remarks.length === 0) return <p className="text-ink-2">Er zijn nog geen opmerkingen.</p>;
  const left = unresolved(remarks);
  return (
    <>
      <p className="text-ink-2">{remarkCounts(remarks)}.</p>
      {left.length === 0 ? null : (
        <ul className="mt-2 space-y-2">
          {left.map((remark) => {
            const { word, tone } = REMARK_STATES[remarkState(remark)];
            return (
              <li key={remark.id} className="wrap-anywhere">
                <a href={`#opmerking-${remark.id}`}>{nameOf(remark.questionKey)}</a> <Tag tone={tone}>{word}</Tag>
                <span className="block text-small text-ink-3">{remarkStart(remark.text)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
