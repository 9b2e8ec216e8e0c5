"use client";

import { TallBox } from "@/components/ui/tall-box";
import { placeText } from "@/lib/importing/proposal-json";
import type { ImportedPlace } from "@/lib/importing/proposal";
import { useReview } from "./review-context";

/** The lines of the file that an item comes from, as they were read, and where those stand. */
export function SourceText({ place, about }: { place: ImportedPlace; about: string }) {
  const { draft, content } = useReview();
  const wanted = new Set(place.lines);
  const lines = draft.review.source.filter(({ at }) => wanted.has(at));
  return (
    <div className="min-w-0">
      <p className="mb-1 text-small font-semibold text-ink-2">
        In uw bestand <span className="font-normal text-ink-3">({placeText(place, content.context.definition)})</span>
      </p>
      {lines.length > 0 ? (
        <TallBox label={`In uw bestand, bij ${about}`} quiet>
          {lines.map(({ at, text }) => (
            <p key={at} className="min-h-[1em] whitespace-pre-wrap">
              {text}
            </p>
          ))}
        </TallBox>
      ) : null}
    </div>
  );
}
