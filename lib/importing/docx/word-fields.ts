import type { Element } from "domhandler";
import { TICKED, UNTICKED, type Piece } from "../source";
import { attribute, childOf, childrenOf, switchOf, valueOf } from "./xml";

type OpenField = { id: number; instruction: string; inResult: boolean; data: Element | undefined };

/** The fields that are open at a place of the text: form fields, tick boxes, links. They may run over paragraphs. */
export class WordFields {
  private readonly open: OpenField[] = [];
  private count = 0;

  /** A mark of a field; gives what the field prints at its end, if it prints something by itself. */
  mark(element: Element): Piece[] {
    switch (attribute(element, "w:fldCharType")) {
      case "begin":
        this.count += 1;
        this.open.push({ id: this.count, instruction: "", inResult: false, data: childOf(element, "w:ffData") });
        return [];
      case "separate": {
        const top = this.open.at(-1);
        if (top) top.inResult = true;
        return [];
      }
      case "end": {
        const closed = this.open.pop();
        return closed ? printedBy(closed) : [];
      }
      default:
        return [];
    }
  }

  /** Text of an instruction. */
  instruct(text: string): void {
    const top = this.open.at(-1);
    if (top && !top.inResult) top.instruction += text;
  }

  /** A field that is one element; `read` reads what it holds. */
  simple(instruction: string, data: Element | undefined, read: () => void): Piece[] {
    this.count += 1;
    const field: OpenField = { id: this.count, instruction, inResult: true, data };
    this.open.push(field);
    read();
    this.open.pop();
    return printedBy(field);
  }

  /** Whether text here is shown: not the code of a field, nor the box that is drawn for a tick box. */
  get shows(): boolean {
    return this.open.every((field) => field.inResult && !/FORMCHECKBOX|FORMDROPDOWN/.test(field.instruction));
  }

  /** The form field that text here was typed in. */
  get typedIn(): number | undefined {
    return this.open.findLast(({ instruction }) => instruction.includes("FORMTEXT"))?.id;
  }

  /** The text that a form field shows while nothing is typed in it. */
  get prompt(): string | undefined {
    const field = this.open.findLast(({ instruction }) => instruction.includes("FORMTEXT"));
    return valueOf(childOf(field?.data, "w:textInput"), "w:default");
  }

  /** The address that text here leads to. */
  get address(): string | undefined {
    const field = this.open.findLast(({ instruction }) => /^\s*HYPERLINK/.test(instruction));
    return field && /HYPERLINK\s+"([^"]+)"/.exec(field.instruction)?.[1];
  }
}

function printedBy({ instruction, data }: OpenField): Piece[] {
  if (instruction.includes("FORMCHECKBOX")) {
    const box = childOf(data, "w:checkBox");
    const ticked = switchOf(box, "w:checked") ?? switchOf(box, "w:default") ?? false;
    return [{ text: ticked ? TICKED : UNTICKED }];
  }
  if (instruction.includes("FORMDROPDOWN")) {
    const list = childOf(data, "w:ddList");
    const entries = childrenOf(list).filter(({ name }) => name === "w:listEntry");
    const chosen = entries[Number(valueOf(list, "w:result") ?? 0)];
    const text = attribute(chosen, "w:val") ?? "";
    return text === "" ? [] : [{ text }];
  }
  return [];
}
