import type { Answers } from "@/lib/report/content";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { richText } from "../markup";
import { randomFor, type Random } from "../random";
import { passage } from "../texts/compose";
import { basicsExamples } from "../texts/examples-basics";
import { generalExamples } from "../texts/examples-general";
import { meetingExamples, specialExamples } from "../texts/examples-special";
import { special, type Piece, type Voice } from "../texts/voice";

type Examples = Readonly<Record<number, Piece[]>>;

/** The indicators that boards like to work out; they are chosen twice as often. */
const POPULAR = new Set([1, 5, 6, 7, 10, 14, 15, 20, 31, 35, 36, 42]);

/** The numbers that a board works out in each process part, with their texts. */
export function exampleAnswers(voice: Voice): Answers {
  const parts: [string, Examples][] = [
    ["algemeen", generalExamples],
    ["basisOpOrde", basicsExamples],
    ["knooppunt", meetingExamples],
  ];
  if (special(voice)) parts.push(["doelgroeparrangementen", specialExamples]);
  return Object.fromEntries(parts.flatMap(([part, examples]) => Object.entries(examplesOf(part, examples, voice))));
}

function examplesOf(part: string, examples: Examples, voice: Voice): Answers {
  const random = randomFor("examples", part, voice.board.number, voice.year.index);
  const texts = choose(Object.keys(examples).map(Number), voice, random).flatMap((number) => {
    const text = passage(`${part}.${number}`, examples[number] ?? [], voice);
    return text === undefined ? [] : [{ number, text }];
  });
  const answers: Record<string, Answer> = { [`${part}Nummers`]: texts.map(({ number }) => number) };
  const key = `${part}Voorbeeld`;
  const apart = voice.board.style === "long" || (texts.length > 1 && random.chance(0.35));
  if (apart) {
    for (const { number, text } of texts) answers[`${key}.${number}`] = richText(text);
  } else {
    const lines = texts.map(({ number, text }) => (texts.length > 1 ? `**${number}.** ${text}` : text));
    answers[key] = richText(lines.join("\n"));
  }
  return answers;
}

function choose(numbers: readonly number[], { board }: Voice, random: Random): number[] {
  const most = { short: 1, plain: 3, long: 5 }[board.style];
  const wanted = random.int(board.style === "long" ? 2 : 1, most);
  const weighted = numbers.flatMap((number) => (POPULAR.has(number) ? [number, number] : [number]));
  return [...new Set(random.shuffle(weighted))].slice(0, wanted).sort((a, b) => a - b);
}
