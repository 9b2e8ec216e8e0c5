import type { Json } from "@/lib/saving/json";
import { MAX_FILE_SIZE, type AnnexFile } from "@/lib/template/answers/annex-file";
import type { Annex } from "@/lib/template/answers/answer-schema";
import { FILE_NOT_SENT, fileProblemText } from "./file-problem-text";
import { sendFile } from "./send-file";

export type FileSending =
  | { kind: "idle" }
  | { kind: "sending"; name: string; sent: number; size: number; stop: () => void }
  | { kind: "stored"; name: string }
  /** `again` where trying once more can help. */
  | { kind: "failed"; name: string; text: string; again?: () => void };

/** The annex that a file is for. */
export type AnnexPlace = { reportId: string; questionKey: string; annexId: string };

/** Where the answer is that gets the file; see `ReportSaver`. */
export type AnswerHolder = {
  valueOf: (questionKey: string) => Json | undefined;
  change: (questionKey: string, value: Json) => void;
};

const IDLE: FileSending = { kind: "idle" };

/**
 * The files that this browser page is sending, one per annex. They go on when their place on the
 * screen goes: whoever turns to another part need not wait, and on return sees how far it is and
 * what came of it. Only who leaves the portal is asked to wait.
 */
export class FileSendings {
  readonly #states = new Map<string, FileSending>();
  readonly #controllers = new Map<string, AbortController>();
  readonly #holders = new Map<string, AnswerHolder>();
  readonly #listeners = new Set<() => void>();
  readonly #send: typeof sendFile;
  readonly #holdPage: (hold: boolean) => void;

  /**
   * @param holdPage told when the page must not close without asking, and when it may again
   */
  constructor(send: typeof sendFile, holdPage: (hold: boolean) => void) {
    this.#send = send;
    this.#holdPage = holdPage;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How the sending for an annex goes; the same object until something changes. */
  stateOf(place: AnnexPlace): FileSending {
    return this.#states.get(keyOf(place)) ?? IDLE;
  }

  /** From now on a file of this report goes to this answer: the page shows it. */
  deliverTo(reportId: string, holder: AnswerHolder): void {
    this.#holders.set(reportId, holder);
  }

  /** Sends a file, in the place of one that is on its way to the same annex. */
  async send(place: AnnexPlace, file: File): Promise<void> {
    const key = keyOf(place);
    const { name, size } = file;
    this.#controllers.get(key)?.abort();
    this.#controllers.delete(key);
    const refused = (code: string) => this.#set(key, { kind: "failed", name, text: fileProblemText({ code }) });
    if (size > MAX_FILE_SIZE) return refused("tooLarge");
    if (size === 0) return refused("empty");
    const controller = new AbortController();
    this.#controllers.set(key, controller);
    const onProgress = (sent: number) => this.#set(key, { kind: "sending", name, sent, size, stop: () => controller.abort() });
    onProgress(0);
    const outcome = await this.#send(place, file, { onProgress, signal: controller.signal });
    // Another was chosen meanwhile.
    if (this.#controllers.get(key) !== controller) return undefined;
    this.#controllers.delete(key);
    switch (outcome.kind) {
      case "stored":
        this.setFile(place, outcome.file);
        return this.#set(key, { kind: "stored", name: outcome.file.name });
      case "refused":
        return this.#set(key, { kind: "failed", name, text: fileProblemText(outcome.problem) });
      case "failed":
        return this.#set(key, { kind: "failed", name, text: FILE_NOT_SENT, again: () => void this.send(place, file) });
      case "stopped":
        return this.#set(key, IDLE);
    }
  }

  /** Puts a file with its annex, or takes it away; an annex that was removed gets none. */
  setFile({ reportId, questionKey, annexId }: AnnexPlace, file: AnnexFile | undefined): void {
    const holder = this.#holders.get(reportId);
    const annexes = holder?.valueOf(questionKey) as readonly Annex[] | null | undefined;
    if (!holder || !annexes?.some(({ id }) => id === annexId)) return;
    holder.change(
      questionKey,
      annexes.map((annex) => (annex.id === annexId ? withFile(annex, file) : annex)),
    );
  }

  /** Forgets what came of the last sending. */
  clear(place: AnnexPlace): void {
    this.#set(keyOf(place), IDLE);
  }

  #set(key: string, state: FileSending): void {
    this.#states.set(key, state);
    this.#holdPage(this.#controllers.size > 0);
    for (const listener of this.#listeners) listener();
  }
}

function withFile({ file: _before, ...annex }: Annex, file: AnnexFile | undefined): Annex {
  return file ? { ...annex, file } : annex;
}

function keyOf({ reportId, questionKey, annexId }: AnnexPlace): string {
  return `${reportId} ${questionKey} ${annexId}`;
}

/** Those of this browser page. */
export const fileSendings = new FileSendings(sendFile, (hold) => {
  // Adding the same listener twice is adding it once.
  if (hold) window.addEventListener("beforeunload", askFirst);
  else window.removeEventListener("beforeunload", askFirst);
});

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
