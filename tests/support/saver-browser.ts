import type { DraftRecord, DraftStore } from "@/lib/saving/draft-store";
import type { Json } from "@/lib/saving/json";
import type { Aside, Sent, Theirs } from "@/lib/saving/question-state";
import { ReportSaver, type LoadMerge, type SaverSurroundings } from "@/lib/saving/report-saver";
import type { SaveOutcome } from "@/lib/saving/send-save";

/** The question that all of it is about. */
export const KEY = "thuiszitters";

/** A server that stores as the real one does: by revision, and a repeated save only once. */
export class ModelServer {
  value: Json = null;
  revision = 0;
  /** Whether the value was taken over from last year, as the save of it said. */
  takenOver = false;
  readonly history: { saveId: string; value: Json; revision: number; takenOver: boolean; by: string }[] = [];
  readonly asides: { saveId: string; value: Json; basedOn: number }[] = [];
  signedIn = true;
  /** What it refuses as an answer. */
  refuses: (value: Json) => boolean = () => false;

  save(sent: Sent, by = "somebody"): SaveOutcome {
    if (!this.signedIn) return { kind: "foundSignedOut" };
    if (this.refuses(sent.value)) return { kind: "refused", refusal: { code: "tooLong" } };
    const earlier = this.history.find(({ saveId }) => saveId === sent.saveId);
    if (earlier) return { kind: "succeeded", revision: earlier.revision, savedAt: "" };
    if (sent.revision !== this.revision) return { kind: "overtaken", theirs: this.newest(by) };
    this.write(sent.saveId, sent.value, sent.takenOver, by);
    return { kind: "succeeded", revision: this.revision, savedAt: "" };
  }

  setAside({ saveId, value, basedOn }: Aside): SaveOutcome {
    if (!this.signedIn) return { kind: "foundSignedOut" };
    if (this.refuses(value)) return { kind: "refused", refusal: { code: "tooLong" } };
    if (!this.asides.some((aside) => aside.saveId === saveId)) this.asides.push({ saveId, value, basedOn });
    return { kind: "succeeded", revision: basedOn, savedAt: "" };
  }

  /** The newest version, as a save is told of it; `own` when the same person wrote it. */
  newest(asker?: string): Theirs {
    const { value, revision, takenOver } = this;
    const own = asker !== undefined && this.history.at(-1)?.by === asker;
    return { value, revision, savedByName: "Joris", savedAt: "", takenOver, ...(own && { own }) };
  }

  write(saveId: string, value: Json, takenOver = false, by = "colleague") {
    this.value = value;
    this.revision += 1;
    this.takenOver = takenOver;
    this.history.push({ saveId, value, revision: this.revision, takenOver, by });
  }
}

type Request = {
  reach: () => SaveOutcome;
  answer: (outcome: SaveOutcome) => void;
  arrived: SaveOutcome | undefined;
};

/** A browser whose time, network and crashes the test decides. */
export class ModelBrowser {
  readonly store = memoryStore();
  now = 0;
  #ids = 0;
  #tab = 0;
  timers: { at: number; run: () => void }[] = [];
  requests: Request[] = [];
  saver: ReportSaver;
  /** What stands in the editor. */
  shown: Json = null;

  constructor(
    readonly server: ModelServer,
    readonly options: { name?: string; person?: string; loadMerge?: LoadMerge } = {},
  ) {
    this.saver = this.openTab();
  }

  openTab(): ReportSaver {
    const tab = `tab${this.#tab++}`;
    this.timers = [];
    this.requests = [];
    const saver = new ReportSaver({
      ...surroundings(this.store, tab),
      send: (_key, sent) => this.#request(() => this.server.save(sent, this.options.person)),
      setAside: (_key, aside) => this.#request(() => this.server.setAside(aside)),
      now: () => this.now,
      freshId: () => `save ${this.options.name ?? ""}${this.#ids++}`,
      setTimer: (run, delay) => {
        const timer = { at: this.now + delay, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((other) => other !== timer);
        };
      },
    });
    this.saver = saver;
    this.shown = saver.open(KEY, this.server, this.options.loadMerge);
    saver.subscribe((_key, show) => {
      if (show) this.shown = show.value;
    });
    return saver;
  }

  #request(reach: () => SaveOutcome): Promise<SaveOutcome> {
    return new Promise((answer) => this.requests.push({ reach, answer, arrived: undefined }));
  }

  type(value: Json) {
    this.shown = value;
    this.saver.edit(KEY, value);
  }

  async pass(ms: number) {
    const until = this.now + ms;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    this.now = until;
  }

  /** The oldest request reaches the server. */
  arrive() {
    const request = this.requests.find(({ arrived }) => !arrived);
    if (request) request.arrived = request.reach();
  }

  /** The oldest request ends: with the server's answer when it arrived, else without any. */
  async end(lost: boolean) {
    const request = this.requests.shift();
    request?.answer(!lost && request.arrived ? request.arrived : { kind: "failed" });
    await settle();
  }

  async reload() {
    await settle();
    this.openTab();
    await this.saver.restore();
    await settle();
  }

  /** Everything that is kept here and not known to be on the server. */
  drafts(): Json[] {
    return [...this.store.records.values()].flatMap(({ draft }) => [
      draft.pending?.value ?? null,
      draft.sent?.value ?? null,
      ...(draft.asides ?? []).map(({ value }) => value),
    ]);
  }
}

/** A saver's world without time: for the other tab of a browser. */
export function surroundings(store: DraftStore, tab: string, open = [tab]): SaverSurroundings {
  return {
    userId: "u1",
    reportId: "r1",
    store,
    tabs: { own: tab, open: async () => new Set(open) },
    send: async () => ({ kind: "failed" }),
    setAside: async () => ({ kind: "failed" }),
    now: () => 0,
    freshId: () => `fresh ${tab}`,
    setTimer: () => () => undefined,
  };
}

export function memoryStore(
  records = new Map<string, DraftRecord>(),
): DraftStore & { records: Map<string, DraftRecord> } {
  const id = (record: { questionKey: string; tab: string }) => `${record.tab} ${record.questionKey}`;
  return {
    records,
    keep: async (record) => void records.set(id(record), record),
    drop: async (record) => void records.delete(id(record)),
    list: async () => [...records.values()],
  };
}

/** Lets everything that waits for nothing happen. */
export async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
