import { periodLabel, type Period } from "@/lib/values/period";

/** Longest board name in a file name, so that the whole stays far below what file systems take. */
const MAX_SLUG = 80;

/** A name in small letters and digits with dashes: `stichting-de-waterlelie`. */
function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, MAX_SLUG).replace(/-+$/, "") || "bestuur";
}

/**
 * The name under which a report is saved: `verantwoording-stichting-de-waterlelie-2024-2025.pdf`,
 * where one version was asked for `verantwoording-stichting-de-waterlelie-2024-2025-versie-1.pdf`,
 * and without small counts, for the annual report, `…-2024-2025-jaarverslag.pdf`.
 */
export function reportFileName(
  board: string,
  period: Period,
  { version, isPublic = false }: { version?: number | undefined; isPublic?: boolean } = {},
): string {
  const suffix = `${version === undefined ? "" : `-versie-${version}`}${isPublic ? "-jaarverslag" : ""}`;
  return `verantwoording-${slug(board)}-${slug(periodLabel(period))}${suffix}.pdf`;
}

/**
 * The name under which the report over all boards of a round is saved:
 * `verzamelverslag-zuiderland-2024-2025.pdf`, and before it is final `…-2024-2025-voorlopig.pdf`.
 */
export function collectiveFileName(region: string, period: Period, isDraft: boolean, extension: "pdf" | "docx"): string {
  return `verzamelverslag-${slug(region)}-${slug(periodLabel(period))}${isDraft ? "-voorlopig" : ""}.${extension}`;
}
