import { Lines } from "@/components/document/lines";
import { Notice } from "@/components/ui/notice";
import type { GivenBack } from "@/lib/data/reports/load-return";
import { formatDate } from "@/lib/values/date";

/** On the first page of a returned report: who asks what, and until when. */
export function AskedAgain({ given, editable }: { given: GivenBack; editable: boolean }) {
  const { version, message, returnedAt, returnedBy, dueAt, namedKeys } = given;
  const questions = namedKeys.length === 1 ? "één vraag" : `${namedKeys.length} vragen`;
  return (
    <Notice tone="warn" title="Het samenwerkingsverband vraagt u iets aan te passen" level={2}>
      <p>
        {returnedBy ?? "Het samenwerkingsverband"} gaf versie {version} terug op {formatDate(returnedAt)}, met {questions} om
        aan te passen:
      </p>
      <blockquote className="my-3 border-l-[3px] border-warn-edge pl-3 wrap-anywhere">
        <Lines text={message} />
      </blockquote>
      {editable ? (
        <p>
          Dat kan tot en met <strong>{formatDate(dueAt)}</strong>. Onderteken daarna
          opnieuw. Uw eerdere versie blijft bewaard.
        </p>
      ) : (
        <p>
          Dat kon tot en met <strong>{formatDate(dueAt)}</strong>. Vraag het samenwerkingsverband wat u nog kunt doen.
        </p>
      )}
    </Notice>
  );
}
