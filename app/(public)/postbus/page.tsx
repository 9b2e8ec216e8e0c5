import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { MailText } from "@/components/site/mail-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { demoMailbox } from "@/lib/data/mail/demo-mailbox";
import { environment } from "@/lib/server/environment";
import { formatDateTime } from "@/lib/values/date";

export const metadata: Metadata = { title: "Postbus van de demo" };

export default async function MailboxPage() {
  // Not at build time: what the mailbox holds and whether there is one is known when it is asked for.
  await connection();
  const { demo, portalUrl } = environment();
  if (!demo) notFound();
  const mails = await demoMailbox();
  return (
    <>
      <PlainHeader place="Demo" />
      <PageBody width="narrow">
        <PageTitle
          title="Postbus van de demo"
          lead="Alle mails die de demo verstuurt, de nieuwste bovenaan. Buiten de demo bestaat deze pagina niet."
        />
        <div className="mt-6 space-y-6">
          {mails.length === 0 ? (
            <EmptyState title="Er is nog geen mail">
              Vraag op de inlogpagina een link, of nodig iemand uit. De mail verschijnt dan hier.
            </EmptyState>
          ) : (
            mails.map((mail) => (
              <article key={mail.id} className="rounded-lg border border-line bg-paper p-4 wrap-anywhere md:px-6">
                <h2>{mail.subject}</h2>
                <p className="mb-3 text-small text-ink-3">
                  Aan {mail.recipient}, {formatDateTime(mail.createdAt)}
                </p>
                <MailText text={mail.text} portalUrl={portalUrl} />
              </article>
            ))
          )}
        </div>
      </PageBody>
    </>
  );
}
