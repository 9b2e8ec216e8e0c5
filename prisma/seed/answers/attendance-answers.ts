import type { FigureAnswer } from "@/lib/template/answers/figure-answer";
import { detailed, first, later, type Voice } from "../texts/voice";
import { cell, whole } from "./cells";

/** Pupils at home; some boards give none of it, some do not know. */
export function attendanceAnswers(voice: Voice): Record<string, FigureAnswer> {
  const { atHome, partTime, waiting, careOnly } = voice.year.attendance;
  if (atHome === "notGiven") return {};
  const answers: Record<string, FigureAnswer> = { deelsInOnderwijs: whole(partTime) };
  if (atHome === "unknown") {
    answers.aantalThuiszitters = {
      values: { [cell("inOverlegMetOuders")]: "onbekend", [cell("besluitOuder")]: "onbekend", [cell("overig")]: "onbekend" },
    };
  } else {
    answers.aantalThuiszitters = {
      values: {
        [cell("inOverlegMetOuders")]: atHome.withParents,
        [cell("besluitOuder")]: atHome.byParents,
        [cell("overig")]: atHome.other,
      },
      ...correction(voice),
    };
    // The first year of the portal: last year's count comes from the board itself.
    if (first(voice) && detailed(voice)) answers.deelsInOnderwijs = { ...whole(partTime), previous: { [cell("totaal")]: partTime + 2 } };
  }
  if (detailed(voice)) {
    answers.thuisInAfwachting = whole(waiting);
    answers.zorgZonderSchool = whole(careOnly);
  }
  return answers;
}

/** One board finds that it counted a pupil twice the year before. */
function correction(voice: Voice): Partial<FigureAnswer> {
  const { board, before } = voice;
  if (!board.traits.includes("corrects") || !later(voice) || !before || typeof before.attendance.atHome === "string") return {};
  const { withParents, byParents, other } = before.attendance.atHome;
  return {
    previous: {
      [cell("inOverlegMetOuders")]: withParents,
      [cell("besluitOuder")]: byParents,
      [cell("overig")]: other + 1,
    },
    revisionNote: "Bij het nalopen van de registratie bleek een leerling vorig jaar niet te zijn meegeteld.",
  };
}
