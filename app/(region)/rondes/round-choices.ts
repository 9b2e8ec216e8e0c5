import "server-only";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { roundsOfRegion } from "@/lib/data/rounds/find-round";
import { listTemplates } from "@/lib/data/templates/load-templates";
import { calendarDay } from "@/lib/values/date";

/** What one can choose from in the form about a round. */
export async function roundChoices(region: RegionRow, now: Date) {
  const [templates, rounds] = await Promise.all([listTemplates(region), roundsOfRegion(region)]);
  const year = Number(calendarDay(now).slice(0, 4));
  return {
    // The newest version of each form first: that is the one nearly every round wants.
    templates: templates
      .flatMap(({ title, versions }) =>
        versions.map(({ id, number }, index) => ({ index, value: id, label: `${title}, versie ${number}${index === 0 ? "" : " (ouder)"}` })),
      )
      .sort((a, b) => a.index - b.index)
      .map(({ value, label }) => ({ value, label })),
    partnerships: region.partnerships.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    taken: rounds.map(({ slug }) => slug),
    years: { from: year - 8, to: year + 2 },
  };
}
