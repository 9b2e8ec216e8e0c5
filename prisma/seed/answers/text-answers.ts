import type { Answers } from "@/lib/report/content";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { richText } from "../markup";
import { demoId } from "../random";
import { anchor1 } from "../texts/anchor-1";
import { anchor2 } from "../texts/anchor-2";
import { anchor3 } from "../texts/anchor-3";
import { anchor4 } from "../texts/anchor-4";
import { annexes } from "../texts/annexes";
import { atHome } from "../texts/at-home";
import { compose } from "../texts/compose";
import { continuity } from "../texts/continuity";
import { referrals } from "../texts/referrals";
import { returned } from "../texts/returned";
import { outreach, switching } from "../texts/special-schools";
import { steeringArrangements, steeringBasics, steeringGeneral, steeringMeeting } from "../texts/steering";
import { regular, special, type Pool, type Voice } from "../texts/voice";

/** The passages of each question, and for which boards it is asked. */
const POOLS: readonly { question: string; pool: Pool; asked: (voice: Voice) => boolean }[] = [
  { question: "ankerpunt1", pool: anchor1, asked: always },
  { question: "ankerpunt2", pool: anchor2, asked: always },
  { question: "ankerpunt3", pool: anchor3, asked: always },
  { question: "ankerpunt4", pool: anchor4, asked: always },
  { question: "thuiszitters", pool: atHome, asked: always },
  { question: "ononderbroken", pool: continuity, asked: always },
  { question: "verwijzingen", pool: referrals, asked: regular },
  { question: "teruggeplaatst", pool: returned, asked: regular },
  { question: "externeFunctie", pool: outreach, asked: special },
  { question: "schakelfunctie", pool: switching, asked: special },
  { question: "algemeenSturing", pool: steeringGeneral, asked: always },
  { question: "basisOpOrdeSturing", pool: steeringBasics, asked: always },
  { question: "doelgroeparrangementenSturing", pool: steeringArrangements, asked: special },
  { question: "knooppuntSturing", pool: steeringMeeting, asked: always },
];

/** The texts of a report, the worked-out examples excepted. */
export function textAnswers(voice: Voice): Answers {
  const answers: Record<string, Answer> = {};
  for (const { question, pool, asked } of POOLS) {
    if (asked(voice)) answers[question] = richText(compose(question, pool, voice));
  }
  const annex = annexes[voice.year.index % annexes.length];
  if (annex && voice.board.traits.includes("annex")) {
    const { text, ...rest } = annex(voice);
    const id = demoId("annex", voice.board.number, voice.labels.current);
    answers.bijlagen = [{ id, ...rest, text: richText(text) }];
  }
  return answers;
}

function always(): boolean {
  return true;
}
