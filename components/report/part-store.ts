import type { Answers, ReportContent } from "@/lib/report/content";
import type { Json } from "@/lib/saving/json";
import type { ReportSaver } from "@/lib/saving/report-saver";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { findQuestion } from "@/lib/template/question";
import { mergeOf } from "./load-merge";

/** What the server stored with the answers. */
export type StoredState = {
  revisions: Readonly<Record<string, number>>;
  /** Keys of what was taken over from last year, and that nobody confirmed or changed yet. */
  takenOver: readonly string[];
};

/**
 * The answers of the part on screen, as typed so far. Every change goes to the saver; what the
 * saver wants shown (a draft that came back, a colleague's version) comes in here.
 */
export class PartStore {
  #content: ReportContent;
  readonly #listeners = new Set<() => void>();
  readonly #saver: ReportSaver | null;
  /** Answers of other parts that this one depends on; they are not written here. */
  readonly #ownKeys: ReadonlySet<string>;

  constructor(content: ReportContent, stored: StoredState, ownKeys: readonly string[], saver: ReportSaver | null) {
    this.#saver = saver;
    this.#ownKeys = new Set(ownKeys);
    this.#content = this.#merge(content, stored);
  }

  /** The report as this page knows it; the same object until something changes. */
  content = (): ReportContent => this.#content;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the saver; returns how to stop. */
  followSaver(): () => void {
    const saver = this.#saver;
    if (!saver) return () => undefined;
    // What came back between drawing and following.
    for (const key of this.#ownKeys) {
      const value = saver.valueOf(key);
      if (value !== undefined) this.#show(key, value);
    }
    return saver.subscribe((key, show) => {
      if (show && this.#ownKeys.has(key)) this.#show(key, show.value);
    });
  }

  /** The server drew the page anew: its answers count where nothing newer was typed here. */
  receive(content: ReportContent, stored: StoredState): void {
    this.#content = this.#merge(content, stored);
    for (const listener of this.#listeners) listener();
  }

  /** See `ReportSaver.edit`. */
  set(key: string, answer: Answer | null, options?: { restores?: string; takenOver?: boolean }): void {
    this.#show(key, answer);
    this.#saver?.edit(key, answer, options);
  }

  #merge(content: ReportContent, { revisions, takenOver }: StoredState): ReportContent {
    let { answers } = content;
    for (const key of this.#ownKeys) {
      const question = findQuestion(key, content.context)?.question;
      const merge = question && mergeOf(question);
      const given = { value: answers[key] ?? null, revision: revisions[key] ?? 0, takenOver: takenOver.includes(key) };
      const shown = this.#saver?.open(key, given, merge);
      if (shown !== undefined) answers = withAnswer(answers, key, shown);
    }
    return { ...content, answers };
  }

  #show(key: string, value: Json): void {
    const { answers } = this.#content;
    if ((answers[key] ?? null) === value) return;
    this.#content = { ...this.#content, answers: withAnswer(answers, key, value) };
    for (const listener of this.#listeners) listener();
  }
}

/** Values come from this page or from the server, which stores nothing that is no answer. */
function withAnswer(answers: Answers, key: string, value: Json): Answers {
  const { [key]: _old, ...others } = answers;
  return value === null ? others : { ...others, [key]: value as Answer };
}
