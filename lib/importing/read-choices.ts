import type { MultiChoiceQuestion } from "@/lib/template/questions/definition";
import { offeredOptions } from "@/lib/template/offered-options";
import { lineText, TICKED, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

const BOX = /[☒☐]|(?<![\p{L}\p{N}])[xX](?![\p{L}\p{N}])/gu;

/** Text cut at its tick boxes: what stands behind each, up to the next. */
export function tickedTexts(text: string): { ticked: boolean; text: string }[] {
  const boxes = [...text.matchAll(BOX)];
  return boxes.map((box, index) => ({
    ticked: box[0] === TICKED || /x/i.test(box[0]),
    text: text.slice(box.index + box[0].length, boxes[index + 1]?.index ?? text.length).trim(),
  }));
}

/**
 * The options that are ticked. A box stands before its option, as everybody prints them; `rest` are
 * lines that are none of the form.
 */
export function readChoices(lines: readonly SourceLine[], question: MultiChoiceQuestion, formTexts: readonly string[]): { options: string[]; rest: SourceLine[] } {
  const text = lines.map(lineText).join(" ");
  const options = offeredOptions(question.options);
  const boxed = tickedTexts(text);
  const named = boxed.flatMap(({ ticked, text: behind }) => {
    const option = options.find(({ label }) => squeeze(behind).startsWith(squeeze(label)) || likeStart(squeeze(behind), squeeze(label)));
    return option && ticked ? [option.id] : [];
  });
  const listed = boxed.length === 0 ? lines.flatMap((line) => options.filter(({ label }) => line.role.kind === "item" && squeeze(lineText(line)) === squeeze(label)).map(({ id }) => id)) : [];
  const known = [...options.map(({ label }) => label), ...formTexts].map(squeeze);
  // An option may run over two lines.
  const rest = saysOnly(squeeze(text), known) ? [] : lines.filter((line) => !saysOnly(squeeze(lineText(line)), known));
  return { options: [...new Set([...named, ...listed])], rest };
}

function likeStart(text: string, label: string): boolean {
  return text.length >= 12 && label.startsWith(text.slice(0, Math.min(text.length, label.length)));
}

/** Whether a line is made of the form's own texts, or of pieces of one, with boxes between. */
function saysOnly(text: string, known: readonly string[]): boolean {
  const plain = text.replace(/^x|x$/g, "");
  if (plain === "" || /^(?:enof|en|of)+$/.test(plain)) return true;
  if (known.some((one) => one.includes(plain))) return true;
  const parts = known.filter((one) => one.length > 5 && plain.includes(one));
  const rest = parts.reduce((left, one) => left.replace(one, ""), plain);
  return parts.length > 0 && rest.length <= 6;
}
