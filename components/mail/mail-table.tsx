import { regionAddress } from "@/components/region/region-address";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Outbox } from "@/lib/data/mail/load-outbox";
import { failureText } from "@/lib/mail/failure";
import { formatDateTime } from "@/lib/values/date";
import { STATE_WORDS } from "./mail-words";

/** Mails, newest first. */
export function MailTable({ region, mails }: Pick<Outbox, "region" | "mails">) {
  return (
    <DataTable
      caption="Mails, de nieuwste bovenaan"
      rows={mails}
      rowKey={({ id }) => id}
      empty="Er is geen mail gevonden. Kies minder filters."
      columns={[
        {
          key: "wanneer",
          header: "Wanneer",
          cell: ({ createdAt }) => <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>,
        },
        {
          key: "wat",
          header: "Wat",
          rowHeader: true,
          width: "wide",
          cell: ({ id, subject }) => <TextLink href={regionAddress(`/mail/${id}`, region)}>{subject}</TextLink>,
        },
        {
          key: "aan",
          header: "Aan",
          cell: ({ recipient, boardName }) => (
            <>
              <span className="block wrap-anywhere">{recipient}</span>
              {boardName === null ? null : <span className="block text-small text-ink-3">{boardName}</span>}
            </>
          ),
        },
        {
          key: "toestand",
          header: "Toestand",
          cell: ({ state, lastError }) => (
            <>
              <Tag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].word}</Tag>
              {lastError === null ? null : <span className="mt-1 block text-small text-ink-2">{failureText(lastError)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
