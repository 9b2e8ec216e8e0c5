import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { AnswerPlace } from "@/lib/report/unconfirmed-answers";
import type { FormContext } from "@/lib/template/context";
import { nameOfQuestion, withoutStar } from "./question-label";
import { reportPath } from "./report-paths";
import { takenOverText } from "./taken-over-text";

/** What still stands as taken over from last year, each linked to its field. It stops nobody. */
export function TakenOverList({
  reportId,
  places,
  previousLabel,
  context,
}: {
  reportId: string;
  places: readonly AnswerPlace[];
  /** The year they are from. */
  previousLabel: string;
  context: FormContext;
}) {
  if (places.length === 0) return null;
  const parts = context.definition.parts.filter(({ id }) => places.some(({ part }) => part === id));
  return (
    <Notice tone="warn" title={takenOverText(places.length)} level={2}>
      <p className="mb-2">
        Deze antwoorden komen uit {previousLabel}. Kies bij elk antwoord ‘Klopt nog’, of pas het aan. Indienen kan ook
        zonder.
      </p>
      <ul className="space-y-3">
        {parts.map((part) => (
          <li key={part.id}>
            <p className="font-semibold">{part.shortTitle}</p>
            <ul className="list-disc space-y-1 pl-5">
              {places
                .filter((place) => place.part === part.id)
                .map((place) => (
                  <li key={place.question}>
                    <TextLink href={reportPath.field(reportId, place)}>
                      {withoutStar(nameOfQuestion(place.question, context)?.label ?? part.shortTitle)}
                    </TextLink>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
