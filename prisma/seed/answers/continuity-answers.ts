import type { FigureAnswer, FigureEntry } from "@/lib/template/answers/figure-answer";
import { randomFor } from "../random";
import { detailed, first, type Voice } from "../texts/voice";
import { cell, whole } from "./cells";

/** How pupils move through school. */
export function continuityAnswers(voice: Voice): Record<string, FigureAnswer> {
  const flow = voice.year.continuity;
  if (!flow) return {};
  const random = randomFor("continuity answers", voice.board.number, voice.year.index);
  const previous = (value: number): Partial<FigureAnswer> =>
    first(voice) && voice.board.style === "long" ? { previous: { [cell("totaal")]: Math.round((value - 0.8) * 10) / 10 } } : {};
  // The NCO's reports leave out what rests on too few pupils.
  const ofSmall = (value: number): FigureEntry => (voice.one && random.chance(0.3) ? "onbekend" : value);
  const answers: Record<string, FigureAnswer> = {
    pctOnvertraagd: { ...whole(flow.onTime), qualifier: flow.skippersCount, ...previous(flow.onTime) },
    pctDoublures: { ...whole(flow.repeated), ...previous(flow.repeated + 1) },
    pctAdviesBestendig: { ...whole(ofSmall(flow.adviceHolds)), qualifier: flow.adviceOrHigher },
  };
  if (detailed(voice) || random.chance(0.3)) {
    answers.aantalDoublures = whole(flow.repeaters);
    answers.leerlingen13PlusGroep8 = whole(flow.thirteenInGroup8);
  }
  if (detailed(voice)) {
    answers.pctVersneld = whole(flow.skipped);
    answers.verplaatstBao = {
      values: {
        [cell("verhuizing")]: flow.moved.house,
        [cell("buitenland")]: flow.moved.abroad,
        [cell("andersoortigOnderwijs")]: flow.moved.otherEducation,
        [cell("overig")]: flow.moved.other,
      },
    };
  }
  return answers;
}
