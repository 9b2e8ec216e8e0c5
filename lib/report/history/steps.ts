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
  /** How long it is as it is stored, in characters; 0 where the answer was empty. */
  size: number;
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

/** A step takes at most so many milliseconds: only its last version can be brought back. */
const LONGEST = 15 * 60_000;

/** Who takes out more than half of a text, and more characters than this, does something else than writing on. */
const MUCH = 200;

/**
 * The history of one question as people tell it: what somebody saved while writing on is one step,
 * for at most a quarter of an hour. Where much was taken out a step ends with the text as it was
 * before that, also when it went bit by bit, so that it can be brought back.
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
  let open: OpenStep | null = null;
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
    if (open && !alone && goesOn(open.step, version)) {
      open = written(open, version, steps);
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
      open = alone ? null : { step, versions: [version] };
    }
    saved.push(version);
    seen.add(version.fingerprint);
  }
  return steps;
}

/** A step that may go on. `versions`: among which its longest one counts; `falling`: it has only grown shorter. */
type OpenStep = { step: HistoryStep; versions: readonly StoredVersion[]; falling?: boolean };

/** The step with one more version; or, where much was taken out since its longest one, the step after that. */
function written({ step, versions, falling = false }: OpenStep, next: StoredVersion, steps: HistoryStep[]): OpenStep {
  const longest = versions.reduce((most, version) => (version.size >= most.size ? version : most));
  const shorter = longest.size - next.size;
  step.last = next;
  // What still goes on being taken out stands in the step before.
  if (falling && shorter >= 0) return { step, versions: [next], falling };
  if (shorter <= MUCH || next.size >= longest.size / 2) return { step, versions: [...versions, next] };
  step.last = longest;
  const first = versions[versions.indexOf(longest) + 1] ?? next;
  const cut: HistoryStep = { kind: "saved", last: next, before: longest, startedAt: first.savedAt, broughtBack: false, carried: null };
  steps.push(cut);
  return { step: cut, versions: [next], falling: true };
}

function carriedBy(version: StoredVersion, previous: StoredVersion | null): HistoryStep["carried"] {
  const same = previous?.fingerprint === version.fingerprint;
  if (version.takenOver) return same && previous.takenOver ? null : "takenOver";
  return same && previous.takenOver ? "confirmed" : null;
}

function goesOn({ last, startedAt }: HistoryStep, { savedById, savedAt }: StoredVersion): boolean {
  const since = (moment: Date) => savedAt.getTime() - moment.getTime();
  return last.savedById === savedById && since(last.savedAt) <= PAUSE && since(startedAt) <= LONGEST;
}
