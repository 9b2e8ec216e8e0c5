"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Count } from "./count";
import { currentHref } from "./current-item";
import { useUnfold } from "./use-unfold";

export interface HeaderItem {
  href: string;
  label: string;
  /** What the link has behind the question mark. */
  query?: string;
  /** Other pages that belong to this one. */
  covers?: readonly string[];
  /** How many wait there. */
  count?: number;
  /** Of what, for who hears it: "verantwoordingen". */
  countLabel?: string;
}

export interface HeaderUser {
  name: string;
  /** Such as the role. */
  detail?: string;
  links?: readonly { href: string; label: string }[];
  /** A form with a button that signs out. */
  signOut?: ReactNode;
}

const itemClass =
  "flex min-h-11 items-center border-l-[3px] border-transparent px-[13px] forced-colors:border-[Canvas] text-hint text-ink-2 no-underline hover:text-ink " +
  "aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink " +
  "md:min-h-14 md:border-b-[3px] md:border-l-0 md:px-0 md:pt-[3px] md:aria-[current]:font-normal";

export function HeaderMenu({
  items,
  user,
}: {
  items: readonly HeaderItem[];
  user: HeaderUser | undefined;
}) {
  const path = usePathname();
  const { open, toggle, id, box } = useUnfold(path);
  const current = currentHref(
    items.flatMap(({ href, covers = [] }) => [href, ...covers]),
    path,
  );
  if (items.length === 0 && user === undefined) return null;
  return (
    <div ref={box} className="contents">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
        className="min-h-11 rounded-md border border-line-2 px-3 text-hint font-semibold text-brand md:hidden"
      >
        Menu
      </button>
      <div
        id={id}
        className={`${open ? "block" : "hidden"} -mx-4 w-[calc(100%+2rem)] border-t border-line pb-3 md:mx-0 md:flex md:w-auto md:flex-wrap md:items-center md:gap-x-6 md:border-0 md:p-0`}
      >
        {items.length === 0 ? null : (
          <nav aria-label="Hoofdmenu">
            <ul className="md:flex md:flex-wrap md:gap-x-5">
              {items.map((item) => (
                <li key={item.href}>
                  <Link
                    href={`${item.href}${item.query ?? ""}`}
                    aria-current={
                      item.href === path ? "page" : isAt(item, current) ? "true" : undefined
                    }
                    className={itemClass}
                  >
                    {item.label}
                    {item.count === undefined ? null : (
                      <Count value={item.count} label={item.countLabel} />
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {user === undefined ? null : <UserMenu user={user} />}
      </div>
    </div>
  );
}

function isAt({ href, covers = [] }: HeaderItem, current: string | undefined): boolean {
  return current !== undefined && [href, ...covers].includes(current);
}

/** On a narrow screen the lines simply stand in the menu; on a wide one they unfold under the name. */
function UserMenu({ user }: { user: HeaderUser }) {
  const { open, toggle, id, box } = useUnfold(usePathname());
  const detail =
    user.detail === undefined ? null : (
      <span className="block text-small text-ink-3">{user.detail}</span>
    );
  return (
    <div
      ref={box}
      className="mt-2 border-t border-line pt-2 md:relative md:mt-0 md:border-0 md:pt-0"
    >
      <p className="px-4 py-1 text-hint md:hidden">
        {user.name}
        {detail}
      </p>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
        className="hidden min-h-11 items-center gap-2 rounded-md text-hint text-ink-2 hover:text-ink md:inline-flex"
      >
        {user.name}
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true" focusable="false">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div
        id={id}
        className={`px-4 md:absolute md:top-full md:right-0 md:z-40 md:min-w-60 md:rounded-lg md:border md:border-line-2 md:bg-paper md:px-4 md:py-3 ${open ? "md:block" : "md:hidden"}`}
      >
        <div className="hidden md:block">{detail}</div>
        <ul>
          {(user.links ?? []).map((link) => (
            <li key={link.href}>
              <Link href={link.href} className="flex min-h-11 items-center text-hint">
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
        {user.signOut}
      </div>
    </div>
  );
}
