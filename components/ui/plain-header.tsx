import Link from "next/link";

/** The bar on top for pages that know nothing of who is looking: sign-in, help, not found. */
export function PlainHeader({ place }: { place?: string }) {
  return (
    <header className="border-b border-line bg-paper print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline gap-x-3 px-4 py-3 md:px-8">
        <Brand href="/" />
        {place === undefined ? null : <span className="text-small text-ink-3">{place}</span>}
      </div>
    </header>
  );
}

export function Brand({ href }: { href: string }) {
  return (
    <Link
      href={href}
      className="rounded font-serif text-[1.25rem] leading-normal font-semibold text-brand-strong no-underline"
    >
      Rekenschap
    </Link>
  );
}
