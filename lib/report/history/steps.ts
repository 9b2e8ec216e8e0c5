/** A stored version of an answer, without its value. */
export type StoredVersion = {
  id: string;
  questionKey: string;
  /** Null for a text that was set aside in a conflict. */
  revision: number | null;
  /** The revision that a text that was set aside started from. */
  basedOn: number | null;
  /** The same for equal values. */
  fingerprint: string;
  /** Whether it was taken over from last year, and neither confirmed nor changed yet. */
  takenOver: boolean;
  savedById: string | null;
  savedAt: Date;
};

/** Versions that somebody saved in one go, and the version they are compared with. */
export type HistoryStep = {
  kind: "saved" | "setAside";
  /** The version it ended with. */
  last: StoredVersion;
  /** What was there before; null where there was nothing. */
  before: StoredVersion | null;
  startedAt: Date;
  /** Whether it brought back what an earlier version was, instead of writing something new. */
  broughtBack: boolean;
  /** Whether last year's answer was taken over, or confirmed as it was. */
  carried: "takenOver" | "confirmed" | null;
};

/** Who goes on within so many milliseconds is still at the same change. */
const PAUSE = 5 * 60_000;

/**
 * The history of one question as people tell it: what somebody saved while writing on is one step.
 * Bringing back an earlier version is a step of its own, so that what it replaced stays in view; so is
 * taking over last year's answer, and confirming that.
 *
 * @param versions of one question, oldest first
 * @returns in the order in which they began
 */
export function historySteps(versions: readonly StoredVersion[]): HistoryStep[] {
  const steps: HistoryStep[] = [];
  const saved: StoredVersion[] = [];
  const seen = new Set<string>();
  let open: HistoryStep | null = null;
  for (const version of versions) {
    if (version.revision === null) {
      const before = saved.find(({ revision }) => revision === version.basedOn) ?? null;
      steps.push({ kind: "setAside", last: version, before, startedAt: version.savedAt, broughtBack: false, carried: null });
      continue;
    }
    const previous = saved.at(-1) ?? null;
    const broughtBack = seen.has(version.fingerprint) && previous?.fingerprint !== version.fingerprint;
    const carried = carriedBy(version, previous);
    const alone = broughtBack || carried !== null;
    if (open && !alone && goesOn(open, version)) {
      open.last = version;
    } else {
      const step: HistoryStep = {
        kind: "saved",
        last: version,
        before: previous,
        startedAt: version.savedAt,
        broughtBack,
        carried,
      };
      steps.push(step);
      // What follows on a version that came from elsewhere is new writing.
      open = alone ? null : step;
    }
    saved.push(version);
    seen.add(version.fingerprint);
  }
  return steps;
}

function carriedBy(version: StoredVersion, previous: StoredVersion | null): HistoryStep["carried"] {
  const same = previous?.fingerprint === version.fingerprint;
  if (version.takenOver) return same && previous.takenOver ? null : "takenOver";
  return same && previous.takenOver ? "confirmed" : null;
}

function goesOn({ last }: HistoryStep, next: StoredVersion): boolean {
  return last.savedById === next.savedById && next.savedAt.getTime() - last.savedAt.getTime() <= PAUSE;
}
