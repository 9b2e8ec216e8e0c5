import type { DemoBoard } from "../boards/demo-board";
import { randomFor, roundByChance } from "../random";

/** How pupils of primary schools move through school; percentages with one decimal. */
export type Continuity = {
  onTime: number;
  skippersCount: boolean;
  repeated: number;
  skipped: number;
  adviceHolds: number;
  adviceOrHigher: boolean;
  repeaters: number;
  thirteenInGroup8: number;
  moved: { house: number; abroad: number; otherEducation: number; other: number; all: number };
};

export function continuityOf(board: DemoBoard, index: number, pupils: number): Continuity {
  const base = randomFor("continuity", board.number);
  const level = base.between(64, 81);
  const advice = base.between(70, 86);
  const repeating = base.between(1.3, 3.6);
  const [skippersCount, adviceOrHigher] = [base.chance(0.4), base.chance(0.5)];
  const random = randomFor("continuity", board.number, index);
  const oneDecimal = (value: number) => Math.round(value * 10) / 10;
  const repeated = oneDecimal(Math.max(0.6, repeating - index * 0.15 + random.between(-0.4, 0.4)));
  const moving = (perThousand: number) => roundByChance((pupils * perThousand * random.between(0.7, 1.3)) / 1000, random);
  const [house, abroad, otherEducation, other] = [moving(9), moving(1.4), moving(2.2), moving(3)];
  return {
    onTime: oneDecimal(level + index * 0.6 + random.between(-1.5, 1.5)),
    skippersCount,
    repeated,
    skipped: oneDecimal(random.between(0.4, 2.2)),
    adviceHolds: oneDecimal(advice + random.between(-2, 2)),
    adviceOrHigher,
    repeaters: Math.round((pupils * repeated) / 100),
    thirteenInGroup8: roundByChance((pupils * 0.9) / 1000, random),
    moved: { house, abroad, otherEducation, other, all: house + abroad + otherEducation + other },
  };
}
