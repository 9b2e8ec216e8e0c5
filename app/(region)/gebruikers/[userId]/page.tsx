import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeopleTable } from "@/components/people/people-table";
import { regionAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadRegionPerson } from "@/lib/data/people/region-person";
import { requireActor } from "@/lib/server/current-actor";
import { askedRegion, type RegionQuery } from "@/lib/server/region-page";
import { inviteAgain, revoke } from "../actions";
import { forget, takeOut } from "./actions";

export const metadata: Metadata = { title: "Gebruiker" };

type Props = { params: Promise<{ userId: string }>; searchParams: RegionQuery };

export default async function UserPage({ params, searchParams }: Props) {
  const [{ userId }, actor] = await Promise.all([params, requireActor()]);
  const found = await loadRegionPerson(actor, await askedRegion("region.manageUsers", searchParams), userId, new Date());
  if (!found) notFound();
  const { region, person, roles } = found;
  const fields = { regio: region.slug, persoon: person.userId };
  return (
    <PageBody>
      <Breadcrumbs items={[{ label: "Gebruikers", href: regionAddress("/gebruikers", region) }, { label: person.name }]} />
      <PageTitle kicker={region.name} title={person.name} lead={<span className="wrap-anywhere">{person.email}</span>} />
      <div className="mt-8 space-y-12">
        <section aria-labelledby="rollen" className="space-y-4">
          <h2 id="rollen">Rollen in deze regio</h2>
          <PeopleTable
            caption={`Rollen van ${person.name}`}
            people={roles}
            ownUserId={actor.userId}
            showBoard
            regionName={region.name}
            revoke={revoke}
            inviteAgain={inviteAgain}
          />
          {roles.length === 0 ? null : (
            <ConfirmButton
              label="Uit de regio halen"
              title={`${person.name} uit de regio halen`}
              confirmLabel="Trek alle rollen in"
              action={takeOut}
              fields={fields}
              danger
            >
              <p>
                {person.name} verliest alle rollen bij {region.name} en haar schoolbesturen, en kan er meteen niet meer bij.
                Het account blijft bestaan.
              </p>
            </ConfirmButton>
          )}
        </section>
        {person.userId === actor.userId ? null : (
          <section aria-labelledby="verwijderen" className="space-y-4">
            <h2 id="verwijderen">Persoon verwijderen</h2>
            <p className="max-w-read">
              Doe dit als iemand erom vraagt, of hier niet meer werkt. Het account verdwijnt, met de rollen. Wat deze persoon
              schreef en deed, blijft staan onder de naam ‘verwijderde gebruiker’. Onder wat is ondertekend blijft de naam
              staan tot de bewaartermijn voorbij is.
            </p>
            <ConfirmButton
              label="Verwijder deze persoon"
              title={`${person.name} verwijderen`}
              confirmLabel="Verwijder voorgoed"
              action={forget}
              fields={fields}
              danger
            >
              <p>Dit kan niet ongedaan worden gemaakt.</p>
            </ConfirmButton>
          </section>
        )}
      </div>
    </PageBody>
  );
}
