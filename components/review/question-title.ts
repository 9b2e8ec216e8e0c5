import { nameOfQuestion } from "@/components/report/question-label";
import type { FormContext } from "@/lib/template/context";

/** What a remark is about, where it stands alone: `Thuiszitters: Uw toelichting`. */
export function questionTitle(key: string, context: FormContext): string {
  if (key === "") return "De hele verantwoording";
  const name = nameOfQuestion(key, context);
  return name ? `${name.part.shortTitle}: ${name.label}` : "Een eerdere vraag";
}
