import type { DraftRecord, DraftStore } from "./draft-store";
import type { Json } from "./json";
import {
  currentValue,
  draftOf,
  isUnsaved,
  openedState,
  type Aside,
  type MergeValues,
  type QuestionState,
  type Sent,
  type Theirs,
} from "./question-state";
import type { SaveOutcome } from "./send-save";
import type { Tabs } from "./tabs";
import { step, type SaveEvent } from "./transitions";

/** The world around a saver; the tests bring their own. */
export type SaverSurroundings = {
  userId: string;
  reportId: string;
  store: DraftStore;
  tabs: Tabs;
  send: (questionKey: string, sent: Sent, options: { leaving: boolean }) => Promise<SaveOutcome>;
  setAside: (questionKey: string, aside: Aside, options: { leaving: boolean }) => Promise<SaveOutcome>;
  now: () => number;
  freshId: () => string;
  setTimer: (run: () => void, delay: number) => () => void;
};

/** Told about every change of a question; `show` is set when the editor has to show another value. */
export type SaverListener = (questionKey: string, show?: { value: Json }) => void;

/** How drafts fared: `failing` means that unsaved text is in this page only. */
export type DraftHealth = "working" | "failing";

/** Fetches how two versions of one question merge: only needed where they meet. */
export type LoadMerge = () => Promise<MergeValues>;

type Entry = {
  state: QuestionState;
  /** Absent while no page shows the question: then a conflict waits until one does. */
  loadMerge: LoadMerge | undefined;
  cancelTimer: (() => void) | undefined;
};

/**
 * Saves the questions of one report from one page: runs the machine of each question, keeps drafts
 * in the browser, and tells listeners. Lives as long as the report is open, over its pages.
 */
export class ReportSaver {
  readonly #around: SaverSurroundings;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<SaverListener>();
  #states: ReadonlyMap<string, QuestionState> = new Map();
  #lastSavedAt: string | undefined;
  #drafts: DraftHealth = "working";
  #signedInNow: string | null = null;

  constructor(around: SaverSurroundings) {
    this.#around = around;
  }

  /** Whose text it saves. */
  get userId(): string {
    return this.#around.userId;
  }

  /** The server's value of a question that the page shows. Gives the value to show. */
  open(
    questionKey: string,
    { value, revision, takenOver = false }: { value: Json; revision: number; takenOver?: boolean },
    loadMerge?: LoadMerge,
  ): Json {
    const entry = this.#entries.get(questionKey);
    if (!entry) {
      const state = openedState(value, revision, takenOver);
      this.#entries.set(questionKey, { state, loadMerge, cancelTimer: undefined });
      this.#states = new Map(this.#states).set(questionKey, state);
      return value;
    }
    entry.loadMerge = loadMerge ?? entry.loadMerge;
    this.#dispatch(questionKey, { kind: "opened", value, revision, takenOver });
    const { theirs } = entry.state;
    if (theirs) void this.receive(questionKey, theirs);
    return currentValue(entry.state);
  }

  /**
   * Tells that the server has another version of a question, saved by somebody else or in another
   * tab. Without unsaved text here it takes its place; else the two merge, or the writer is asked.
   * May be called at any time and again with the same version: what is older than the page knows
   * changes nothing, and while a save is under way its answer tells instead.
   */
  async receive(questionKey: string, theirs: Theirs): Promise<void> {
    const entry = this.#entries.get(questionKey);
    if (!entry) return;
    const merge = isUnsaved(entry.state) ? await this.#mergeOf(entry) : undefined;
    this.#dispatch(questionKey, { kind: "arrived", theirs }, { merge });
  }

  /**
   * @param options.restores the version in the history that the value brings back
   * @param options.takenOver it is last year's now, or no longer counts as that
   */
  edit(questionKey: string, value: Json, options: { restores?: string; takenOver?: boolean } = {}): void {
    this.#dispatch(questionKey, { kind: "edited", value, ...options });
  }

