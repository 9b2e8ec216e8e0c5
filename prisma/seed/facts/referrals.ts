import type { DemoBoard } from "../boards/demo-board";
import { randomFor, roundByChance, type Random } from "../random";
import type { PartnershipCode } from "../region";
import type { Pupils } from "./pupils";

/** Referrals to special schools and moves between primary schools. */
export type Referrals = {
  byPartnership: { code: PartnershipCode; so: number; sbo: number; asked: number }[];
  so: number;
  sbo: number;
  granted: number;
  asked: number;
  /** Group 1-2, 3, 4, 5, 6-8; adds up to `granted`. */
  perGroup: [number, number, number, number, number];
  knownEarly: number;
  afterMove: number;
  otherSchoolTried: number;
  withGuidance: number;
  moves: { schools: number; out: number; in: number; inFromOther: number };
  back: { so: number; sbo: number; language: number };
};

const SO_PER_THOUSAND = 3.4;
const SBO_PER_THOUSAND = 4.1;

export function referralsOf(board: DemoBoard, index: number, pupils: Pupils, schools: number): Referrals {
  const random = randomFor("referrals", board.number, index);
  const change = 1 - index * randomFor("referral trend", board.number).between(-0.04, 0.1);
  const byPartnership = pupils.map(({ code, bao }) => {
    const referred = (perThousand: number) =>
      roundByChance((bao * perThousand * board.referrals * change * random.between(0.85, 1.15)) / 1000, random);
    const [so, sbo] = [referred(SO_PER_THOUSAND), referred(SBO_PER_THOUSAND)];
    return { code, so, sbo, asked: so + sbo + roundByChance((so + sbo) * 0.04, random) };
  });
  const sum = (key: "so" | "sbo" | "asked") => byPartnership.reduce((total, line) => total + line[key], 0);
  const granted = sum("so") + sum("sbo");
  const all = pupils.reduce((total, { bao }) => total + bao, 0);
  const some = (share: number) => Math.min(granted, roundByChance(granted * share, random));
  const movedIn = roundByChance((all * 2.1) / 1000, random);
  return {
    byPartnership,
    so: sum("so"),
    sbo: sum("sbo"),
    granted,
    asked: sum("asked"),
    perGroup: spread(granted, random),
    knownEarly: some(0.58),
    afterMove: some(0.09),
    otherSchoolTried: some(0.44),
    withGuidance: some(0.8),
    moves: {
      schools: Math.min(schools, roundByChance(schools * random.between(0.35, 0.7), random)),
      out: roundByChance((all * 1.9) / 1000, random),
      in: movedIn,
      inFromOther: Math.min(movedIn, roundByChance(movedIn * 0.4, random)),
    },
    back: {
      so: roundByChance((all * 0.35) / 1000, random),
      sbo: roundByChance((all * 0.4) / 1000, random),
      language: roundByChance((all * 0.3) / 1000, random),
    },
  };
}

/** Deals a number over the groups, most in 3 and 4. */
function spread(total: number, random: Random): Referrals["perGroup"] {
  const groups: Referrals["perGroup"] = [0, 0, 0, 0, 0];
  for (let pupil = 0; pupil < total; pupil += 1) {
    const place = random.pick([0, 1, 1, 2, 2, 2, 3, 3, 4] as const);
    groups[place] += 1;
  }
  return groups;
}
