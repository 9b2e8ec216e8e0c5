/**
 * What a page may load and do: its own files, and only the scripts that carry the nonce of this very
 * answer, with what those load themselves.
 *
 * @param nonce unguessable, another one for each answer.
 * @param formTargets other origins that a form may lead to: the sign-in provider's.
 */
export function contentSecurityPolicy(nonce: string, formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    // Widths of bars and places of menus are attributes; those can't load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** For answers that are no pages: data and files, which have nothing to load. */
export const NOTHING_ALLOWED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Two years of https only, for every host below this one too. */
export const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";
