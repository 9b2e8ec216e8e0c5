import type { Metadata } from "next";
import { roundAddress } from "@/components/region/region-address";
import { reminderValues } from "@/components/region/reminder-values";
import { OpenedRoundForm, RoundForm } from "@/components/region/round-form";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { storedDay } from "@/lib/rounds/day";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { calendarDay } from "@/lib/values/date";
import { periodTitle } from "@/lib/values/period";
import { roundChoices } from "../../round-choices";
import { saveRound } from "./actions";

export const metadata: Metadata = { title: "Ronde bewerken" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

export default async function EditRoundPage({ params, searchParams }: Props) {
  const { region, round } = await requireRound("region.manageRounds", params, searchParams);
  const { templates, partnerships, taken, years } = await roundChoices(region, new Date());
  const back = roundAddress(round, region);
  const firstYear = round.period.kind === "schoolYear" ? round.period.start : round.period.year;
  const form = {
    action: saveRound,
    hidden: { regio: region.slug, ronde: round.slug },
    back,
    values: {
      naam: round.name,
      adres: round.slug,
      teldatum: storedDay(round.countDate),
      formulier: round.templateVersionId,
      "swv[]": round.partnerships.map(({ id }) => id),
      opent: calendarDay(round.opensAt),
      deadline: calendarDay(round.deadline),
      sluit: calendarDay(round.closesAt),
      ...reminderValues(round.reminderDays),
    },
  };
  return (
    <PageBody width="text">
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Bewerken" },
        ]}
      />
      <PageTitle title={`${round.name} bewerken`} />
      <div className="mt-6 space-y-6">
        {round.openedAt ? (
          <>
            <Notice>
              De ronde is geopend. De periode ({periodTitle(round.period)}), de teldatum, het formulier en de SWV’s liggen
              nu vast: de verantwoordingen horen daarbij.
            </Notice>
            <OpenedRoundForm {...form} />
          </>
        ) : (
          <RoundForm
            {...form}
            period={round.period}
            years={{ from: Math.min(years.from, firstYear), to: Math.max(years.to, firstYear) }}
            templates={templates}
            partnerships={partnerships}
            taken={taken.filter((slug) => slug !== round.slug)}
            existing
            submit="Wijziging bewaren"
          />
        )}
      </div>
    </PageBody>
  );
}
