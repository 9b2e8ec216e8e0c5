/** Milliseconds without a change before a save; a save must start within a second of stopping. */
export const DEBOUNCE = 800;

/** Who types on without a pause is saved at least this often, in milliseconds. */
export const LONGEST_WAIT = 5_000;

/** Milliseconds until the next try after `attempt` tries that failed: 1, 2, 4 … 30 seconds. */
export function backoff(attempt: number): number {
  return Math.min(1_000 * 2 ** Math.max(0, attempt - 1), 30_000);
}
