import { richTextProblemText } from "@/components/rich-text/problem-text";

/**
 * The line at a text field that holds more than can be saved; undefined while it fits. The text
 * itself stays: a `maxLength` would cut what somebody pastes without a word.
 */
export function tooLongText(text: string, limit: number): string | undefined {
  if (text.length <= limit) return undefined;
  return richTextProblemText({ code: "tooLong", details: { limit, characters: text.length } });
}
