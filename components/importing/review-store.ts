import type { Decision, Decisions } from "@/lib/importing/review/decisions";

/** How far somebody is with going through a form that they read in. */
export type ReviewState = {
  decisions: Decisions;
  /** Items that are answers now, with the question that each went to. */
  placed: Readonly<Record<string, string>>;
};

const NOTHING: ReviewState = { decisions: {}, placed: {} };

/** Milliseconds without a change before it is written. */
const PAUSE = 300;

/**
 * Keeps what somebody decides in this browser, so that a reload or a session that ended loses none
 * of it. A form that is read in later for the same report takes its place. Where the browser keeps
 * nothing, it stands in the page only.
 */
export class ReviewStore {
  readonly #key: string;
  readonly #draftId: string;
  readonly #storage: Storage | null;
  readonly #listeners = new Set<() => void>();
  #state: ReviewState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ userId, reportId, draftId, storage }: { userId: string; reportId: string; draftId: string; storage: Storage | null }) {
    this.#key = `rekenschap-inlezen ${userId} ${reportId}`;
    this.#draftId = draftId;
    this.#storage = storage;
    this.#state = this.#read();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): ReviewState => this.#state;
  /** Before the browser has looked. */
  serverState = (): ReviewState => NOTHING;

  decide(item: string, decision: Decision): void {
    this.#set({ ...this.#state, decisions: { ...this.#state.decisions, [item]: decision } });
  }

  /** Items that went to a question. */
  place(items: readonly string[], question: string): void {
    this.#set({ ...this.#state, placed: { ...this.#state.placed, ...Object.fromEntries(items.map((item) => [item, question])) } });
    this.keep();
  }

  /** Forgets all of it: the form was put away. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#storage?.removeItem(this.#key);
  }

  /** Writes at once: the page may be left. */
  keep = (): void => {
    clearTimeout(this.#timer);
    try {
      this.#storage?.setItem(this.#key, JSON.stringify({ draftId: this.#draftId, ...this.#state }));
    } catch {
      // No room: it stands in the page.
    }
  };

  #set(state: ReviewState): void {
    this.#state = state;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.keep, PAUSE);
    for (const listener of this.#listeners) listener();
  }

  /** Written by this class only; what belongs to another form, or is damaged, counts as nothing. */
  #read(): ReviewState {
    try {
      const kept = JSON.parse(this.#storage?.getItem(this.#key) ?? "null") as (ReviewState & { draftId: string }) | null;
      return kept?.draftId === this.#draftId ? { decisions: kept.decisions, placed: kept.placed } : NOTHING;
    } catch {
      return NOTHING;
    }
  }
}
