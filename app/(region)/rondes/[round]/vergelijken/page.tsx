import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareForm } from "@/components/compare/compare-form";
import { ComparedAnswers } from "@/components/compare/compared-answers";
import { ComparedFigures } from "@/components/compare/compared-figures";
import { RoundTabs } from "@/components/region/round-tabs";
import { unchangedCount } from "@/components/review/unchanged-words";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { openBoardsForReview } from "@/lib/data/reports/open-for-review";
import { loadComparison, type Comparison } from "@/lib/data/dashboard/load-comparison";
import { FEWEST_COMPARED, MOST_COMPARED } from "@/lib/figures/comparison-limits";
import { partApplies, visibleQuestions } from "@/lib/report/visibility";
import { requireActor } from "@/lib/server/current-actor";
import { askedRoundRegion } from "@/lib/server/region-page";
import { isPrefetch } from "@/lib/server/prefetch";
import { periodTitle } from "@/lib/values/period";

export const metadata: Metadata = { title: "Vergelijken" };

type Props = {
  params: Promise<{ round: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ round }, query] = await Promise.all([params, searchParams]);
  const boardIds = [...new Set([query.bestuur ?? []].flat())];
  const part = single(query.onderdeel);
  const asking = { round, regionSlug: await askedRoundRegion("region.compare", round, searchParams), boardIds };
  const fits = boardIds.length >= FEWEST_COMPARED && boardIds.length <= MOST_COMPARED;
  // Before the versions are loaded: what is shown can't be withdrawn.
  if (fits && part !== undefined && !(await isPrefetch())) await openBoardsForReview(actor, asking, new Date());
  const comparison = await loadComparison(actor, { ...asking, part });
  if (!comparison) notFound();
  const asked = boardIds.length > 0 || query.onderdeel !== undefined;
  const problems = asked ? problemsOf(comparison, boardIds) : {};
  const complete = asked && !problems.boards && !problems.part;
  return (
    <PageBody>
      <PageTitle
        kicker={`${comparison.region.name} · ${comparison.round.name}`}
        title="Besturen vergelijken"
        lead={`Leg naast elkaar wat besturen over het ${periodTitle(comparison.round.period)} hebben ingediend.`}
      />
      <div className="mt-6 space-y-6">
        <RoundTabs
          round={comparison.round}
          region={comparison.region}
          current="/vergelijken"
          managesKeyFigures={can(actor, "region.manageKeyFigures", regionThing(comparison.region.id))}
        />
        {comparison.choices.length < FEWEST_COMPARED ? (
          <EmptyState title="Er is nog niets te vergelijken">Zodra twee besturen hebben ingediend, kunt u ze hier naast elkaar leggen.</EmptyState>
        ) : (
          <Panel>
            <CompareForm comparison={comparison} chosen={boardIds} problems={problems} />
          </Panel>
        )}
        {complete ? (
          <div id="vergelijking" className="scroll-mt-4">
            <Compared comparison={comparison} />
          </div>
        ) : null}
      </div>
    </PageBody>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { part, definition, reports, previousLabel } = comparison;
  if (!part) return null;
  const asked = new Set(reports.flatMap(({ content }) => visibleQuestions(part, content).map(({ id }) => id)));
  const nobodys = reports.every(({ content }) => !partApplies(part, content));
  const fields = part.fields.filter(({ kind, id }) => kind !== "derived" && (nobodys || asked.has(id)));
  return (
    <Panel title={part.shortTitle} note={reports.map(({ board }) => board).join(" · ")}>
      <div className="space-y-8">
        <ComparedFigures part={part} definition={definition} reports={reports} />
        {fields.map((field) => (
          <ComparedAnswers key={field.id} part={part} field={field} reports={reports} previousLabel={previousLabel} />
        ))}
        <UnchangedCounts reports={reports} label={previousLabel} />
      </div>
    </Panel>
  );
}

/** How many texts of the whole report each board left as they were. */
function UnchangedCounts({ reports, label }: { reports: Comparison["reports"]; label: string }) {
  const known = reports.flatMap(({ board, unchanged }) => (unchanged ? [{ term: board, description: unchangedCount(unchanged) }] : []));
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="ongewijzigd">
      <h3 id="ongewijzigd">Teksten in de hele verantwoording die hetzelfde zijn als in {label}</h3>
      <DefinitionList compact items={known} />
    </section>
  );
}

function problemsOf({ part, choices }: Comparison, boardIds: readonly string[]): { boards?: string; part?: string } {
  const known = boardIds.filter((id) => choices.some((choice) => choice.id === id));
  const fits = known.length >= FEWEST_COMPARED && known.length <= MOST_COMPARED;
  return {
    ...(fits ? {} : { boards: `Kies ${FEWEST_COMPARED} tot en met ${MOST_COMPARED} besturen. U koos er ${known.length}.` }),
    ...(part ? {} : { part: "Kies een onderdeel om te vergelijken." }),
  };
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
