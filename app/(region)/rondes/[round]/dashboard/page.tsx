import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { dashboardHref, type Place } from "@/components/dashboard/address";
import { ChoicesPanel } from "@/components/dashboard/choices-panel";
import { FigureTable } from "@/components/dashboard/figure-table";
import { HiddenNote } from "@/components/dashboard/hidden-note";
import { IndicatorsPanel } from "@/components/dashboard/indicators-panel";
import { AmountsPanel, SpendingPanel } from "@/components/dashboard/money-panel";
import { ProgressPanel } from "@/components/dashboard/progress-panel";
import { ScopeLinks } from "@/components/dashboard/scope-links";
import { YearsNote } from "@/components/dashboard/years-note";
import { YearsTable } from "@/components/dashboard/years-table";
import { Details } from "@/components/ui/details";
import { roundAddress } from "@/components/region/region-address";
import { RoundTabs } from "@/components/region/round-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { loadDashboard } from "@/lib/data/dashboard/load-dashboard";
import type { Overview } from "@/lib/figures/overview";
import { talkingPoints } from "@/lib/figures/talking-points";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { requireActor } from "@/lib/server/current-actor";
import { formatDateTime } from "@/lib/values/date";
import { periodTitle } from "@/lib/values/period";
import { figureRequest, type DashboardQuery } from "./query";

export const metadata: Metadata = { title: "Dashboard" };

type Props = { params: Promise<{ round: string }>; searchParams: DashboardQuery };

export default async function DashboardPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const dashboard = await loadDashboard(actor, await figureRequest(params, searchParams), now);
  if (!dashboard) notFound();
  const { room, overview, progress } = dashboard;
  const office = room.viewer.kind === "office";
  const managesKeyFigures = can(actor, "region.manageKeyFigures", regionThing(room.region.id));
  return (
    <PageBody>
      <PageTitle
        kicker={`${room.region.name} · ${room.round.name}`}
        title={capital(periodTitle(room.round.period))}
        meta={`Stand van ${formatDateTime(now)}`}
        {...(office ? {} : { actions: <TextLink href={roundAddress(room.round, room.region, "/downloaden")}>Gegevens downloaden</TextLink> })}
      />
      <div className="mt-4 space-y-6">
        {office ? (
          <RoundTabs round={room.round} region={room.region} current="/dashboard" managesKeyFigures={managesKeyFigures} />
        ) : null}
        <ScopeLinks room={room} href={(scope) => dashboardHref(room, scope)} />
        <p className="max-w-lead font-serif text-lead">{overview.sentence}</p>
        {office ? null : <HiddenNote />}
        {progress && progress.length > 0 ? <ProgressPanel progress={progress} place={room} /> : null}
        {overview.submitted === 0 ? (
          <EmptyState title="Er zijn nog geen cijfers over deze periode">
            Zodra een bestuur indient, staan de cijfers hier. Concepten tellen niet mee.
          </EmptyState>
        ) : (
          <Figures overview={overview} place={room} office={office} />
        )}
      </div>
    </PageBody>
  );
}

function Figures({ overview, place, office }: { overview: Overview; place: Place; office: boolean }) {
  const { core, secondary, money, spending, choices, indicators } = overview;
  const points = talkingPoints(overview);
  return (
    <>
      <Panel title="Cijfers">
        <FigureTable caption="Belangrijkste cijfers" rows={core} place={place} />
        <div className="mt-4 space-y-3">
          {core.some(({ series }) => series.length > 1) ? <YearsNote office={office} /> : null}
          {secondary.length === 0 ? null : (
            <Details summary={`Meer cijfers (${secondary.length})`}>
              <FigureTable caption="Meer cijfers" rows={secondary} place={place} />
            </Details>
          )}
          <Details summary="De jaren als tabel">
            <YearsTable caption="Cijfers per jaar" rows={[...core, ...secondary]} />
          </Details>
        </div>
      </Panel>
      <div className="grid gap-6 lg:grid-cols-2">
        {spending.map((item, index) => (
          <SpendingPanel
            key={item.row.line.figure.id}
            spending={item}
            place={place}
            title={index === 0 ? "Waaraan is het geld besteed" : item.row.line.figure.label}
          />
        ))}
        {points.length === 0 ? null : (
          <Panel title="Kort voor het gesprek">
            <ul className="list-none space-y-2">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {money.length === 0 ? null : <AmountsPanel rows={money} place={place} />}
      {indicators.map((indicator) => (
        <IndicatorsPanel key={indicator.line.figure.id} overview={indicator} place={place} />
      ))}
      {choices.length === 0 ? null : <ChoicesPanel rows={choices} place={place} />}
    </>
  );
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
