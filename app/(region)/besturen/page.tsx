import type { Metadata } from "next";
import { regionAddress } from "@/components/region/region-address";
import { counted } from "@/components/region/round-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { matchesBoard } from "@/lib/boards/search";
import { listBoards, type BoardListItem } from "@/lib/data/boards/list-boards";
import { regionThing } from "@/lib/data/regions/find-region";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Besturen" };

type Props = { searchParams: Promise<Awaited<RegionQuery> & { zoek?: string | string[] }> };

export default async function BoardsPage({ searchParams }: Props) {
  const { actor, region } = await requireRegion("region.readBoards", searchParams);
  const { zoek } = await searchParams;
  const wanted = typeof zoek === "string" ? zoek.trim().slice(0, 200) : "";
  const all = await listBoards(region);
  const boards = all.filter((board) => matchesBoard(board, wanted));
  const manages = can(actor, "region.manageBoards", regionThing(region.id));
  return (
    <PageBody>
      <PageTitle
        kicker={region.name}
        title="Besturen"
        lead={`${counted(all.length, "schoolbestuur doet", "schoolbesturen doen")} mee aan de SWV’s van deze regio.`}
        actions={
          manages ? (
            <>
              <LinkButton href={regionAddress("/besturen/nieuw", region)}>Bestuur toevoegen</LinkButton>
              <LinkButton variant="secondary" href={regionAddress("/besturen/importeren", region)}>
                Inladen uit een bestand
              </LinkButton>
            </>
          ) : null
        }
      />
      {all.length === 0 ? (
        <div className="mt-8">
          <EmptyState title="Er zijn nog geen besturen">
            {manages
              ? "Laad ze in uit een bestand met besturen en scholen, of voeg ze een voor een toe."
              : "De beheerder van het SWV voegt de besturen toe."}
          </EmptyState>
        </div>
      ) : (
        <>
          <form role="search" className="mt-6 mb-4 flex flex-wrap items-end gap-3">
            <input type="hidden" name="regio" value={region.slug} />
            <Field id="zoek" label="Zoek een bestuur" hint="Op naam, bestuursnummer of SWV.">
              {(control) => <TextInput {...control} name="zoek" type="search" maxLength={200} defaultValue={wanted} />}
            </Field>
            <SubmitButton variant="secondary">Zoeken</SubmitButton>
            {wanted === "" ? null : <TextLink href={regionAddress("/besturen", region)}>Toon alle besturen</TextLink>}
          </form>
          {wanted === "" ? null : (
            <p role="status" className="mb-2 text-small text-ink-3">
              {counted(boards.length, "bestuur", "besturen")} gevonden met “{wanted}”
            </p>
          )}
          <BoardsTable boards={boards} region={region} />
        </>
      )}
    </PageBody>
  );
}

function BoardsTable({ boards, region }: { boards: readonly BoardListItem[]; region: { slug: string } }) {
  return (
    <DataTable
      caption="Besturen, op naam"
      captionHidden
      rows={boards}
      rowKey={({ id }) => id}
      empty="Geen bestuur gevonden. Probeer een deel van de naam."
      columns={[
        {
          key: "name",
          header: "Bestuur",
          rowHeader: true,
          cell: ({ id, name }) => <TextLink href={regionAddress(`/besturen/${id}`, region)}>{name}</TextLink>,
        },
        { key: "number", header: "Nummer", width: "nowrap", cell: ({ number }) => number },
        {
          key: "swv",
          header: "SWV",
          cell: ({ partnerships }) => (partnerships.length === 0 ? "doet niet meer mee" : partnerships.join(", ")),
        },
        { key: "schools", header: "Scholen", numeric: true, cell: ({ schools }) => schools },
        {
          key: "people",
          header: "Mensen",
          numeric: true,
          cell: ({ people }) => (people === 0 ? "nog niemand" : people),
        },
      ]}
    />
  );
}
