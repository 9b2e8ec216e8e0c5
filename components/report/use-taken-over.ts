import { isTakenOver } from "@/lib/saving/question-state";
import { usePart } from "./part-context";
import { useSaverStates } from "./saver-provider";

/** Whether an answer stands as taken over from last year, and nobody confirmed or changed it yet. */
export function useTakenOver(key: string): boolean {
  const { takenOver } = usePart();
  const state = useSaverStates().get(key);
  return state ? isTakenOver(state) : takenOver.includes(key);
}
