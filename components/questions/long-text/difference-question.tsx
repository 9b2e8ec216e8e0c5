"use client";

import { useContent } from "@/components/report/part-context";
import { answerTo } from "@/lib/report/content";
import { moneyBalance } from "@/lib/report/money";
import { isAnswered } from "@/lib/report/progress";
import type { LongTextQuestion } from "@/lib/template/questions/definition";
import { remainderText } from "../spending-rows/remainder-text";
import { LongTextField } from "./long-text-editor";

/** The explanation that appears where received and spent differ. It never stops anyone. */
export function DifferenceQuestionEditor({ question }: { question: LongTextQuestion }) {
  const content = useContent();
  const dependence = question.shownWhenDiffers;
  const rows = content.context.definition.parts
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === dependence?.rows);
  if (!dependence || rows?.kind !== "spendingRows") return null;
  const { remainder } = moneyBalance(content, { ...rows, balancesWith: dependence.table });
  if (remainder === 0) return null;
  // Before the first amount there is nothing to explain yet.
  if (remainder === undefined && !isAnswered(content.answers[question.id])) return null;
  if (remainder !== undefined && !answerTo(content.answers, rows)?.some(({ amount }) => amount !== undefined) && !isAnswered(content.answers[question.id])) {
    return (
      <p id={question.id} className="font-semibold">
        {remainderText(remainder)}
      </p>
    );
  }
  return (
    <div className="rounded-r-md border-l-[5px] border-warn-edge bg-warn-tint px-4 py-3 md:px-5 md:py-4">
      <h3 id={`${question.id}-label`} className="font-sans tracking-normal">
        {remainder === undefined ? "Het verschil is niet bekend" : remainderText(remainder)}
      </h3>
      <p id={`${question.id}-hint`} className="mb-3 max-w-read">
        {hintFor(remainder)}
      </p>
      <LongTextField question={question} describedBy={`${question.id}-hint`} />
    </div>
  );
}

function hintFor(remainder: number | undefined): string {
  if (remainder === undefined) return "Niet alle bedragen zijn bekend. Haal uw toelichting weg als zij niet meer klopt.";
  return remainder > 0
    ? "Klopt dat, leg dan kort uit wat er met dit bedrag gebeurt. U kunt ook zo verdergaan."
    : "Klopt dat, leg dan kort uit waaruit u dit betaalt. U kunt ook zo verdergaan.";
}
