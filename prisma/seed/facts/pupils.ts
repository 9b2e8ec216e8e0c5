import type { DemoBoard } from "../boards/demo-board";
import { randomFor } from "../random";
import { demoPartnerships, partnershipOf, type PartnershipCode } from "../region";

/** Pupils on the count date, by SWV in the region's order. */
export type Pupils = { code: PartnershipCode; bao: number; sbo: number; so: number }[];

const SBO_SIZE = 148;
const SO_SIZE = 176;

/** Pupils of a board: primary schools lose one percent a year, special schools hardly any. */
export function pupilsOf(board: DemoBoard, index: number): Pupils {
  const random = randomFor("pupils", board.number);
  const trend = random.between(-0.018, 0.006);
  const wobble = randomFor("pupils", board.number, index).between(-0.008, 0.008);
  return demoPartnerships.flatMap(({ code }) => {
    const places = board.schools.filter(({ municipality }) => partnershipOf(municipality) === code);
    if (places.length === 0) return [];
    const count = (type: "bao" | "sbo" | "so") => places.reduce((total, place) => total + (place[type] ?? 0), 0);
    const size = (average: number, change: number) => Math.round(average * random.between(0.96, 1.05) * (1 + change * index + wobble));
    return [
      {
        code,
        bao: count("bao") * size(board.schoolSize, trend) + (count("bao") > 0 ? random.int(0, 9) : 0),
        sbo: count("sbo") * size(SBO_SIZE, 0.008),
        so: count("so") * size(SO_SIZE, 0.012),
      },
    ];
  });
}

export function sumPupils(pupils: Pupils): { bao: number; sbo: number; so: number; all: number } {
  const sum = (type: "bao" | "sbo" | "so") => pupils.reduce((total, line) => total + line[type], 0);
  const [bao, sbo, so] = [sum("bao"), sum("sbo"), sum("so")];
  return { bao, sbo, so, all: bao + sbo + so };
}
