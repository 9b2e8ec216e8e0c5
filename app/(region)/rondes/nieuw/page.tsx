import type { Metadata } from "next";
import { regionAddress } from "@/components/region/region-address";
import { reminderValues } from "@/components/region/reminder-values";
import { RoundForm } from "@/components/region/round-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { USUAL_REMINDERS } from "@/lib/rounds/reminder-days";
import { lastSchoolYear } from "@/lib/rounds/round-suggestions";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { calendarDay } from "@/lib/values/date";
import { roundChoices } from "../round-choices";
import { makeRound } from "./actions";

export const metadata: Metadata = { title: "Nieuwe ronde" };

export default async function NewRoundPage({ searchParams }: { searchParams: RegionQuery }) {
  const { region } = await requireRegion("region.manageRounds", searchParams);
  const now = new Date();
  const { templates, partnerships, taken, years } = await roundChoices(region, now);
  const back = regionAddress("/rondes", region);
  return (
    <PageBody width="text">
      <Breadcrumbs items={[{ label: "Rondes", href: back }, { label: "Nieuwe ronde" }]} />
      <PageTitle
        title="Nieuwe ronde"
        lead="Besturen zien de ronde pas als u die opent. Tot dan kunt u alles nog wijzigen."
      />
      <div className="mt-8">
        {templates.length === 0 ? (
          <EmptyState
            title="Er is nog geen formulier"
            action={<LinkButton href={regionAddress("/formulieren/importeren", region)}>Formulier inladen</LinkButton>}
          >
            Een ronde heeft een formulier nodig. Laad dat eerst in.
          </EmptyState>
        ) : (
          <RoundForm
            action={makeRound}
            hidden={{ regio: region.slug }}
            values={{
              formulier: templates[0]?.value ?? "",
              "swv[]": partnerships.map(({ value }) => value),
              opent: calendarDay(now),
              ...reminderValues(USUAL_REMINDERS),
            }}
            period={lastSchoolYear(now)}
            years={years}
            templates={templates}
            partnerships={partnerships}
            taken={taken}
            existing={false}
            back={back}
            submit="Ronde maken"
          />
        )}
      </div>
    </PageBody>
  );
}
