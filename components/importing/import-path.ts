import type { ImportSource } from "@/lib/importing/review/review";

/** Where forms are read in, and what was read is placed. */
export const importPath = {
  read: (reportId: string, source: ImportSource) => `/api/verantwoording/${encodeURIComponent(reportId)}/inlezen?soort=${source}`,
  draft: (reportId: string, draftId: string) => `/api/verantwoording/${encodeURIComponent(reportId)}/inlezen/${encodeURIComponent(draftId)}`,
} as const;
