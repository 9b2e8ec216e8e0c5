import type { FigureAnswer } from "@/lib/template/answers/figure-answer";
import { randomFor } from "../random";
import type { Voice } from "../texts/voice";
import { cell, whole } from "./cells";

/** What the board thinks of the meetings, what is asked most, and with whom it works. */
export function opinionAnswers(voice: Voice, boardIds: readonly string[]): Record<string, FigureAnswer> {
  const { board, year } = voice;
  const random = randomFor("opinion answers", board.number, year.index);
  const answers: Record<string, FigureAnswer> = {};
  const asked = board.style === "short" ? 0.3 : 0.8;
  if (random.chance(asked)) answers.ondersteuningsThemas = whole([...year.opinions.themes]);
  if (random.chance(asked)) {
    const { voorschools, casuistiek, toeleiding } = year.opinions.meetings;
    answers.knooppuntOordeel = {
      values: { [cell("voorschools")]: voorschools, [cell("casuistiek")]: casuistiek, [cell("toeleiding")]: toeleiding },
    };
  }
  if (random.chance(asked)) answers.knelpuntenKnooppunt = whole([...year.opinions.bottlenecks]);
  if (random.chance(asked)) {
    const partners = randomFor("partners", board.number).shuffle(boardIds).slice(0, random.int(1, 4));
    answers.samenwerkingBesturen = whole(partners);
  }
  return answers;
}
