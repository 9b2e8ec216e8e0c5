import { InlineButton } from "@/components/questions/inline-button";
import { formatDateTime } from "@/lib/values/date";
import type { Note } from "./requests";

/** One note, with what one can do with it. */
export function NoteItem({
  note: { text, byName, own, createdAt, resolved },
  about,
  resolve,
  remove,
}: {
  note: Note;
  /** The question it is about, where that is not plain from the place. */
  about?: string;
  resolve: (resolved: boolean) => void;
  remove: () => void;
}) {
  const which = <span className="sr-only"> notitie van {byName}</span>;
  return (
    <li className={resolved ? "text-ink-3" : undefined}>
      <p className="text-small text-ink-3">
        <span className="font-semibold text-ink-2">{byName}</span>, {formatDateTime(new Date(createdAt))}
        {about === undefined ? null : `, bij ${about}`}
      </p>
      <p className="max-w-read whitespace-pre-wrap wrap-anywhere">{text}</p>
      {resolved ? (
        <p className="text-small">
          Afgehandeld door {resolved.byName}, {formatDateTime(new Date(resolved.at))}
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-4">
        <InlineButton onClick={() => resolve(resolved === null)}>
          {resolved ? "Weer openen" : "Afhandelen"}
          {which}
        </InlineButton>
        {own ? (
          <InlineButton onClick={remove}>
            Verwijderen
            {which}
          </InlineButton>
        ) : null}
      </p>
    </li>
  );
}
