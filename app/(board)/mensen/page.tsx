import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { invite, inviteAgain, revoke } from "@/app/(region)/gebruikers/actions";
import { InviteForm } from "@/components/people/invite-form";
import { PeopleTable } from "@/components/people/people-table";
import { BOARD_ROLE_OPTIONS } from "@/components/people/role-options";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TabLinks } from "@/components/ui/tab-links";
import { loadBoardPeople } from "@/lib/data/people/list-people";
import { managedBoards } from "@/lib/data/people/managed-boards";
import { requireActor } from "@/lib/server/current-actor";

export const metadata: Metadata = { title: "Mensen" };

/** The people of one's own board; with several boards the address says which, by its number. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ bestuur?: unknown }> }) {
  const { bestuur } = await searchParams;
  const actor = await requireActor();
  const own = await managedBoards(actor);
  const chosen = bestuur === undefined ? own[0] : own.find(({ number }) => number === bestuur);
  const found = chosen && (await loadBoardPeople(actor, chosen.id, new Date()));
  if (!found) notFound();
  const { board, people } = found;
  return (
    <PageBody>
      <PageTitle
        kicker={board.name}
        title="Mensen"
        lead="Wie de verantwoording van uw bestuur kan invullen, en wie die kan ondertekenen."
      />
      {own.length > 1 ? (
        <div className="mt-6">
          <TabLinks
            label="Besturen"
            items={own.map(({ id, name, number }) => ({
              href: `/mensen?bestuur=${number}`,
              label: name,
              current: id === board.id,
            }))}
          />
        </div>
      ) : null}
      <div className="mt-8 space-y-12">
        <PeopleTable caption={`Mensen van ${board.name}`} people={people} ownUserId={actor.userId} revoke={revoke} inviteAgain={inviteAgain} />
        <section aria-labelledby="uitnodigen" className="max-w-read space-y-4">
          <h2 id="uitnodigen">Iemand uitnodigen</h2>
          <InviteForm action={invite} roles={BOARD_ROLE_OPTIONS} fields={{ bestuur: board.id }} />
        </section>
      </div>
    </PageBody>
  );
}
