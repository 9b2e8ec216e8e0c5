import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { placeText } from "@/lib/importing/proposal-json";
import type { ImportReview, ImportSource } from "@/lib/importing/review/review";
import type { ReportContent } from "@/lib/report/content";
import { stepsOf } from "@/lib/report/visibility";
import { periodLabel, previousPeriod } from "@/lib/values/period";
import { importProblemText } from "./problem-text";

/** What somebody has to know about a file before going through it. */
export function ReviewNotes({ review, source, content }: { review: ImportReview; source: ImportSource; content: ReportContent }) {
  const { definition } = content.context;
  const cover = coverNotes(review, source, content);
  const steps = new Map(stepsOf(content).map(({ id, shortTitle }) => [id, shortTitle]));
  const lost = review.problems.flatMap(({ code, path }) => (code === "titleNotFound" && path !== undefined ? (steps.get(path) ?? []) : []));
  const others = review.problems.filter(({ code }) => code !== "titleNotFound" && code !== "noFormFound");
  const fixed = review.fixedText ?? [];
  if (cover.length + lost.length + others.length + fixed.length === 0) return null;
  return (
    <div className="max-w-text space-y-4">
      {cover.length > 0 ? (
        <Notice tone="warn" title="Is dit het goede bestand?" level={2}>
          {cover.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      ) : null}
      {lost.length > 0 ? (
        <p>
          Van deze onderdelen is de kop niet gevonden: {new Intl.ListFormat("nl").format(lost)}. Misschien staan ze niet in het bestand. Kijk ook bij
          wat niet geplaatst is.
        </p>
      ) : null}
      {others.length > 0 ? (
        <Details summary={others.length === 1 ? "1 opmerking over het bestand" : `${others.length} opmerkingen over het bestand`} open={others.length <= 5}>
          <ul className="space-y-2">
            {others.map((problem, index) => (
              <li key={index} className="wrap-anywhere">
                {importProblemText(problem)}
                {problem.text === undefined ? null : <> “{problem.text}”</>}
                {problem.place ? <span className="text-ink-3"> ({placeText(problem.place, definition)})</span> : null}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {fixed.length > 0 ? (
        <Details summary="Vaste tekst die anders is">
          <p>Deze tekst lijkt bij het formulier zelf te horen en wordt niet overgenomen. Kijk of er iets van uw bestuur tussen staat.</p>
          <ul className="mt-2 space-y-2">
            {fixed.map(({ text, place }, index) => (
              <li key={index} className="wrap-anywhere">
                {text}
                <span className="text-ink-3"> ({placeText(place, definition)})</span>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  );
}

/** Where the cover names another year or another board than one would think. */
function coverNotes({ cover }: ImportReview, source: ImportSource, { context }: ReportContent): string[] {
  const derived = context.definition.parts.flatMap(({ fields }) => fields.filter((field) => field.kind === "derived"));
  const said = (from: (typeof derived)[number]["from"]) => {
    const value = derived.filter((field) => field.from === from).map(({ id }) => cover[id])[0];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const year = said("round.period");
  const expected = periodLabel(source === "thisYear" ? context.period : previousPeriod(context.period));
  const board = said("board.name");
  return [
    ...(year !== null && bare(year) !== "" && !bare(year).includes(bare(expected)) ? [`Op het voorblad staat ${year}. U koos ${expected}.`] : []),
    ...(board !== null && !sameName(board, context.board.name) ? [`Op het voorblad staat “${board}”. Deze verantwoording is van ${context.board.name}.`] : []),
  ];
}

function bare(text: string): string {
  return text.replace(/\D/g, "");
}

function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}
