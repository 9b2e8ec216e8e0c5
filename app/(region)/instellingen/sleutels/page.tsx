import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { regionAddress } from "@/components/region/region-address";
import { TokenForm } from "@/components/tokens/token-form";
import { TokenTable } from "@/components/tokens/token-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { listApiTokens } from "@/lib/data/tokens/api-tokens";
import { requireActor } from "@/lib/server/current-actor";
import type { RegionQuery } from "@/lib/server/region-page";
import { makeToken, revokeToken } from "./actions";

export const metadata: Metadata = { title: "Sleutels voor andere programma’s" };

/** The tokens with which other programs read a region's data. */
export default async function TokensPage({ searchParams }: { searchParams: RegionQuery }) {
  const { regio } = await searchParams;
  const found = await listApiTokens(await requireActor(), typeof regio === "string" && regio !== "" ? regio : undefined);
  if (!found) notFound();
  const { region, tokens } = found;
  return (
    <PageBody width="narrow">
      <Breadcrumbs items={[{ label: "Instellingen", href: regionAddress("/instellingen", region) }, { label: "Sleutels" }]} />
      <div className="mt-4">
        <PageTitle
          kicker={region.name}
          title="Sleutels voor andere programma’s"
          lead="Met een sleutel haalt een ander programma de gegevens van rondes op, zoals het SWV ze ziet. Veranderen kan het niets."
        />
      </div>
      <p className="mt-3 max-w-read">
        <TextLink href="/hulp/gegevens">Hoe een programma de gegevens ophaalt</TextLink>
      </p>
      <section aria-labelledby="nieuw" className="mt-8 max-w-text">
        <h2 id="nieuw" className="mb-4">
          Nieuwe sleutel
        </h2>
        <TokenForm action={makeToken} regionSlug={region.slug} />
      </section>
      <section aria-labelledby="alle" className="mt-12">
        <h2 id="alle" className="mb-4">
          Sleutels
        </h2>
        <TokenTable tokens={tokens} regionSlug={region.slug} now={new Date()} revoke={revokeToken} />
      </section>
    </PageBody>
  );
}