  /** A change that no editor made, such as a file that has come in: the editor has to show it. */
  change(questionKey: string, value: Json): void {
    this.edit(questionKey, value);
    for (const listener of this.#listeners) listener(questionKey, { value });
  }

  /** Stops waiting. `leaving`: the page closes, so requests must outlive it. */
  flush(options: { leaving: boolean } = { leaving: false }): void {
    for (const key of this.#entries.keys()) this.#dispatch(key, { kind: "flushed" }, { leaving: options.leaving });
  }

  wake(): void {
    for (const key of this.#entries.keys()) this.#dispatch(key, { kind: "woken" });
  }

  /**
   * Settles a conflict with the value that the writer chose or put together.
   *
   * @param options.setAside the text typed here is not all in that value: it goes to the history
   */
  resolve(questionKey: string, value: Json, options: { setAside: boolean }): void {
    this.#dispatch(questionKey, { kind: "resolved", value, ...options });
  }

  /** Drops a text that was set aside and that the server cannot take. */
  discardAside(questionKey: string, saveId: string): void {
    this.#dispatch(questionKey, { kind: "discardedAside", saveId });
  }

  /**
   * Takes over what a closed tab left unsaved and sends it.
   *
   * @returns the questions whose text came back
   */
  async restore(): Promise<string[]> {
    const newest = new Map<string, DraftRecord>();
    for (const record of await this.abandoned()) {
      const known = newest.get(record.questionKey);
      if (!known || known.at < record.at) newest.set(record.questionKey, record);
    }
    const shown: string[] = [];
    for (const record of newest.values()) {
      const { questionKey, draft } = record;
      // A draft of a question on another page: the server tells which revision it has.
      if (!this.#entries.has(questionKey)) this.open(questionKey, { value: null, revision: -1 });
      const entry = this.#entries.get(questionKey);
      if (!entry || isUnsaved(entry.state)) continue;
      const before = currentValue(entry.state);
      this.#dispatch(questionKey, { kind: "restored", draft });
      if (currentValue(entry.state) !== before) shown.push(questionKey);
      await this.#keep(questionKey, entry);
      if (this.#drafts === "working") await this.discard(record);
    }
    return shown;
  }

  /** Drafts of tabs that are closed; where that cannot be told, of every other tab. */
  async abandoned(): Promise<DraftRecord[]> {
    const { store, tabs, userId, reportId } = this.#around;
    try {
      const records = await store.list({ userId, reportId });
      const open = await tabs.open();
      return records.filter(({ tab }) => tab !== tabs.own && !open?.has(tab));
    } catch {
      this.#drafts = "failing";
      return [];
    }
  }

  /** Drops what a closed tab left. */
  async discard(record: DraftRecord): Promise<void> {
    await this.#around.store.drop(record).catch(() => undefined);
  }

  /** Drops all that was typed in a question and that the server will not take; see `isTurnedAway`. */
  discardTyped(questionKey: string): void {
    this.#dispatch(questionKey, { kind: "discarded" });
  }

  stateOf(questionKey: string): QuestionState | undefined {
    return this.#entries.get(questionKey)?.state;
  }

  /** The newest value of a question; undefined when it was never opened. */
  valueOf(questionKey: string): Json | undefined {
    const entry = this.#entries.get(questionKey);
    return entry && currentValue(entry.state);
  }

  /** The same map until something changes. */
  states(): ReadonlyMap<string, QuestionState> {
    return this.#states;
  }

  hasUnsaved(): boolean {
    return [...this.#states.values()].some(isUnsaved);
  }

  /** Resolves when nothing is waiting or on its way any more, or after `patience` milliseconds. */
  settled(patience: number): Promise<void> {
    const busy = () => [...this.#states.values()].some(({ phase }) => phase === "waiting" || phase === "sending");
    if (!busy()) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        unsubscribe();
        resolve();
      };
      const cancel = this.#around.setTimer(end, patience);
      const unsubscribe = this.subscribe(() => {
        if (!busy()) end();
      });
    });
  }

  /** When the server last acknowledged a save of this page, ISO 8601. */
  get lastSavedAt(): string | undefined {
    return this.#lastSavedAt;
  }

  /** Who is signed in in this browser instead of the writer, by name; null where nobody is, or the writer. */
  get signedInNow(): string | null {
    return this.#signedInNow;
  }

  get draftHealth(): DraftHealth {
    return this.#drafts;
  }

  subscribe(listener: SaverListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #dispatch(
    questionKey: string,
    event: SaveEvent,
    { leaving = false, merge }: { leaving?: boolean; merge?: MergeValues | undefined } = {},
  ): void {
    const entry = this.#entries.get(questionKey);
    if (!entry) return;
    const before = entry.state;
    const around = { now: this.#around.now(), freshId: this.#around.freshId(), merge };
    const { state, effects } = step(before, event, around);
    if (state === before && effects.length === 0) return;
    entry.state = state;
    this.#states = new Map(this.#states).set(questionKey, state);
    if (state.phase !== "waiting" && state.phase !== "retrying") this.#cancel(entry);
    if (draftChanged(before, state)) void this.#keep(questionKey, entry);
    let show: { value: Json } | undefined;
    for (const effect of effects) {
      if (effect.kind === "send") void this.#send(questionKey, entry, effect.sent, leaving);
      if (effect.kind === "setAside") void this.#setAside(questionKey, effect.aside, leaving);
      if (effect.kind === "schedule") this.#schedule(questionKey, entry, effect.at);
      if (effect.kind === "show") show = { value: effect.value };
    }
    for (const listener of this.#listeners) listener(questionKey, show);
  }

  async #send(questionKey: string, entry: Entry, sent: Sent, leaving: boolean): Promise<void> {
    const outcome = await this.#around.send(questionKey, sent, { leaving });
    if (outcome.kind === "succeeded") this.#lastSavedAt = outcome.savedAt;
    this.#noteWhoIs(outcome);
    const merge = outcome.kind === "overtaken" ? await this.#mergeOf(entry) : undefined;
    this.#dispatch(questionKey, { ...outcome, saveId: sent.saveId }, { merge });
  }

  async #setAside(questionKey: string, aside: Aside, leaving: boolean): Promise<void> {
    const outcome = await this.#around.setAside(questionKey, aside, { leaving });
    this.#noteWhoIs(outcome);
    this.#dispatch(questionKey, { ...outcome, saveId: aside.saveId });
  }

  #noteWhoIs(outcome: SaveOutcome): void {
    this.#signedInNow = outcome.kind === "foundSignedOut" ? (outcome.signedInNow ?? null) : null;
  }

  /** Undefined where it is not known or cannot be had now: the writer is asked instead. */
  async #mergeOf({ loadMerge }: Entry): Promise<MergeValues | undefined> {
    try {
      const merge = await loadMerge?.();
      return merge && ((versions) => orConflict(() => merge(versions)));
    } catch {
      return undefined;
    }
  }

  #schedule(questionKey: string, entry: Entry, at: number): void {
    this.#cancel(entry);
    entry.cancelTimer = this.#around.setTimer(
      () => this.#dispatch(questionKey, { kind: "elapsed" }),
      Math.max(0, at - this.#around.now()),
    );
  }

  #cancel(entry: Entry): void {
    entry.cancelTimer?.();
    entry.cancelTimer = undefined;
  }

  /** Not waiting for an earlier write: the store does them in their order, and the page may be gone any moment. */
  async #keep(questionKey: string, entry: Entry): Promise<void> {
    const { store, userId, reportId, tabs, now } = this.#around;
    const id = { userId, reportId, questionKey, tab: tabs.own };
    const draft = draftOf(entry.state);
    try {
      await (draft ? store.keep({ ...id, draft, at: now() }) : store.drop(id));
      this.#drafts = "working";
    } catch {
      this.#drafts = "failing";
    }
  }
}

function draftChanged(before: QuestionState, state: QuestionState): boolean {
  return (["pending", "sent", "asides", "saved"] as const).some((part) => before[part] !== state[part]);
}

/** A merge that stumbles over a value of an odd shape must not cost the text: both versions are shown. */
function orConflict<T>(merge: () => T): T | null {
  try {
    return merge();
  } catch (error) {
    console.error(error);
    return null;
  }
}
