import type { DemoBoard } from "../boards/demo-board";
import { randomFor } from "../random";

/** The latest two-yearly measurement: percent of the quality indicators in order, per anchor. */
export type Anchors = {
  measuredIn: number;
  scores: [number, number, number, number];
  schools1F: number;
  schools1S: number;
};

/** Measurements are made in even years; a report looks at the last one before its year ended. */
export function anchorsOf(board: DemoBoard, index: number, startYear: number, primarySchools: number): Anchors {
  const measuredIn = (startYear + 1) % 2 === 0 ? startYear + 1 : startYear;
  const firstMeasured = (startYear - index + 1) % 2 === 0 ? startYear - index + 1 : startYear - index;
  const rounds = (measuredIn - firstMeasured) / 2;
  const base = randomFor("anchors", board.number);
  const score = (shift: number) => {
    const growth = base.between(-1, 6) * rounds;
    return Math.max(38, Math.min(98, Math.round(board.anchors + shift + base.between(-6, 6) + growth)));
  };
  const scores: Anchors["scores"] = [score(4), score(1), score(-5), score(2)];
  const random = randomFor("1F", board.number, index);
  const schools1F = primarySchools - (primarySchools > 2 && random.chance(0.6) ? random.int(1, Math.ceil(primarySchools / 12)) : 0);
  return { measuredIn, scores, schools1F, schools1S: Math.round(schools1F * random.between(0.55, 0.85)) };
}
