"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import type { HeaderUser } from "@/components/ui/header-menu";
import { SiteHeader } from "@/components/ui/site-header";
import { useUnfold } from "@/components/ui/use-unfold";
import { chosenRegion, pageInRegion, type OwnRegion } from "./chosen-region";
import { REGION_COOKIE } from "@/lib/access/region-cookie";

export interface RegionHeaderProps {
  home: string;
  /** By name. */
  regions: readonly [OwnRegion, ...OwnRegion[]];
  /** The region looked at last, as this request told. */
  remembered: string | undefined;
  user: HeaderUser;
}

/**
 * The header for somebody with roles in several regions: it says in which one they are, and changes
 * it at a press. The address is the truth; what it named last counts on pages that name none.
 */
export function RegionHeader({ home, regions, remembered, user }: RegionHeaderProps) {
  const named = useSearchParams().get("regio");
  const lookedAt = useSyncExternalStore(neverByItself, rememberedHere, () => remembered);
  const current = chosenRegion(regions, named, lookedAt);
  const isNamed = current.slug === named;
  useEffect(() => {
    if (isNamed) document.cookie = `${REGION_COOKIE}=${current.slug}; path=/; samesite=lax`;
  }, [isNamed, current.slug]);
  return (
    <SiteHeader
      home={home}
      place={<RegionChooser regions={regions} current={current} />}
      items={current.items}
      user={user}
    />
  );
}

function RegionChooser({ regions, current }: { regions: readonly OwnRegion[]; current: OwnRegion }) {
  const path = usePathname();
  // A press on a link changes the region, and with that what was unfolded is another one's.
  const { open, toggle, id, box } = useUnfold(`${path} ${current.slug}`);
  return (
    <div ref={box} className="relative">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
        className="flex min-h-11 items-center gap-2 rounded-md text-left text-small text-ink-2 md:min-h-8 hover:text-ink"
      >
        <span className="sr-only">Regio: </span>
        {current.name}
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true" focusable="false" className="shrink-0">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <nav
        id={id}
        aria-label="Regio’s"
        className={`absolute top-full left-0 z-40 w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line-2 bg-paper px-4 py-2 ${open ? "block" : "hidden"}`}
      >
        <ul>
          {regions.map((region) => (
            <li key={region.slug}>
              <Link
                href={pageInRegion(path, region)}
                aria-current={region.slug === current.slug ? "true" : undefined}
                className="flex min-h-11 items-center text-hint aria-[current]:font-semibold"
              >
                {region.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function rememberedHere(): string | undefined {
  const prefix = `${REGION_COOKIE}=`;
  return document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith(prefix))
    ?.slice(prefix.length);
}

/** The address changes as well whenever the cookie does, and that draws the header anew. */
function neverByItself(): () => void {
  return () => undefined;
}
