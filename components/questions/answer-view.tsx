import { RichTextReader } from "@/components/rich-text/rich-text-reader";
import { fileInWords } from "@/lib/files/file-words";
import type { ReportContent } from "@/lib/report/content";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import { isAnswered } from "@/lib/report/progress";
import type { Question } from "@/lib/template/question";
import { answerLines } from "./answer-lines";

/** An answer to read: formatted text as it is, that of an annex too, anything else as lines. */
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
  if (question.kind === "annexList" && isAnswered(answer)) {
    return (
      <div className="space-y-4">
        {(answer as AnswerByKind["annexList"]).map(({ id, title, sources, text, file }) => (
          <div key={id}>
            <p className="font-semibold">{title}</p>
            <RichTextReader value={text} headingLevel={4} tableLabel={title} />
            {sources ? <p className="text-small text-ink-3">Bronnen: {sources}</p> : null}
            {file ? <p className="text-small text-ink-3">Bestand: {fileInWords(file)}</p> : null}
          </div>
        ))}
      </div>
    );
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
