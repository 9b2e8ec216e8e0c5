import type { Metadata } from "next";
import { NameForm } from "@/components/account/name-form";
import { OwnRoles } from "@/components/account/own-roles";
import { OwnSessions } from "@/components/account/own-sessions";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { ownRoles } from "@/lib/data/people/own-roles";
import { ownSessions } from "@/lib/data/people/sessions";
import { requirePerson } from "@/lib/server/current-actor";
import { endSession, leave, rename, signOutEverywhere } from "./actions";

export const metadata: Metadata = { title: "Uw account" };

export default async function AccountPage() {
  const { actor, sessionId } = await requirePerson();
  const now = new Date();
  const [roles, sessions] = await Promise.all([ownRoles(actor, now), ownSessions(actor, now)]);
  return (
    <PageBody width="narrow">
      <PageTitle title="Uw account" lead="Uw naam, uw rollen, en waar u bent ingelogd." />
      <div className="mt-8 space-y-12">
        <section aria-labelledby="wie" className="space-y-4">
          <h2 id="wie">Uw naam en adres</h2>
          <NameForm action={rename} name={actor.name} />
          <DefinitionList
            items={[
              {
                term: "E-mailadres",
                description: (
                  <>
                    <span className="wrap-anywhere">{actor.email}</span>
                    <span className="block text-hint text-ink-3">
                      Hebt u een nieuw adres? Laat u daar uitnodigen en leg hieronder uw rol neer.
                    </span>
                  </>
                ),
              },
            ]}
          />
        </section>
        <section aria-labelledby="rollen" className="space-y-4">
          <h2 id="rollen">Uw rollen</h2>
          <OwnRoles roles={roles} leave={leave} />
        </section>
        <section aria-labelledby="ingelogd" className="space-y-4">
          <h2 id="ingelogd">Waar u bent ingelogd</h2>
          <OwnSessions sessions={sessions} current={sessionId} end={endSession} endAll={signOutEverywhere} />
        </section>
        <section aria-labelledby="gegevens" className="space-y-4">
          <h2 id="gegevens">Wat het portaal over u bewaart</h2>
          <p className="max-w-read">
            U kunt alles zien en meenemen. Wilt u dat het portaal u vergeet? Vraag het aan de beheerder van uw
            samenwerkingsverband.
          </p>
          <p>
            <LinkButton href="/account/gegevens" variant="secondary">
              Bekijk uw gegevens
            </LinkButton>
          </p>
        </section>
      </div>
    </PageBody>
  );
}
