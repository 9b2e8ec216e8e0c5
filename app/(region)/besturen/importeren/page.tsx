import type { Metadata } from "next";
import { BoardsImport } from "@/components/region/boards-import";
import { regionAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { usualStart } from "@/lib/rounds/day";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { importFile } from "./actions";

export const metadata: Metadata = { title: "Besturen inladen" };

export default async function ImportBoardsPage({ searchParams }: { searchParams: RegionQuery }) {
  const { region } = await requireRegion("region.manageBoards", searchParams);
  const boards = regionAddress("/besturen", region);
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[{ label: "Besturen", href: boards }, { label: "Inladen" }]} />
      <PageTitle
        title="Besturen en scholen inladen"
        lead="U ziet eerst wat er verandert. Pas als u op Inladen drukt, wordt het bewaard: alles, of bij een fout niets."
      />
      <div className="mt-8">
        <BoardsImport
          action={importFile}
          hidden={{ regio: region.slug }}
          from={usualStart(new Date())}
          example={regionAddress("/besturen/importeren/voorbeeld", region)}
          boards={boards}
        />
      </div>
    </PageBody>
  );
}
