import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/values/date";
import { TakeBackButton, type TakeBackAction } from "./take-back-button";

export type OnBehalfBarProps = {
  reportId: string;
  boardName: string;
  regionName: string;
  since: Date;
  /** Whether who reads it is of the office. */
  ofOffice: boolean;
  canTakeBack: boolean;
  /** Where the office came from. */
  roundHref: string;
  takeBack: TakeBackAction;
};

/** On top of every page of a report that the office fills in for its board. */
export function OnBehalfBar({ reportId, boardName, regionName, since, ofOffice, canTakeBack, roundHref, takeBack }: OnBehalfBarProps) {
  return (
    <aside aria-label="Namens het bestuur ingevuld" className="border-b border-warn-edge bg-warn-tint print:hidden" data-on-behalf>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 md:px-8">
        {ofOffice ? (
          <p className="max-w-read">
            U vult deze verantwoording in namens <strong>{boardName}</strong>. Het bestuur leest mee en kan het zelf overnemen.{" "}
            <TextLink href={roundHref}>Naar de ronde</TextLink>
          </p>
        ) : (
          <p className="max-w-read">
            Sinds {formatDate(since)} namens u ingevuld door {regionName}.
            {canTakeBack ? " Wilt u het zelf doen, dan neemt u het hier over, met alles wat er staat." : null}
          </p>
        )}
        {canTakeBack ? <TakeBackButton reportId={reportId} since={since} action={takeBack} /> : null}
      </div>
    </aside>
  );
}
