import { ConfirmButton } from "@/components/ui/confirm-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import type { OutboxMail } from "@/lib/data/mail/load-outbox";
import { failureText } from "@/lib/mail/failure";
import { canSendAgain, type MailState } from "@/lib/mail/mail-state";
import { formatDateTime } from "@/lib/values/date";

export interface MailFactsProps {
  mail: OutboxMail;
  sendAgain: (data: FormData) => Promise<{ problem: string } | undefined>;
}

const TONES: Readonly<Record<MailState, NoticeTone>> = { waiting: "info", sent: "ok", failed: "bad", uncertain: "warn" };

/** What became of a mail, and what can be done about it. */
export function MailFacts({ mail, sendAgain }: MailFactsProps) {
  const { state, lastError } = mail;
  return (
    <div className="space-y-6">
      <Notice tone={TONES[state]} title={title(mail)} level={2} live>
        <p>{explanation(mail)}</p>
        {lastError === null ? null : (
          <div className="mt-2 space-y-2">
            {state === "uncertain" ? null : <p>{failureText(lastError)}</p>}
            <Details summary="Wat de mailserver zei">
              <p className="text-small wrap-anywhere">{lastError}</p>
            </Details>
          </div>
        )}
        {canSendAgain(state) ? (
          <p className="mt-4">
            <ConfirmButton
              label="Opnieuw versturen"
              title="Deze mail opnieuw versturen?"
              confirmLabel="Ja, opnieuw versturen"
              action={sendAgain}
              fields={{ mail: mail.id }}
            >
              {state === "uncertain"
                ? "Kwam de eerste toch aan, dan krijgt de ontvanger deze mail twee keer."
                : "Rekenschap probeert het dan weer vier dagen. De tekst blijft zoals die is: noemt de mail een termijn, kijk dan of die nog klopt."}
            </ConfirmButton>
          </p>
        ) : null}
      </Notice>
      <DefinitionList
        items={[
          { term: "Aan", description: <span className="wrap-anywhere">{mail.recipient}</span> },
          ...(mail.boardName === null ? [] : [{ term: "Bestuur", description: mail.boardName }]),
          { term: "Gemaakt", description: formatDateTime(mail.createdAt) },
          ...(mail.sentAt ? [{ term: "Verstuurd", description: formatDateTime(mail.sentAt) }] : []),
          { term: "Pogingen", description: mail.attempts },
        ]}
      />
    </div>
  );
}

function title({ state, attempts }: OutboxMail): string {
  switch (state) {
    case "waiting":
      return attempts === 0 ? "Deze mail wacht" : "Deze mail is nog niet verstuurd";
    case "sent":
      return "Deze mail is verstuurd";
    case "failed":
      return "Deze mail is niet verstuurd";
    case "uncertain":
      return "Deze mail is mogelijk verstuurd";
  }
}

function explanation({ state, expiresAt, triedAt }: OutboxMail): string {
  switch (state) {
    case "waiting":
      return `Rekenschap verstuurt haar vanzelf, en probeert dat zo nodig tot ${formatDateTime(expiresAt)}. U hoeft niets te doen.`;
    case "sent":
      return "De mailserver heeft haar aangenomen. Ziet de ontvanger haar niet, laat dan in de map met ongewenste mail kijken.";
    case "failed":
      return `Rekenschap probeerde het tot ${formatDateTime(expiresAt)} en doet het niet meer vanzelf.`;
    case "uncertain":
      return `Bij het versturen${triedAt ? ` op ${formatDateTime(triedAt)}` : ""} viel de verbinding weg. Niemand weet of de mail aankwam. Vraag het de ontvanger, of verstuur haar opnieuw.`;
  }
}
