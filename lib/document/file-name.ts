import { periodLabel, type Period } from "@/lib/values/period";
import { WHOLE, type FileChoice, type Selection } from "./file-choice";

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

const PIECE: Readonly<Record<Selection["kind"], string>> = { whole: "", short: "-kort", parts: "-onderdelen" };

/**
 * The name under which a report is saved: `verantwoording-stichting-de-waterlelie-2024-2025.pdf`,
 * where one version was asked for `verantwoording-stichting-de-waterlelie-2024-2025-versie-1.pdf`,
 * of a piece of it `…-2024-2025-kort.docx`, and without small counts, for the annual report,
 * `…-2024-2025-jaarverslag.pdf`.
 */
export function reportFileName(
  board: string,
  period: Period,
  {
    version,
    isPublic = false,
    selection = WHOLE,
    extension = "pdf",
  }: Partial<FileChoice> & { extension?: "pdf" | "docx" } = {},
): string {
  const suffix = [version === undefined ? "" : `-versie-${version}`, PIECE[selection.kind], isPublic ? "-jaarverslag" : ""].join("");
  return `verantwoording-${slug(board)}-${slug(periodLabel(period))}${suffix}.${extension}`;
}

/**
 * The name under which the report over all boards of a round is saved:
 * `verzamelverslag-zuiderland-2024-2025.pdf`, and before it is final `…-2024-2025-voorlopig.pdf`.
 */
export function collectiveFileName(region: string, period: Period, isDraft: boolean, extension: "pdf" | "docx"): string {
  return `verzamelverslag-${slug(region)}-${slug(periodLabel(period))}${isDraft ? "-voorlopig" : ""}.${extension}`;
}
