import { AnswerView } from "@/components/questions/answer-view";
import { answerLines } from "@/components/questions/answer-lines";
import { AsideSection } from "@/components/ui/aside-section";
import { Details } from "@/components/ui/details";
import type { Answers, KeyFigureValue, ReportContent } from "@/lib/report/content";
import { effectiveAmounts } from "@/lib/report/effective-value";
import { isAnswered } from "@/lib/report/progress";
import type { FormContext } from "@/lib/template/context";
import { findQuestion, type Question } from "@/lib/template/question";
import { TakeOver } from "./take-over";
import { textsPerNumber } from "./texts-per-number";

export type PreviousReport = { label: string; answers: Answers; context: FormContext; keyFigures: readonly KeyFigureValue[] };

/** Characters of last year's answer that show at once. */
const PREVIEW = 240;
/** Rows or choices of it that do. */
const PREVIEW_LINES = 3;

/** In the margin: last year's answer to this question, to read and to take over. */
export function PreviousAnswer({
  question,
  label,
  previous,
}: {
  question: Question;
  /** How the question is called on screen. */
  label: string;
  previous: PreviousReport;
}) {
  const given = previous.answers[question.id];
  // As it was asked then: options and rows may have changed since.
  const asked = findQuestion(question.id, previous.context)?.question;
  if (!asked || asked.kind !== question.kind) return null;
  const content: ReportContent = {
    context: previous.context,
    answers: previous.answers,
    keyFigures: previous.keyFigures,
    previousFigures: {},
  };
  // An amount that the SWV paid and nobody contradicted was not typed, and counted all the same.
  const counted = asked.kind === "moneyTable" ? effectiveAmounts(content, asked) : given;
  const answer = isAnswered(counted) ? counted : undefined;
  const perNumber = textsPerNumber(asked, previous.answers, previous.context.definition);
  if (answer === undefined && perNumber.length === 0) return null;
  const lines = [
    ...answerLines(asked, answer, content),
    ...perNumber.flatMap((text) => [`Nummer ${text.number}:`, ...answerLines(text.question, text.answer, content)]),
  ].filter((line) => line.trim() !== "");
  const text = lines.join(" ");
  const list = asked.kind !== "longText";
  const short = list ? lines.length <= PREVIEW_LINES : text.length <= PREVIEW;
  const whole = (
    <>
      {answer === undefined ? null : <AnswerView question={asked} answer={answer} content={content} />}
      {perNumber.map((text) => (
        <div key={text.number} className="mt-3 first:mt-0">
          <p className="font-semibold">Nummer {text.number}</p>
          <AnswerView question={text.question} answer={text.answer} content={content} />
          <TakeOver question={text.question} />
        </div>
      ))}
    </>
  );
  return (
    <AsideSection
      title={
        <>
          Uw antwoord van vorig jaar<span className="sr-only">: {label}</span>
        </>
      }
    >
      {short ? (
        <blockquote className="border-l-[3px] border-line-2 pl-3 text-ink-2">{whole}</blockquote>
      ) : (
        <>
          <blockquote className="mb-2 border-l-[3px] border-line-2 pl-3 text-ink-2">
            {list ? (
              <ul className="space-y-1">
                {lines.slice(0, PREVIEW_LINES).map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
                <li>…</li>
              </ul>
            ) : (
              `${text.slice(0, text.lastIndexOf(" ", PREVIEW))} …`
            )}
          </blockquote>
          <Details summary={`Alles lezen (${previous.label})`}>
            {whole}
          </Details>
        </>
      )}
      <TakeOver question={question} />
    </AsideSection>
  );
}
