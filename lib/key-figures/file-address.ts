/** Where a file of key figures is sent to, at each step. */
export function keyFigureFilePath(round: string, region: string): string {
  return `/api/rondes/${encodeURIComponent(round)}/cijfers/bestand?regio=${encodeURIComponent(region)}`;
}

/** The fields beside the file; the file is sent again at each step, the portal keeps none. */
export const FILE_FIELDS = { file: "bestand", request: "vraag" } as const;
