import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MailFilterForm } from "@/components/mail/mail-filter-form";
import { MailTable } from "@/components/mail/mail-table";
import { stateOfAddress } from "@/components/mail/mail-words";
import { regionAddress } from "@/components/region/region-address";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { loadOutbox } from "@/lib/data/mail/load-outbox";
import { requireActor } from "@/lib/server/current-actor";
import { askedRegion, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Mail" };

/** What is not one readable value counts as not given. */
const given = z.string().trim().min(1).max(200).optional().catch(undefined);
const querySchema = z.object({ toestand: given, zoek: given, voor: given });

export default async function MailPage({ searchParams }: { searchParams: RegionQuery }) {
  const actor = await requireActor();
  const { toestand, zoek, voor } = querySchema.parse(await searchParams);
  const state = stateOfAddress(toestand);
  const found = await loadOutbox(actor, await askedRegion("region.readMail", searchParams), { state, search: zoek, before: voor }, new Date());
  if (!found) notFound();
  const { region, mails, older } = found;
  const chosen = { ...(state && toestand && { toestand }), ...(zoek !== undefined && { zoek }) };
  const filtered = Object.keys(chosen).length > 0 || voor !== undefined;
  return (
    <PageBody>
      <PageTitle
        kicker={region.name}
        title="Mail"
        lead="De mails die Rekenschap voor deze regio verstuurt: uitnodigingen, herinneringen en berichten over verantwoordingen. Mails om in te loggen staan hier niet."
      />
      <div className="mt-6 space-y-6">
        {mails.length === 0 && !filtered ? (
          <EmptyState title="Er is nog geen mail">
            Nodig iemand uit bij Gebruikers, of nodig besturen uit voor een ronde. De mails staan dan hier.
          </EmptyState>
        ) : (
          <>
            <Panel>
              <MailFilterForm regionSlug={region.slug} query={chosen} />
            </Panel>
            <MailTable region={region} mails={mails} />
            {older === null ? null : (
              <TextLink href={regionAddress("/mail", region, { ...chosen, voor: older })}>Oudere mails</TextLink>
            )}
          </>
        )}
      </div>
    </PageBody>
  );
}
