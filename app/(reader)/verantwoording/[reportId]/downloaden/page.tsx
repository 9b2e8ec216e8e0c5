import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { roundAddress } from "@/components/region/region-address";
import { DownloadForm } from "@/components/report/download-form";
import { reportPath } from "@/components/report/report-paths";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { readFileChoice } from "@/lib/document/read-file-choice";
import { choosableParts } from "@/lib/document/selection";
import { requireActor } from "@/lib/server/current-actor";
import { takenReport } from "@/lib/server/report-file";

export const metadata: Metadata = { title: "Downloaden" };

type Props = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** What of a report one takes along as Word or PDF, for everyone who may read it. */
export default async function DownloadPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { reportId } = await params;
  const choice = readFileChoice(queryOf(await searchParams));
  const taken = choice && (await takenReport(actor, reportId, choice, false));
  if (!choice || !taken) notFound();
  const { model, reader, round, regionSlug } = taken;
  const parts = choosableParts(model);
  const { selection } = choice;
  if (selection.kind === "parts" && selection.parts.some((part) => !parts.some(({ id }) => id === part))) notFound();
  return (
    <PageBody width="text">
      <PageTitle
        kicker={`${taken.boardName}, ${round.name}`}
        title="Verantwoording downloaden"
        lead={model.meta.status}
      />
      <div className="mt-8 space-y-10">
        <DownloadForm reportId={reportId} parts={parts} choice={choice} seesEverything={reader !== "outside"} />
        <section aria-labelledby="plakken">
          <h2 id="plakken">Plakken in uw jaarverslag</h2>
          <ol className="mt-2 max-w-read list-decimal space-y-1 pl-6">
            <li>Open het Word-bestand en selecteer wat u nodig hebt.</li>
            <li>Kopieer het en ga naar uw jaarverslag.</li>
            <li>Plak het met de optie “Doelopmaak gebruiken”. Koppen, lijsten en tabellen krijgen dan de opmaak van uw jaarverslag.</li>
          </ol>
        </section>
        <p>
          {reader === "board" || regionSlug === null ? (
            <TextLink href={reportPath.overview(reportId)}>Naar de verantwoording</TextLink>
          ) : (
            <TextLink href={roundAddress(round, { slug: regionSlug }, `/beoordelen/${reportId}`)}>Naar de verantwoording</TextLink>
          )}
        </p>
      </div>
    </PageBody>
  );
}

function queryOf(found: Awaited<Props["searchParams"]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(found).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => [name, one]))),
  );
}
