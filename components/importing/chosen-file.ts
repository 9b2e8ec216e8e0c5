/** The form that somebody chose on another page of the report, on its way to where it is read in. */
let chosen: { reportId: string; file: File } | null = null;

export function chooseFile(reportId: string, file: File): void {
  chosen = { reportId, file };
}

export function chosenFile(reportId: string): File | null {
  return chosen?.reportId === reportId ? chosen.file : null;
}

export function forgetFile(): void {
  chosen = null;
}
