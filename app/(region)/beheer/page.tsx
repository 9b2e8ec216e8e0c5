import type { Metadata } from "next";
import { ADMINISTRATION } from "@/components/region/administration";
import { regionAddress } from "@/components/region/region-address";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Beheer" };

/** Where the administrator of a region finds the pages that are not about a round. */
export default async function AdministrationPage({ searchParams }: { searchParams: RegionQuery }) {
  const { actor, region } = await requireRegion("region.manageSettings", searchParams);
  const pages = ADMINISTRATION.filter(({ right }) => can(actor, right, regionThing(region.id)));
  return (
    <PageBody width="narrow">
      <PageTitle kicker={region.name} title="Beheer" />
      <ul className="mt-8 divide-y divide-line border-y border-line">
        {pages.map(({ href, label, text }) => (
          <li key={href} className="py-4">
            <h2 className="text-base">
              <TextLink href={regionAddress(href, region)}>{label}</TextLink>
            </h2>
            <p className="mt-1 max-w-read text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </PageBody>
  );
}
