import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeptHere } from "@/components/report/kept-here";
import { EarlierReports, OpenReports } from "@/components/start/own-reports";
import { RegionRounds } from "@/components/start/region-rounds";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadStart, type OwnReport, type StartRegion } from "@/lib/data/people/start";
import { mayCreateRegion } from "@/lib/data/regions/create-region";
import { requireActor } from "@/lib/server/current-actor";
import { SignedIn } from "./signed-in";

// In full: a layout's template is for the pages below it, and this one stands beside it.
export const metadata: Metadata = { title: { absolute: "Start | Rekenschap" } };

export default async function StartPage() {
  const actor = await requireActor();
  if (await mayCreateRegion(actor)) redirect("/welkom");
  const now = new Date();
  const { reports, regions } = await loadStart(actor, now);
  const worksAtBoard = actor.memberships.some((membership) => "boardId" in membership);
  return (
    <SignedIn>
      <PageBody width="narrow">
        <PageTitle title={`Welkom, ${actor.name}`} lead={leadFor(actor.memberships.length, worksAtBoard)} />
        <div className="mt-8 space-y-12">
          <KeptHere userId={actor.userId} reports={reports} />
          {actor.memberships.length === 0 ? <NoRole email={actor.email} /> : null}
          {worksAtBoard ? <BoardPart reports={reports} now={now} /> : null}
          {regions.map((region) => (
            <RegionPart key={region.slug} region={region} several={regions.length > 1} />
          ))}
        </div>
      </PageBody>
    </SignedIn>
  );
}

function leadFor(roles: number, worksAtBoard: boolean): string | undefined {
  if (roles === 0) return undefined;
  return worksAtBoard ? "Hier staat wat uw bestuur nu te doen heeft." : "Hier staan de rondes en hun dashboards.";
}

function BoardPart({ reports, now }: { reports: readonly OwnReport[]; now: Date }) {
  const open = reports.filter(({ phase }) => phase === "open");
  const earlier = reports.filter(({ phase }) => phase === "closed");
  return (
    <>
      <section aria-labelledby="nu">
        <h2 id="nu" className="mb-4">
          Nu open
        </h2>
        {open.length === 0 ? (
          <EmptyState title="Er is nu niets in te vullen" level={3}>
            Zodra uw samenwerkingsverband een ronde opent, staat die hier. U krijgt dan ook een mail.
          </EmptyState>
        ) : (
          <OpenReports reports={open} now={now} />
        )}
      </section>
      {earlier.length === 0 ? null : (
        <section aria-labelledby="eerder">
          <h2 id="eerder" className="mb-4">
            Eerdere rondes
          </h2>
          <EarlierReports reports={earlier} />
        </section>
      )}
    </>
  );
}

function RegionPart({ region, several }: { region: StartRegion; several: boolean }) {
  const { slug, name, rounds, canReadProgress, canManageRounds, boardReadsAdopted } = region;
  return (
    <section aria-labelledby={`regio-${slug}`}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={`regio-${slug}`}>{name}</h2>
        {canManageRounds ? (
          <LinkButton href={`/rondes?regio=${slug}`} variant="secondary" size="small">
            Rondes beheren
          </LinkButton>
        ) : boardReadsAdopted ? (
          <LinkButton href={`/vastgesteld?regio=${slug}`} variant="secondary" size="small">
            Wat andere besturen lieten vaststellen
          </LinkButton>
        ) : null}
      </div>
      <RegionRounds
        regionName={name}
        rounds={rounds}
        query={several ? `?regio=${slug}` : ""}
        canOpenRound={canReadProgress}
      />
    </section>
  );
}

function NoRole({ email }: { email: string }) {
  return (
    <EmptyState title="U hebt hier nog geen rol">
      <p>
        Daarom is er voor u niets te zien. Werkt u bij een schoolbestuur, vraag dan uw bestuurder om toegang. Werkt u bij
        een samenwerkingsverband, vraag het dan aan de beheerder daar.
      </p>
      <p className="mt-2">
        Geef dit adres door: <strong className="wrap-anywhere">{email}</strong>
      </p>
    </EmptyState>
  );
}
