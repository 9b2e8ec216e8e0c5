import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InviteForm } from "@/components/people/invite-form";
import { PeopleTable } from "@/components/people/people-table";
import { regionAddress } from "@/components/region/region-address";
import { BOARD_ROLE_OPTIONS, REGION_ROLE_OPTIONS } from "@/components/people/role-options";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadRegionPeople } from "@/lib/data/people/list-people";
import { withoutRole } from "@/lib/data/people/region-person";
import { requireActor } from "@/lib/server/current-actor";
import { askedRegion, type RegionQuery } from "@/lib/server/region-page";
import { invite, inviteAgain, revoke } from "./actions";

export const metadata: Metadata = { title: "Gebruikers" };

export default async function UsersPage({ searchParams }: { searchParams: RegionQuery }) {
  const actor = await requireActor();
  const people = await loadRegionPeople(actor, await askedRegion("region.manageUsers", searchParams), new Date());
  if (!people) notFound();
  const { region, office, atBoards, boards } = people;
  const former = await withoutRole(people);
  const personAddress = (userId: string) => regionAddress(`/gebruikers/${userId}`, region);
  const table = { ownUserId: actor.userId, revoke, inviteAgain, personAddress };
  return (
    <PageBody>
      <PageTitle
        kicker={region.name}
        title="Gebruikers"
        lead="Wie bij deze regio en haar schoolbesturen kan inloggen, en met welke rol."
      />
      <div className="mt-8 space-y-12">
        <section aria-labelledby="regio" className="space-y-4">
          <h2 id="regio">Samenwerkingsverband</h2>
          <PeopleTable caption={`Gebruikers van ${region.name}`} people={office} {...table} />
        </section>
        <section aria-labelledby="besturen" className="space-y-4">
          <h2 id="besturen">Schoolbesturen</h2>
          <PeopleTable caption="Gebruikers van de schoolbesturen" people={atBoards} showBoard {...table} />
        </section>
        {former.length === 0 ? null : (
          <section aria-labelledby="zonder-rol" className="space-y-4">
            <h2 id="zonder-rol">Zonder rol</h2>
            <p className="max-w-read">
              Deze mensen hadden hier een rol en hebben er nergens meer een. Het portaal kent hen nog.
            </p>
            <ul className="divide-y divide-line border-y border-line">
              {former.map(({ userId, name, email }) => (
                <li key={userId} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2">
                  <TextLink href={personAddress(userId)}>{name}</TextLink>
                  <span className="text-hint wrap-anywhere text-ink-3">{email}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="uitnodigen" className="max-w-read space-y-4">
          <h2 id="uitnodigen">Iemand uitnodigen</h2>
          <InviteForm
            action={invite}
            roles={[...BOARD_ROLE_OPTIONS, ...REGION_ROLE_OPTIONS]}
            fields={{ regio: region.id }}
            boards={boards}
          />
        </section>
      </div>
    </PageBody>
  );
}
