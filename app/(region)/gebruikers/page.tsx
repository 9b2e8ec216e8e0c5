import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InviteForm } from "@/components/people/invite-form";
import { PeopleTable } from "@/components/people/people-table";
import { BOARD_ROLE_OPTIONS, REGION_ROLE_OPTIONS } from "@/components/people/role-options";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadRegionPeople } from "@/lib/data/people/list-people";
import { requireActor } from "@/lib/server/current-actor";
import { invite, revoke } from "./actions";

export const metadata: Metadata = { title: "Gebruikers" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<{ regio?: unknown }> }) {
  const { regio } = await searchParams;
  const actor = await requireActor();
  const people = await loadRegionPeople(actor, typeof regio === "string" ? regio : undefined, new Date());
  if (!people) notFound();
  const { region, office, atBoards, boards } = people;
  const table = { ownUserId: actor.userId, revoke };
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
