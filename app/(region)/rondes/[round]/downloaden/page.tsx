import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetTable } from "@/components/export/sheet-table";
import { ZipDownload } from "@/components/export/zip-download";
import { dashboardHref } from "@/components/dashboard/address";
import { HiddenNote } from "@/components/dashboard/hidden-note";
import { regionAddress, roundAddress } from "@/components/region/region-address";
import { RoundTabs } from "@/components/region/round-tabs";
import { counted } from "@/components/region/round-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { loadDownloads } from "@/lib/data/export/load-downloads";
import { regionThing } from "@/lib/data/regions/find-region";
import { requireActor } from "@/lib/server/current-actor";
import { figureRequest, type DashboardQuery } from "../dashboard/query";

export const metadata: Metadata = { title: "Downloaden" };

type Props = { params: Promise<{ round: string }>; searchParams: DashboardQuery };

/** What can be taken along of a round, for whoever may read its dashboard. */
export default async function DownloadPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await loadDownloads(actor, await figureRequest(params, searchParams));
  if (!found) notFound();
  const { room, reports, unopened } = found;
  const { region, round } = room;
  const office = room.viewer.kind === "office";
  const address = (file: string) => roundAddress(round, region, `/downloaden/${file}`);
  return (
    <PageBody>
      {office ? null : <Breadcrumbs items={[{ label: "Dashboard", href: dashboardHref({ ...room, scope: null }) }, { label: "Downloaden" }]} />}
      <div className={office ? "space-y-6" : "mt-4 space-y-6"}>
        <PageTitle
          kicker={`${region.name} · ${round.name}`}
          title="Downloaden"
          lead="De gegevens van deze ronde, om zelf mee te rekenen of te bewaren. Van elk bestuur telt de laatste versie die is ingediend."
        />
        {office ? (
          <RoundTabs
            round={round}
            region={region}
            current="/downloaden"
            managesKeyFigures={can(actor, "region.manageKeyFigures", regionThing(region.id))}
          />
        ) : null}
        {office ? (
          <p className="max-w-read text-ink-2">
            De bestanden zijn voor het SWV: met alle getallen, ook van 1 tot en met 4 leerlingen. Deel ze niet buiten het SWV.
          </p>
        ) : (
          <HiddenNote />
        )}
        {unopened > 0 ? (
          <Notice tone="warn">
            Van {counted(unopened, "verantwoording", "verantwoordingen")} opende het SWV de ingediende versie nog niet. Haalt u een bestand
            op waar teksten in staan, dan telt dat als openen: het bestuur kan die versie daarna niet meer intrekken.
          </Notice>
        ) : null}
        <Panel title="Alles in één ZIP-bestand">
          <p className="mb-4 max-w-read text-ink-2">
            {office ? "Elke ingediende verantwoording" : "Elke verantwoording die u mag lezen"} als PDF en als Word-bestand, met het Excel-werkboek en een lijst van wat erin zit.
            Nu zijn dat {counted(reports, "verantwoording", "verantwoordingen")}.
          </p>
          <ZipDownload href={address("zip")} fileName={`ronde-${round.slug}.zip`} />
        </Panel>
        <Panel title="Excel-werkboek">
          <p className="mb-4 max-w-read text-ink-2">
            Alle tabellen hieronder op eigen bladen, met vaste kopregels. Op het eerste blad staat wat elke kolom betekent.
          </p>
          <a className={buttonClass("secondary")} href={address("werkboek")}>
            Werkboek downloaden
          </a>
        </Panel>
        <Panel title="Losse tabellen">
          <p className="mb-4 max-w-read text-ink-2">
            CSV opent u in Excel of een ander rekenprogramma. JSON is voor programma’s: alle tabellen in één bestand, met bedragen in
            eurocenten.
          </p>
          <SheetTable office={office} address={(sheet) => address(`csv/${sheet}`)} />
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            <a href={address("json")}>Alle tabellen als JSON</a>
            <a href="/api/v1/schema.json">Beschrijving van de JSON</a>
          </p>
        </Panel>
        {can(actor, "region.manageTokens", regionThing(region.id)) ? (
          <p className="max-w-read text-ink-2">
            Wilt u deze gegevens door een ander programma laten ophalen? Maak dan een sleutel bij{" "}
            <TextLink href={regionAddress("/instellingen/sleutels", region)}>Instellingen</TextLink>.
          </p>
        ) : null}
      </div>
    </PageBody>
  );
}
