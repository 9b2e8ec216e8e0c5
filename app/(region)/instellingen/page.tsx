import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilingSettingForm } from "@/components/region/filing-setting-form";
import { regionAddress } from "@/components/region/region-address";
import { ReadingForm } from "@/components/region/reading-form";
import { RetentionForm } from "@/components/region/retention-form";
import { DataTable } from "@/components/ui/data-table";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadSettings } from "@/lib/data/regions/region-settings";
import { requireActor } from "@/lib/server/current-actor";
import { askedRegion, type RegionQuery } from "@/lib/server/region-page";
import { formatDate } from "@/lib/values/date";
import { setFilingOnBehalf, setReading, setRetention } from "./actions";

export const metadata: Metadata = { title: "Instellingen" };

/** What the administrator of a region sets once for all rounds. */
export default async function SettingsPage({ searchParams }: { searchParams: RegionQuery }) {
  const settings = await loadSettings(await requireActor(), await askedRegion("region.manageSettings", searchParams));
  if (!settings) notFound();
  const { region, partnerships, retentionYears, filesOnBehalf, expiring } = settings;
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
      <section aria-labelledby="namens-besturen" className="mt-12 max-w-text">
        <h2 id="namens-besturen" className="mb-2">
          Namens een bestuur
        </h2>
        <p className="mb-4 max-w-read text-ink-2">
          Voor besturen die hun verantwoording op papier of als bestand sturen. Het kan alleen zolang het bestuur zelf nog niets heeft
          ingevuld. Het bestuur leest mee, kan het overnemen, en bevestigt wat is ingediend.
        </p>
        <FilingSettingForm action={setFilingOnBehalf} regionSlug={region.slug} allowed={filesOnBehalf} />
      </section>
      <section aria-labelledby="bewaren" className="mt-12 max-w-text">
        <h2 id="bewaren" className="mb-2">
          Bewaartermijn
        </h2>
        <p className="mb-4 max-w-read text-ink-2">
          Na deze termijn verwijdert het portaal alle verantwoordingen van een ronde, met hun versies, cijfers, opmerkingen en
          mails. Dat is niet terug te draaien. In het logboek blijft staan dat het gebeurde.
        </p>
        <RetentionForm action={setRetention} regionSlug={region.slug} years={retentionYears} />
        {expiring.length === 0 ? null : (
          <div className="mt-6">
            <DataTable
              caption="Wat wanneer wordt verwijderd"
              rows={expiring}
              rowKey={({ roundName }) => roundName}
              columns={[
                { key: "ronde", header: "Ronde", rowHeader: true, cell: ({ roundName }) => roundName },
                { key: "aantal", header: "Verantwoordingen", numeric: true, cell: ({ reports }) => reports },
                { key: "vanaf", header: "Verwijderd na", width: "nowrap", cell: (round) => formatDate(round.removedAt) },
              ]}
            />
          </div>
        )}
      </section>
      <section aria-labelledby="sleutels" className="mt-12 max-w-text">
        <h2 id="sleutels" className="mb-2">
          Andere programma’s
        </h2>
        <p className="mb-4 max-w-read text-ink-2">
          Een ander programma van het SWV kan de gegevens van rondes ophalen met een sleutel. Lezen kan het, veranderen niets.
        </p>
        <TextLink href={regionAddress("/instellingen/sleutels", region)}>Sleutels voor andere programma’s</TextLink>
      </section>
    </PageBody>
  );
}
