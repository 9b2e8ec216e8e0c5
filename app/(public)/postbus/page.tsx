import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { MailText } from "@/components/site/mail-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
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
              <Panel
                key={mail.id}
                title={mail.subject}
                note={`Aan ${mail.recipient}, ${formatDateTime(mail.createdAt)}`}
              >
                <MailText text={mail.text} portalUrl={portalUrl} />
              </Panel>
            ))
          )}
        </div>
      </PageBody>
    </>
  );
}
