import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardForm } from "@/components/region/board-form";
import { BoardSchools } from "@/components/region/board-schools";
import { regionAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/rights";
import { loadBoard } from "@/lib/data/boards/list-boards";
import { regionThing } from "@/lib/data/regions/find-region";
import { usualStart } from "@/lib/rounds/day";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { change, dropSchool, keepSchool } from "./actions";

type Props = { params: Promise<{ boardId: string }>; searchParams: RegionQuery };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { board } = await requireBoard(props);
  return { title: board.name };
}

export default async function BoardPage(props: Props) {
  const { actor, region, board } = await requireBoard(props);
  const manages = can(actor, "region.manageBoards", regionThing(region.id));
  const back = regionAddress("/besturen", region);
  const hidden = { regio: region.slug, bestuur: board.id };
  const label = ({ code, name }: { code: string; name: string }) => ({ value: code, label: `${code} ${name}` });
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[{ label: "Besturen", href: back }, { label: board.name }]} />
      <PageTitle
        title={board.name}
        meta={`Bestuursnummer ${board.number} · ${board.partnerships.length === 0 ? "doet niet meer mee" : board.partnerships.join(", ")}`}
      />
      <div className="mt-6 space-y-6">
        <Panel title="Scholen" note="De soort van de scholen bepaalt welke onderdelen van het formulier voor dit bestuur gelden.">
          <BoardSchools
            board={board}
            partnerships={region.partnerships.filter(({ code }) => board.partnerships.includes(code)).map(label)}
            hidden={hidden}
            actions={manages ? { keepSchool, dropSchool } : undefined}
          />
        </Panel>
        {manages ? (
          <Panel title="Gegevens van het bestuur">
            <BoardForm
              action={change}
              hidden={hidden}
              values={{ naam: board.name, "swv[]": board.partnerships, vanaf: usualStart(new Date()) }}
              partnerships={region.partnerships.map(label)}
              existing
              back={back}
            />
          </Panel>
        ) : null}
      </div>
    </PageBody>
  );
}

async function requireBoard({ params, searchParams }: Props) {
  const { actor, region } = await requireRegion("region.readBoards", searchParams);
  const board = await loadBoard(region, (await params).boardId);
  return board ? { actor, region, board } : notFound();
}
