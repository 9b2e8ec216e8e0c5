import { cellKey, type FigureAnswer, type FigureEntry } from "@/lib/template/answers/figure-answer";
import type { Referrals } from "../facts/referrals";
import { randomFor } from "../random";
import { detailed, first, split, type Voice } from "../texts/voice";
import { cell, confirms, whole } from "./cells";

type Line = Referrals["byPartnership"][number];

/** Referrals, moves between primary schools and pupils who came back. */
export function referralAnswers(voice: Voice): Record<string, FigureAnswer> {
  const { referrals } = voice.year;
  if (!referrals) return {};
  const perSwv = (entry: (line: Line) => FigureEntry): FigureAnswer => ({
    values: Object.fromEntries(
      referrals.byPartnership.map((line) => [cellKey({ partnership: line.code, value: null }), entry(line)]),
    ),
  });
  const answers: Record<string, FigureAnswer> = {};
  if (!split(voice)) {
    answers.verwijzingenSo = perSwv(() => "onbekend");
    answers.verwijzingenSbo = perSwv(() => "onbekend");
    answers.tlvAangevraagd = perSwv(({ asked }) => asked);
    answers.tlvGehonoreerd = perSwv(({ so, sbo }) => so + sbo);
    answers.terugVanuitSo = whole("onbekend");
    answers.terugVanuitSbo = whole("onbekend");
    answers.terugVanuitSboSoTotaal = whole(referrals.back.so + referrals.back.sbo);
    return answers;
  }
  if (confirms(voice, "verwijzingen")) {
    const earlier = (value: (line: Line) => number): Partial<FigureAnswer> =>
      first(voice) && detailed(voice) ? { previous: perSwv((line) => value(line) + (voice.one ? 0 : 1)).values } : {};
    answers.verwijzingenSo = { ...perSwv(({ so }) => so), ...earlier(({ so }) => so) };
    answers.verwijzingenSbo = { ...perSwv(({ sbo }) => sbo), ...earlier(({ sbo }) => sbo) };
    answers.tlvAangevraagd = perSwv(({ asked }) => asked);
  }
  if (confirms(voice, "teruggeplaatst")) {
    answers.terugVanuitSo = whole(referrals.back.so);
    answers.terugVanuitSbo = whole(referrals.back.sbo);
  }
  return detailed(voice) ? { ...answers, ...moreFigures(voice, referrals) } : answers;
}

/** The figures behind "Meer cijfers". */
function moreFigures(voice: Voice, referrals: Referrals): Record<string, FigureAnswer> {
  const random = randomFor("more figures", voice.board.number, voice.year.index);
  const [group12, group3, group4, group5, group68] = referrals.perGroup;
  return {
    verwezenPerGroep: {
      values: {
        [cell("1-2")]: group12,
        [cell("3")]: group3,
        [cell("4")]: group4,
        [cell("5")]: group5,
        [cell("6-8")]: group68,
      },
    },
    verwezenVroegInBeeld: whole(referrals.knownEarly),
    verwezenNaBaoBao: whole(random.chance(0.2) ? "onbekend" : referrals.afterMove),
    baoBaoOnderzocht: whole(referrals.otherSchoolTried),
    verwezenMetAbOfExtern: whole(referrals.withGuidance),
    baoBaoKnooppunten: whole(referrals.moves.schools),
    baoBaoPlaatsingenUit: whole(referrals.moves.out),
    baoBaoOpnames: {
      values: { [cell("totaal")]: referrals.moves.in, [cell("uitAnderBestuur")]: referrals.moves.inFromOther },
    },
    terugVanuitTaalschool: whole(referrals.back.language),
  };
}
