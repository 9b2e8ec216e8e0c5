import type { DemoBoard } from "../boards/demo-board";
import { randomFor } from "../random";

export const THEMES = ["rekenen", "taalLezen", "jongeKind", "gedrag", "hoogbegaafdheid", "nt2"] as const;
export type Theme = (typeof THEMES)[number];
const BOTTLENECKS = ["planning", "wisselingen", "onderbezetting", "mandaat", "laat"] as const;
export type Bottleneck = (typeof BOTTLENECKS)[number];
export type Opinion = "goed" | "voldoende" | "matig" | "onvoldoende";

/** What a board thinks, rather than counts. The first theme is the one its texts speak of. */
export type Opinions = {
  themes: Theme[];
  bottlenecks: Bottleneck[];
  meetings: { voorschools: Opinion; casuistiek: Opinion; toeleiding: Opinion };
};

export function opinionsOf(board: DemoBoard, index: number): Opinions {
  const lasting = randomFor("opinions", board.number);
  const favourites = lasting.shuffle(THEMES);
  const troubles = lasting.shuffle(BOTTLENECKS);
  const random = randomFor("opinions", board.number, index);
  const opinion = () => random.pick<Opinion>(["goed", "goed", "voldoende", "voldoende", "voldoende", "matig", "onvoldoende"]);
  return {
    themes: favourites.slice(index === 0 ? 0 : random.int(0, 1), 3 + random.int(0, 1)),
    bottlenecks: troubles.slice(0, random.int(1, 3)),
    meetings: { voorschools: opinion(), casuistiek: opinion(), toeleiding: opinion() },
  };
}
