import { hasForbiddenCharacters } from "./characters";
import { MAX_HREF } from "./limits";

const ALLOWED = /^(?:https?:\/\/[^/]|mailto:[^@]+@)/i;

/**
 * Whether an address may be the target of a link: an absolute http(s) address or a mailto
 * address, without spaces or control characters.
 */
export function isSafeHref(href: string): boolean {
  if (href.length > MAX_HREF || !ALLOWED.test(href)) return false;
  return !hasForbiddenCharacters(href) && !/\s/.test(href) && URL.canParse(href);
}

/**
 * The address that somebody means by what was typed: "www.voorbeeld.nl" gets https, an e-mail
 * address gets mailto. Null when no address of an allowed kind can be made of it.
 */
export function hrefFromTyped(typed: string): string | null {
  const text = typed.trim();
  if (isSafeHref(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/.]{2,}$/.test(text)) return safeOrNull(`mailto:${text}`);
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(text)) {
    return safeOrNull(`https://${text}`);
  }
  return null;
}

function safeOrNull(href: string): string | null {
  return isSafeHref(href) ? href : null;
}
