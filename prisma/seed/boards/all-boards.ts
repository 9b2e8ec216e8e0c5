import type { DemoBoard } from "./demo-board";
import { largeBoards } from "./large-boards";
import { smallBoards } from "./small-boards";

/** The 24 boards of the first region. Neither they nor their people exist. */
export const demoBoards: readonly DemoBoard[] = [...largeBoards, ...smallBoards];
