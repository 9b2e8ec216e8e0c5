import { AnswerView } from "@/components/questions/answer-view";
import { QuestionTools } from "@/components/together/question-tools";
import { answerTo, type ReportContent } from "@/lib/report/content";
import type { Question } from "@/lib/template/question";
import { textsPerNumber } from "./texts-per-number";

/**
 * An answer of a returned report that was not reopened: to read, with why it can't be changed. Notes
 * and history are there as under any question; an earlier version can't be brought back.
 */
export function FrozenAnswer({ question, label, content }: { question: Question; label: string; content: ReportContent }) {
  const perNumber = textsPerNumber(question, content.answers, content.context.definition);
  return (
    <section aria-labelledby={`${question.id}-label`} id={question.id} className="scroll-mt-6">
      <h2 id={`${question.id}-label`} className="font-sans text-lab tracking-normal">
        {label}
      </h2>
      <Why />
      <div className="mt-3 border-l-[3px] border-line-2 pl-4">
        <AnswerView question={question} answer={answerTo(content.answers, question)} content={content} />
        {perNumber.map(({ number, question: ofNumber, answer }) => (
          <div key={number} className="mt-3">
            <p className="font-semibold">Nummer {number}</p>
            <AnswerView question={ofNumber} answer={answer} content={content} />
          </div>
        ))}
      </div>
      <QuestionTools questions={[question]} label={label} frozen />
    </section>
  );
}

/** The figures of a part that were not reopened. */
export function FrozenFigures({ questions, content }: { questions: readonly Question[]; content: ReportContent }) {
  return (
    <section aria-labelledby="vaste-cijfers">
      <h2 id="vaste-cijfers" className="font-sans text-lab tracking-normal">
        Cijfers die vaststaan
      </h2>
      <Why />
      <dl className="mt-3 space-y-2 border-l-[3px] border-line-2 pl-4">
        {questions.map((question) => (
          <div key={question.id} id={question.id} className="scroll-mt-6">
            <dt className="font-semibold">{question.label}</dt>
            <dd>
              <AnswerView question={question} answer={answerTo(content.answers, question)} content={content} />
            </dd>
          </div>
        ))}
      </dl>
      <QuestionTools questions={questions} label="de cijfers die vaststaan" frozen />
    </section>
  );
}

function Why() {
  return <p className="text-hint text-ink-3">U kunt dit nu niet aanpassen: het samenwerkingsverband heeft deze vraag niet teruggegeven.</p>;
}
