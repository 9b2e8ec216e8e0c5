import type { Metadata } from "next";
import { InviteForm } from "@/components/region/invite-form";
import { regionAddress, roundAddress } from "@/components/region/region-address";
import { RoundBoardsTable } from "@/components/region/round-boards-table";
import { RoundFacts } from "@/components/region/round-facts";
import { RoundNextStep } from "@/components/region/round-next-step";
import { RoundTabs } from "@/components/region/round-tabs";
import { roundPhaseWords } from "@/components/region/round-words";
import { AsideSection } from "@/components/ui/aside-section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { WithMargin } from "@/components/ui/with-margin";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { boardsOfRound, type RoundBoardRow } from "@/lib/data/rounds/round-boards";
import { templateOfVersion } from "@/lib/data/templates/load-templates";
import { roundPhase } from "@/lib/report/status";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { formatDate } from "@/lib/values/date";
import { close, invite, open, reopen, setDeadline } from "./actions";

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { round } = await requireRound("region.readProgress", params, searchParams);
  return { title: round.name };
}

export default async function RoundPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.readProgress", params, searchParams);
  const now = new Date();
  const [boards, template] = await Promise.all([
    boardsOfRound(region, round, now),
    templateOfVersion(round.templateVersionId),
  ]);
  const thing = regionThing(region.id);
  const manages = can(actor, "region.manageRounds", thing);
  const { word, tone } = roundPhaseWords(round, now);
  const isOpen = roundPhase(round, now) === "open";
  const toReview = boards.filter(({ progress }) => progress?.state === "submitted").length;
  const submitted = boards.filter(({ progress }) => progress !== null && progress.status !== "concept").length;
  const invitable = boards.filter(canBeInvited);
  return (
    <PageBody>
      <Breadcrumbs items={[{ label: "Rondes", href: regionAddress("/rondes", region) }, { label: round.name }]} />
      <PageTitle
        title={round.name}
        tag={<Tag tone={tone}>{word}</Tag>}
        actions={
          manages ? (
            <LinkButton variant="secondary" size="small" href={roundAddress(round, region, "/bewerken")}>
              Bewerken
            </LinkButton>
          ) : null
        }
      />
      <div className="mt-4 mb-8">
        <RoundTabs
          round={round}
          region={region}
          current=""
          managesKeyFigures={can(actor, "region.manageKeyFigures", thing)}
          toReview={toReview}
        />
      </div>
      <WithMargin
        aside={
          <AsideSection title="Deze ronde">
            <RoundFacts round={round} template={template} />
          </AsideSection>
        }
      >
        <div className="space-y-6">
          <RoundNextStep
            round={round}
            region={region}
            now={now}
            counts={{ boards: boards.length, submitted, toReview }}
            decisions={manages ? { open, close, reopen } : undefined}
          />
          {manages && isOpen && invitable.length > 0 ? (
            <Panel title="Besturen uitnodigen" note="Iedereen met een rol bij het bestuur krijgt een mail met de link naar de verantwoording.">
              <InviteForm
                action={invite}
                hidden={{ regio: region.slug, ronde: round.slug }}
                boards={invitable.map((board) => ({
                  id: board.boardId,
                  name: board.name,
                  note: invitationNote(board),
                  invitedAt: board.invitedAt?.toISOString() ?? "",
                }))}
              />
            </Panel>
          ) : null}
          <Panel title="Besturen">
            <RoundBoardsTable
              boards={boards}
              round={round}
              region={region}
              setDeadline={manages ? setDeadline : undefined}
            />
          </Panel>
        </div>
      </WithMargin>
    </PageBody>
  );
}

/** Boards that still have to do something, and those that came after the opening and have no report yet. */
function canBeInvited({ progress, people }: RoundBoardRow): boolean {
  if (progress === null) return true;
  return people > 0 && (progress.status === "concept" || progress.status === "returned");
}

function invitationNote({ invitedAt, people, progress }: RoundBoardRow): string {
  const invited = invitedAt ? `uitgenodigd op ${formatDate(invitedAt)}` : "nog niet uitgenodigd";
  const who = people === 0 ? ", nog niemand om te mailen" : "";
  return progress === null ? `${invited}${who}, kwam er na de opening bij` : `${invited}${who}`;
}
