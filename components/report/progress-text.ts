/** `11 van 19 onderdelen klaar`. */
export function progressText({ done, total }: { done: number; total: number }): string {
  return `${done} van ${total} onderdelen klaar`;
}
