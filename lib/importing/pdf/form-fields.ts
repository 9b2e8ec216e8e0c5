import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import { TICKED, UNTICKED } from "../source";
import type { PrintedRun } from "./printed-lines";

const widgetSchema = z.object({
  subtype: z.literal("Widget"),
  fieldType: z.enum(["Tx", "Ch", "Btn"]),
  fieldValue: z.union([z.string(), z.array(z.string())]).nullish(),
  checkBox: z.boolean().optional(),
  exportValue: z.string().nullish(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

const LETTERS = 10;

/** What is typed and ticked in the fields of a PDF that is a form, where it stands on the page. */
export async function fieldsOf(page: PDFPageProxy): Promise<PrintedRun[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation, field) => {
    const read = widgetSchema.safeParse(annotation);
    if (!read.success) return [];
    const { fieldType, fieldValue, checkBox, exportValue, rect } = read.data;
    const [left, bottom, right, top] = rect;
    const value = [fieldValue ?? ""].flat().join(", ");
    if (fieldType === "Btn") {
      const text = value !== "" && value !== "Off" && value === exportValue ? TICKED : UNTICKED;
      return checkBox ? [{ text, left, right, baseline: bottom, size: Math.max(1, top - bottom) }] : [];
    }
    const lines = value.split(/\r\n?|\n/);
    const step = (top - bottom) / lines.length;
    const size = Math.min(LETTERS, step);
    // A line ends where somebody ended it, however short it is.
    return lines.flatMap((text, index) => (text.trim() === "" ? [] : [{ text, left, right: left + 1, baseline: top - index * step - (step + size) / 2, size, field }]));
  });
}
