import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmButton, type ConfirmButtonProps } from "@/components/ui/confirm-button";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { roundPhase, type RoundDates } from "@/lib/report/status";
import { formatDate } from "@/lib/values/date";
import { regionAddress, roundAddress } from "./region-address";
import { counted } from "./round-words";

type Decision = ConfirmButtonProps["action"];

export interface RoundNextStepProps {
  round: RoundDates & { slug: string; name: string };
  region: { slug: string };
  now: Date;
  counts: { boards: number; submitted: number; toReview: number };
  /** Undefined for who does not run rounds. */
  decisions?: { open: Decision; close: Decision; reopen: Decision } | undefined;
}

/** Where the round stands in a sentence, and the one thing to do next. */
export function RoundNextStep({ round, region, now, counts, decisions }: RoundNextStepProps) {
  const fields = { regio: region.slug, ronde: round.slug };
  const phase = roundPhase(round, now);
  if (phase === "draft") {
    return <DraftStep round={round} region={region} now={now} boards={counts.boards} open={decisions?.open} fields={fields} />;
  }
  const handedIn = `${counts.submitted} van de ${counted(counts.boards, "bestuur heeft", "besturen hebben")} ingediend.`;
  const review = counts.toReview > 0 ? (
    <LinkButton href={roundAddress(round, region, "/beoordelen")}>
      {counted(counts.toReview, "verantwoording", "verantwoordingen")} lezen
    </LinkButton>
  ) : null;
  if (phase === "open") {
    return (
      <Step
        title={handedIn}
        buttons={
          <>
            {review}
            {decisions ? (
              <ConfirmButton
                label="Ronde sluiten"
                title={`${round.name} nu sluiten?`}
                confirmLabel="Ja, sluiten"
                action={decisions.close}
                fields={fields}
              >
                Vanaf nu kunnen besturen niets meer invullen of indienen. Een bestuur met een eigen datum houdt die.{" "}
                {missing(counts)} U kunt de ronde weer openen tot en
                met {formatDate(round.closesAt)}.
              </ConfirmButton>
            ) : null}
          </>
        }
      >
        {round.deadline > now
          ? `Indienen kan tot en met ${formatDate(round.deadline)}.`
          : `De uiterste datum was ${formatDate(round.deadline)}. Te laat indienen kan tot en met ${formatDate(round.closesAt)}.`}
      </Step>
    );
  }
  const byHand = round.closedAt !== null && round.closesAt > now;
  return (
    <Step
      title={`De ronde is gesloten. ${handedIn}`}
      buttons={
        <>
          {review}
          {decisions && byHand ? (
            <ConfirmButton
              label="Weer openen"
              title={`${round.name} weer openen?`}
              confirmLabel="Ja, weer openen"
              action={decisions.reopen}
              fields={fields}
            >
              Besturen kunnen dan weer invullen en indienen, tot en met {formatDate(round.closesAt)}.
            </ConfirmButton>
          ) : null}
        </>
      }
    >
      {byHand ? "U sloot de ronde eerder dan gepland." : "Wilt u een bestuur nog laten indienen? Geef het hieronder een eigen datum, of kies bij Bewerken een latere sluitingsdatum voor iedereen."}
    </Step>
  );
}

function DraftStep({
  round,
  region,
  now,
  boards,
  open,
  fields,
}: Pick<RoundNextStepProps, "round" | "region" | "now"> & {
  boards: number;
  open: Decision | undefined;
  fields: Record<string, string>;
}) {
  if (!open) return <Step title="De ronde is nog niet open.">De beheerder van het SWV opent de ronde.</Step>;
  if (boards === 0) {
    return (
      <Step
        title="Er doet nog geen bestuur mee."
        buttons={<LinkButton href={regionAddress("/besturen", region)}>Naar de besturen</LinkButton>}
      >
        Een bestuur doet mee als het op de teldatum bij een van de SWV’s van deze ronde hoorde. Voeg besturen toe, of kies bij
        Bewerken een andere teldatum.
      </Step>
    );
  }
  if (round.deadline <= now) {
    return (
      <Step title="De uiterste inleverdatum is al voorbij.">Kies bij Bewerken eerst een latere datum. Daarna kunt u openen.</Step>
    );
  }
  return (
    <Step
      title="Klaar om te openen?"
      buttons={
        <ConfirmButton
          variant="primary"
          label="Ronde openen"
          title={`${round.name} openen?`}
          confirmLabel="Ja, openen"
          action={open}
          fields={fields}
        >
          <p>
            {counted(boards, "bestuur krijgt", "besturen krijgen")} een verantwoording om in te vullen. De periode, de teldatum, het
            formulier en de SWV’s liggen daarna vast.
          </p>
          <div className="mt-4">
            <Checkbox
              name="mailen"
              value="ja"
              defaultChecked
              label="Stuur de besturen een mail"
              hint="Iedereen met een rol bij een bestuur krijgt de link naar de verantwoording. Zonder vinkje nodigt u de besturen later uit."
            />
          </div>
        </ConfirmButton>
      }
    >
      Bij het openen krijgen {counted(boards, "bestuur", "besturen")} een verantwoording om in te vullen.
    </Step>
  );
}

function missing({ boards, submitted }: { boards: number; submitted: number }): string {
  const left = boards - submitted;
  return left === 0 ? "Alle besturen hebben ingediend." : `${counted(left, "bestuur heeft", "besturen hebben")} nog niet ingediend.`;
}

function Step({ title, children, buttons }: { title: string; children: ReactNode; buttons?: ReactNode }) {
  return (
    <Panel title={title}>
      <p className="max-w-lead text-ink-2">{children}</p>
      {buttons === undefined ? null : <div className="mt-4 flex flex-wrap items-center gap-3">{buttons}</div>}
    </Panel>
  );
}
