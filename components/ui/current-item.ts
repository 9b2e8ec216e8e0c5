/**
 * Which of the addresses in a menu the page at `path` belongs to: the longest one that is the path
 * itself or a folder above it. The root only stands for itself.
 */
export function currentHref(hrefs: readonly string[], path: string): string | undefined {
  const matches = hrefs.filter(
    (href) => path === href || (href !== "/" && path.startsWith(`${href}/`)),
  );
  return matches.sort((a, b) => b.length - a.length)[0];
}
