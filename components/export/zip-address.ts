/** Asks for a ZIP in frames that tell how far it is. */
export const WITH_PROGRESS = "voortgang";

/** The address of a ZIP with its progress. */
export function withProgress(href: string): string {
  return `${href}&${WITH_PROGRESS}=ja`;
}
