import type { Metadata } from "next";
import { EarlierReports, OpenReports } from "@/components/start/own-reports";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadStart } from "@/lib/data/people/start";
import { requireActor } from "@/lib/server/current-actor";

export const metadata: Metadata = { title: "Verantwoordingen" };

/** The reports of one's own boards, this round's and earlier ones. */
export default async function ReportsPage() {
  const now = new Date();
  const { reports } = await loadStart(await requireActor(), now);
  const open = reports.filter(({ phase }) => phase === "open");
  const earlier = reports.filter(({ phase }) => phase === "closed");
  return (
    <PageBody width="narrow">
      <PageTitle title="Verantwoordingen" lead="Alle verantwoordingen van uw bestuur, van nu en van eerdere jaren." />
      <section aria-labelledby="nu" className="mt-8">
        <h2 id="nu" className="mb-4">
          Nu open
        </h2>
        {open.length === 0 ? (
          <EmptyState title="Er is nu niets in te vullen" level={3}>
            Zodra uw samenwerkingsverband een ronde opent, staat die hier.
          </EmptyState>
        ) : (
          <OpenReports reports={open} now={now} />
        )}
      </section>
      {earlier.length === 0 ? null : (
        <section aria-labelledby="eerder" className="mt-12">
          <h2 id="eerder" className="mb-4">
            Eerdere jaren
          </h2>
          <EarlierReports reports={earlier} />
        </section>
      )}
    </PageBody>
  );
}
