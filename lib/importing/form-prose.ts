import type { FormItem } from "./form-items";
import { lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

/** Who writes "we" means a board; the fixed text of a form speaks of boards. */
const FIRST_PERSON = /(?<![\p{L}])(?:wij|we|ons|onze|ik|mijn)(?![\p{L}])/iu;
/** Part of the words of a sentence that stand in one sentence of the form, from which it is that one in another edition. */
const SAME_SENTENCE = 0.6;
/** Part of the words of a paragraph that stand in one part of the form, from which it is of that part in other words: by how many words. */
const SAME_SUBJECT = { short: 0.33, long: 0.25, longFrom: 12 };

/** The fixed text of a form, for telling it from what a board added to it. */
export class FormProse {
  private readonly whole: string;
  private readonly sentences: readonly ReadonlySet<string>[];
  private readonly subjects: readonly ReadonlySet<string>[];

  constructor(items: readonly FormItem[]) {
    const fixed = items.filter(({ kind }) => kind === "block" || kind === "title" || kind === "subtitle");
    this.whole = items.map(({ text }) => squeeze(text)).join("\n");
    this.sentences = items.flatMap(({ text }) => [text, ...sentencesOf(text)]).map((text) => new Set(wordsOf(text)));
    this.subjects = [...Map.groupBy(fixed, ({ part }) => part).values()].map((own) => new Set(own.flatMap(({ text }) => wordsOf(text).map(stemOf))));
  }

  /**
   * Whether lines are fixed text of the form, of this edition or another, and nothing of a board.
   *
   * @param boardName as the cover has it; empty where that is not known
   * @param asShipped whether the fixed text around them is that of the template: what is not must have been added
   */
  includes(lines: readonly SourceLine[], boardName: string, asShipped: boolean): boolean {
    const text = lines.map(lineText).join(" ").trim();
    if (lines.some(({ pieces }) => pieces.some(({ field, text: typed }) => field !== undefined && typed.trim() !== ""))) return false;
    if (squeeze(text).length < 2 || /^(?:https?:\/\/|www\.)\S+$/.test(text)) return true;
    if (boardName.length >= 5 && squeeze(text).includes(squeeze(boardName))) return false;
    const other = sentencesOf(text).filter((sentence) => !this.hasSentence(sentence));
    return other.length === 0 || (!asShipped && !other.some((sentence) => FIRST_PERSON.test(sentence)) && this.hasSubject(text));
  }

  private hasSentence(sentence: string): boolean {
    if (this.whole.includes(squeeze(sentence))) return true;
    if (FIRST_PERSON.test(sentence)) return false;
    const words = wordsOf(sentence);
    return words.length > 0 && this.sentences.some((own) => words.filter((word) => own.has(word)).length >= words.length * SAME_SENTENCE);
  }

  private hasSubject(text: string): boolean {
    const words = wordsOf(text).filter((word) => word.length >= 5).map(stemOf);
    const enough = words.length * (words.length < SAME_SUBJECT.longFrom ? SAME_SUBJECT.short : SAME_SUBJECT.long);
    return words.length > 1 && this.subjects.some((own) => words.filter((word) => own.has(word)).length >= enough);
  }
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}"“‘(])/u).filter((sentence) => squeeze(sentence) !== "");
}

/** Short words stand in every sentence. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).map(squeeze).filter((word) => word.length >= 4);
}

/** Words of one stem begin alike. */
function stemOf(word: string): string {
  return word.slice(0, 7);
}
