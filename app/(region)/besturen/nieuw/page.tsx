import type { Metadata } from "next";
import { BoardForm } from "@/components/region/board-form";
import { regionAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { usualStart } from "@/lib/rounds/day";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { add } from "./actions";

export const metadata: Metadata = { title: "Bestuur toevoegen" };

export default async function NewBoardPage({ searchParams }: { searchParams: RegionQuery }) {
  const { region } = await requireRegion("region.manageBoards", searchParams);
  const back = regionAddress("/besturen", region);
  const [only, ...others] = region.partnerships;
  return (
    <PageBody width="text">
      <Breadcrumbs items={[{ label: "Besturen", href: back }, { label: "Bestuur toevoegen" }]} />
      <PageTitle title="Bestuur toevoegen" lead="Hierna voegt u de scholen van het bestuur toe." />
      <div className="mt-8">
        <BoardForm
          action={add}
          hidden={{ regio: region.slug }}
          values={{ "swv[]": only && others.length === 0 ? [only.code] : [], vanaf: usualStart(new Date()) }}
          partnerships={region.partnerships.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          existing={false}
          back={back}
        />
      </div>
    </PageBody>
  );
}
