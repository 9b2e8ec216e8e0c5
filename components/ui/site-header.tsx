import type { ReactNode } from "react";
import { HeaderMenu, type HeaderItem, type HeaderUser } from "./header-menu";
import { Brand } from "./plain-header";

export interface SiteHeaderProps {
  /** Where the brand leads: the start of whoever is looking. */
  home: string;
  /** The region or board one works for, or a choice of them. */
  place: ReactNode;
  items: readonly HeaderItem[];
  user?: HeaderUser;
}

export function SiteHeader({ home, place, items, user }: SiteHeaderProps) {
  return (
    <header className="border-b border-line bg-paper print:hidden">
      <div className="relative mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 px-4 md:px-8">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 py-2.5 max-md:flex-1 max-md:basis-0">
          <Brand href={home} />
          <div className="min-w-0 text-small text-ink-3">{place}</div>
        </div>
        <HeaderMenu items={items} user={user} />
      </div>
    </header>
  );
}
