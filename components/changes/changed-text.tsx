import type { LineChange, LineForm, TextChange } from "@/lib/report/changes/change";
import { formattingText, unchangedText } from "./change-words";
import { ChangedWords } from "./changed-words";

/** Lines beside a change that stay in view, to see where it stands. */
const AROUND = 1;

/** A changed text. Long stretches that stayed the same are told in a line. */
export function ChangedText({ text }: { text: TextChange }) {
  return (
    <div className="max-w-read space-y-2 whitespace-pre-wrap wrap-anywhere">
      {stretches(text.lines).map((stretch, index) =>
        typeof stretch === "number" ? (
          <p key={index} className="text-small text-ink-3">
            {unchangedText(stretch)}
          </p>
        ) : (
          <Line key={index} line={stretch} />
        ),
      )}
    </div>
  );
}

function Line({ line: { form, pieces, formatting } }: { line: LineChange }) {
  return (
    <div className={form.kind === "item" ? INDENT[Math.min(form.depth, INDENT.length) - 1] : undefined}>
      <p className={form.kind === "heading" ? "font-semibold" : undefined}>
        {markerOf(form)}
        <ChangedWords pieces={pieces} />
      </p>
      {formatting.length > 0 ? <p className="text-small text-ink-3">({formattingText(formatting)})</p> : null}
    </div>
  );
}

const INDENT = ["pl-4", "pl-8", "pl-12", "pl-16"] as const;

function markerOf(form: LineForm): string {
  return form.kind === "item" && form.marker !== "" ? `${form.marker} ` : "";
}

/** The lines to show, and how many are left out where nothing changed. Empty lines are not shown. */
function stretches(lines: readonly LineChange[]): (LineChange | number)[] {
  const shown = lines.filter(({ pieces, formatting }) => pieces.length > 0 || formatting.length > 0);
  const differs = shown.map(({ kind, formatting }) => kind !== "kept" || formatting.length > 0);
  const near = shown.map((_, index) => differs.slice(Math.max(0, index - AROUND), index + AROUND + 1).includes(true));
  const result: (LineChange | number)[] = [];
  for (const [index, line] of shown.entries()) {
    const last = result.at(-1);
    if (near[index]) result.push(line);
    else if (typeof last === "number") result[result.length - 1] = last + 1;
    else result.push(1);
  }
  return result;
}
