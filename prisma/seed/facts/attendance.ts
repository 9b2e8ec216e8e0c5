import type { DemoBoard } from "../boards/demo-board";
import { randomFor, roundByChance } from "../random";

export type Attendance = {
  /** Pupils at home, by whose decision; not given or not known by some boards. */
  atHome: { withParents: number; byParents: number; other: number; all: number } | "notGiven" | "unknown";
  partTime: number;
  waiting: number;
  careOnly: number;
};

/** Pupils who were at home or in school for part of the time. */
export function attendanceOf(board: DemoBoard, index: number, pupils: number): Attendance {
  const random = randomFor("attendance", board.number, index);
  const count = (perThousand: number) => roundByChance((pupils * perThousand * random.between(0.6, 1.4)) / 1000, random);
  const [withParents, byParents, other] = [count(0.45 - index * 0.06), count(0.2), count(0.18)];
  const rest = { partTime: count(1.5), waiting: count(0.25), careOnly: count(0.2) };
  if (board.traits.includes("noAttendance")) return { atHome: "notGiven", ...rest };
  if (board.traits.includes("attendanceUnknown")) return { atHome: "unknown", ...rest };
  return { atHome: { withParents, byParents, other, all: withParents + byParents + other }, ...rest };
}
