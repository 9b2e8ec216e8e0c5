import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailFacts } from "@/components/mail/mail-facts";
import { regionAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { loadOutboxMail } from "@/lib/data/mail/load-outbox";
import { requireActor } from "@/lib/server/current-actor";
import { withoutTokens } from "@/lib/server/sign-in/token";
import { resend } from "./actions";

export const metadata: Metadata = { title: "Mail" };

export default async function OneMailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const actor = await requireActor();
  const found = await loadOutboxMail(actor, (await params).mailId, new Date());
  if (!found) notFound();
  const { region, mail } = found;
  return (
    <PageBody width="text">
      <Breadcrumbs items={[{ label: "Mail", href: regionAddress("/mail", region) }, { label: mail.subject }]} />
      <PageTitle title={mail.subject} />
      <div className="mt-6 space-y-8">
        <MailFacts mail={mail} sendAgain={resend} />
        <section aria-labelledby="tekst" className="space-y-3">
          <h2 id="tekst">De tekst</h2>
          <Paper>
            <p className="whitespace-pre-wrap wrap-anywhere">{withoutTokens(mail.text)}</p>
          </Paper>
        </section>
      </div>
    </PageBody>
  );
}
