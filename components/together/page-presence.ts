import type { Answered, TogetherNow } from "./requests";

/** Milliseconds between two tellings; the server counts a page as gone after two and a half. */
const BEAT = 10_000;
/** Going from part to part leaves one and enters the next: that is one telling. */
const SETTLE = 300;

export type PresenceSurroundings = {
  tell: (told: {
    partId: string;
    revisions: Readonly<Record<string, number>>;
    leaving: boolean;
  }) => Promise<Answered<TogetherNow>>;
  /** The revisions that the page knows, by question. */
  revisions: () => Readonly<Record<string, number>>;
  /** Somebody saved a newer answer than the page knows. */
  receive: (newer: TogetherNow["newer"][number]) => void;
  setTimer: (run: () => void, delay: number) => () => void;
};

const NOBODY: TogetherNow = { others: [], newer: [], notes: { byQuestion: {}, byPart: {}, version: "" } };

/**
 * Tells the server every so often which part this page shows, and keeps what it hears of others.
 * An answer that fails changes nothing. Whoever may not be here (any more, or until they have signed
 * in again) is not asked until somebody looks at the page again, or it could save something.
 */
export class PagePresence {
  readonly #around: PresenceSurroundings;
  readonly #listeners = new Set<() => void>();
  #now = NOBODY;
  #partId = "";
  #watched = false;
  #refused = false;
  #tellings = 0;
  #cancel: () => void = () => undefined;

  constructor(around: PresenceSurroundings) {
    this.#around = around;
  }

  /** What was heard last; the same object until something changes. */
  now = (): TogetherNow => this.#now;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The page shows this part now; empty for a page beside the parts. */
  enter(partId: string): void {
    this.#partId = partId;
    if (this.#watched) this.#tellIn(SETTLE);
  }

  /** Somebody looks at the page. */
  look(): void {
    this.#watched = true;
    this.#refused = false;
    this.#tellIn(SETTLE);
  }

  /** The server took what was typed here: so it hears this page again. */
  saved(): void {
    if (this.#refused && this.#watched) this.look();
  }

  /** The page is hidden or closes. */
  leave(): void {
    this.#cancel();
    if (!this.#watched) return;
    this.#watched = false;
    if (!this.#refused) void this.#around.tell({ partId: this.#partId, revisions: {}, leaving: true });
  }

  /** Asks at once, after a change of one's own. */
  refresh(): Promise<void> {
    this.#cancel();
    return this.#tell();
  }

  #tellIn(delay: number): void {
    this.#cancel();
    if (!this.#refused) this.#cancel = this.#around.setTimer(() => void this.#tell(), delay);
  }

  async #tell(): Promise<void> {
    const telling = (this.#tellings += 1);
    const answer = await this.#around.tell({
      partId: this.#partId,
      revisions: this.#around.revisions(),
      leaving: false,
    });
    // The page was left in the meantime, or has told again.
    if (telling !== this.#tellings || !this.#watched) return;
    this.#refused = answer.kind === "refused" && REFUSED.has(answer.status);
    if (answer.kind === "ok") this.#hear(answer.value);
    this.#tellIn(BEAT);
  }

  #hear(now: TogetherNow): void {
    for (const newer of now.newer) this.#around.receive(newer);
    if (JSON.stringify([now.others, now.notes]) === JSON.stringify([this.#now.others, this.#now.notes])) return;
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}

const REFUSED: ReadonlySet<number> = new Set([401, 403, 404, 422]);
