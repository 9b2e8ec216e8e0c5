import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReadingForm } from "@/components/region/reading-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadSettings } from "@/lib/data/regions/region-settings";
import { requireActor } from "@/lib/server/current-actor";
import type { RegionQuery } from "@/lib/server/region-page";
import { setReading } from "./actions";

export const metadata: Metadata = { title: "Instellingen" };

/** What the administrator of a region sets once for all rounds. */
export default async function SettingsPage({ searchParams }: { searchParams: RegionQuery }) {
  const { regio } = await searchParams;
  const settings = await loadSettings(await requireActor(), typeof regio === "string" && regio !== "" ? regio : undefined);
  if (!settings) notFound();
  const { region, partnerships } = settings;
  return (
    <PageBody width="narrow">
      <PageTitle kicker={region.name} title="Instellingen" lead="Wat u hier kiest, geldt voor alle rondes van uw regio." />
      <section aria-labelledby="meelezen" className="mt-8 max-w-text">
        <h2 id="meelezen" className="mb-2">
          Elkaars verantwoordingen lezen
        </h2>
        <p className="mb-4 max-w-read text-ink-2">
          Besturen van een aangevinkt SWV lezen wat van elkaar is vastgesteld, ook van eerdere rondes. Aantallen van 1 tot en met 4
          leerlingen zien zij niet. De eigen verantwoording leest een bestuur altijd.
        </p>
        <ReadingForm
          action={setReading}
          regionSlug={region.slug}
          partnerships={partnerships.map(({ id, code, name, boardsReadAdopted }) => ({ id, name: `${code} (${name})`, open: boardsReadAdopted }))}
        />
      </section>
    </PageBody>
  );
}
