import { RichTextReader } from "@/components/rich-text/rich-text-reader";
import type { ReportContent } from "@/lib/report/content";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";
import { answerLines } from "./answer-lines";

/** An answer to read: formatted text as it is, anything else as lines. */
export function AnswerView({
  question,
  answer,
  content,
}: {
  question: Question;
  answer: Answer | undefined;
  content: ReportContent;
}) {
  if (question.kind === "longText" && answer !== undefined) {
    return <RichTextReader value={answer as AnswerByKind["longText"]} headingLevel={4} tableLabel={question.label} />;
  }
  const lines = answerLines(question, answer, content);
  if (lines.length === 0) return <p className="text-ink-3">Niet ingevuld</p>;
  return (
    <ul className="space-y-1">
      {lines.map((line, index) => (
        <li key={index} className="whitespace-pre-wrap">
          {line}
        </li>
      ))}
    </ul>
  );
}
