import { tooLongText } from "@/components/questions/too-long";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";

/** Longest name and function, in characters; the action refuses longer ones. */
const MAX_NAME = 200;

const WORDS = { name: "naam", function: "functie" } as const;

/** What is wrong with the name or function of who signs, as typed; undefined where nothing is. */
export function signatoryProblem(field: keyof typeof WORDS, typed: string): string | undefined {
  const text = typed.trim();
  if (text === "") return `Vul uw ${WORDS[field]} in.`;
  if (hasForbiddenCharacters(text)) return `Typ uw ${WORDS[field]} over: er staat een teken in dat niet bewaard kan worden.`;
  return tooLongText(text, MAX_NAME);
}
