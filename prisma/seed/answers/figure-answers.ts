import type { Answers } from "@/lib/report/content";
import { cellKey, type FigureAnswer, type FigureEntry } from "@/lib/template/answers/figure-answer";
import { detailed, regular, special, type Voice } from "../texts/voice";
import { attendanceAnswers } from "./attendance-answers";
import { cell, confirms, whole } from "./cells";
import { continuityAnswers } from "./continuity-answers";
import { opinionAnswers } from "./opinion-answers";
import { referralAnswers } from "./referral-answers";

/** The figures that a board gives. `boardIds` are the other boards of its SWVs. */
export function figureAnswers(voice: Voice, boardIds: readonly string[]): Answers {
  const { year } = voice;
  const answers: Record<string, FigureAnswer> = {
    ...pupilAnswers(voice),
    ...attendanceAnswers(voice),
    ...opinionAnswers(voice, boardIds),
    ...(regular(voice) ? { ...continuityAnswers(voice), ...referralAnswers(voice) } : {}),
  };
  if (special(voice) && year.outflow) {
    const { totals, outflow } = year;
    answers.schakelSoNaarPo = whole(totals.so > 0 ? outflow.soToPo : "nvt");
    answers.schakelSboNaarPo = whole(totals.sbo > 0 ? outflow.sboToPo : "nvt");
    answers.schakelSoNaarSbo = whole(totals.so > 0 ? outflow.soToSbo : "nvt");
  }
  if (regular(voice) && detailed(voice)) {
    const { schools1F, schools1S } = year.anchors;
    answers.scholen1F = { values: { [cell("totaal")]: schools1F, [cell("ook1S")]: schools1S } };
  }
  return answers;
}

function pupilAnswers(voice: Voice): Record<string, FigureAnswer> {
  const { board, year } = voice;
  const contradicts = board.traits.includes("contradictsPupils") && year.index > 0;
  if (!contradicts && !confirms(voice, "leerlingenTotaal")) return {};
  const values = Object.fromEntries(
    year.pupils.flatMap((line) =>
      (["bao", "sbo", "so"] as const).map((type): [string, FigureEntry] => [
        cellKey({ partnership: line.code, value: type }),
        line[type] === 0 ? "nvt" : line[type] - (contradicts && type === "bao" ? 3 : 0),
      ]),
    ),
  );
  const note = "Drie leerlingen waren op de teldatum al uitgeschreven; de mutatie is pas later verwerkt.";
  return { leerlingenTotaal: { values, ...(contradicts ? { note } : {}) } };
}
