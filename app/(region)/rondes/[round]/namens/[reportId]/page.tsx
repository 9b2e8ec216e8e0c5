import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BEGIN_PROBLEMS } from "@/components/on-behalf/begin-problems";
import { roundAddress } from "@/components/region/region-address";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadOnBehalfStart } from "@/lib/data/reports/on-behalf";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { begin } from "./actions";

export const metadata: Metadata = { title: "Namens het bestuur invullen" };

type Props = { params: Promise<{ round: string; reportId: string }>; searchParams: RegionQuery };

/** Where the office begins with a report that a board sent on paper or in Word. */
export default async function OnBehalfPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.readProgress", params, searchParams);
  const start = await loadOnBehalfStart(actor, (await params).reportId, new Date());
  if (!start || start.roundSlug !== round.slug || start.regionSlug !== region.slug) notFound();
  const { reportId, boardName, begun, refusal } = start;
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[...roundCrumbs(round, region), { label: boardName }]} />
      <PageTitle
        kicker={boardName}
        title="Namens het bestuur invullen"
        lead="Voor een bestuur dat zijn verantwoording op papier of als Word-bestand stuurt."
      />
      <div className="mt-6 max-w-read space-y-4">
        <ul className="list-disc space-y-1 pl-5">
          <li>U vult hetzelfde formulier in als het bestuur en dient het in op uw naam, namens het bestuur.</li>
          <li>Het bestuur krijgt daar een mail over, leest mee en kan het op elk moment zelf overnemen. Dan ziet u het concept niet meer.</li>
          <li>
            Bij het indienen voegt u de ondertekende verklaring van het bestuur toe, of het bestuur bevestigt met een link. Zonder een van
            de twee kunt u niet vaststellen.
          </li>
          <li>Overal staat erbij dat het namens het bestuur is ingediend, en door wie.</li>
        </ul>
        {begun ? (
          <p>
            <LinkButton href={`/verantwoording/${reportId}`}>Verder met invullen</LinkButton>
          </p>
        ) : refusal === null ? (
          <ConfirmButton
            variant="primary"
            label="Namens het bestuur invullen"
            title={`Invullen namens ${boardName}?`}
            confirmLabel="Ja, invullen"
            action={begin}
            fields={{ regio: region.slug, ronde: round.slug, verantwoording: reportId }}
          >
            Het bestuur krijgt een mail. Het kan pas weer zelf schrijven als het de verantwoording overneemt.
          </ConfirmButton>
        ) : (
          <Notice tone="warn" title="Dit kan nu niet" level={2}>
            {refusal === "notFound" ? null : BEGIN_PROBLEMS[refusal]}
          </Notice>
        )}
        <p>
          <TextLink href={roundAddress(round, region)}>Naar de ronde</TextLink>
        </p>
      </div>
    </PageBody>
  );
}
