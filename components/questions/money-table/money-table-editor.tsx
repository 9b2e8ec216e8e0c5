"use client";

import { useAnswer, usePart } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { withoutStar } from "@/components/report/question-label";
import { partnershipInShort } from "@/lib/document/printing";
import { sumText } from "@/lib/document/sum-text";
import { contradictsPaidAmount, paidAmountFor } from "@/lib/report/effective-value";
import { receivedFrom } from "@/lib/report/money";
import { applies } from "@/lib/template/question";
import type { MoneyTableQuestion } from "@/lib/template/questions/definition";
import { fieldId } from "../field-id";
import { FigureNote } from "../figures/figure-notes";
import { MoneyCell } from "./money-cell";
import { withAmount, withAmountNote, withoutAmount } from "./money-table-update";

/** Amounts by row, with a column for each SWV; on a phone, and where there are many, the SWVs stand under their row. */
export function MoneyTableEditor({ question, label }: { question: MoneyTableQuestion; label: string }) {
  const { store } = usePart();
  const [answer, change] = useAnswer(question);
  const content = store.content();
  const { definition, board } = content.context;
  const { partnerships } = board;
  const several = partnerships.length > 1;
  const columns = COLUMNS[partnerships.length];
  const grid = `grid gap-x-4 gap-y-2 ${columns ?? ""}`;
  const onPhone = columns === undefined ? "" : "md:hidden";
  // What is not filled in yet shows above; a sum says what it lacks otherwise.
  const totalOf = (codes: readonly string[]) => sumText({ ...receivedFrom(content, question, codes), open: 0 }, "niet ingevuld");

  return (
    <section id={question.id} aria-labelledby={`${question.id}-label`}>
      <h2 id={`${question.id}-label`}>{label}</h2>
      <QuestionState question={question} />
      {columns === undefined ? null : (
        <div className={`${grid} border-b border-line pt-2 pb-1 text-small text-ink-3 max-md:hidden`} aria-hidden="true">
          <span />
          {partnerships.map((partnership) => (
            <span key={partnership.code} className="text-right">
              {partnershipInShort(partnership)}
            </span>
          ))}
        </div>
      )}
      {question.rows.map((row) => {
        const asked = applies(definition, row.appliesTo, board);
        return (
          <div key={row.id} role="group" aria-label={withoutStar(row.label)} className="border-b border-line py-3">
            <div className={grid}>
              <div className="min-w-0">
                <p className="font-semibold">{withoutStar(row.label)}</p>
                {row.note ? <p className="text-small text-ink-3">{row.note.replace(/^\(|\)$/g, "")}</p> : null}
              </div>
              {partnerships.map((partnership) => {
                const name = partnershipInShort(partnership);
                return (
                  <div key={partnership.code} className={columns === undefined ? "" : "md:text-right"}>
                    <p className={`text-small text-ink-3 ${onPhone}`}>{name}</p>
                    {asked ? (
                      <MoneyCell
                        id={fieldId(question.id, `${row.id}.${partnership.code}`)}
                        spokenLabel={`${withoutStar(row.label)}, ${name}`}
                        entry={answer?.cells[row.id]?.[partnership.code]}
                        counted={paidAmountFor(content, question, row.id, partnership.code)}
                        inColumn={columns !== undefined}
                        explained={answer?.notes?.[row.id]?.[partnership.code] !== undefined}
                        onChange={(amount) => change((newest) => withAmount(newest, row.id, partnership.code, amount))}
                        onAgree={() => change((newest) => withoutAmount(newest, row.id, partnership.code))}
                      />
                    ) : (
                      <p>n.v.t.</p>
                    )}
                  </div>
                );
              })}
            </div>
            {partnerships
              .filter(
                ({ code }) =>
                  asked &&
                  (contradictsPaidAmount(content, question, row.id, code) || answer?.notes?.[row.id]?.[code]),
              )
              .map((partnership) => (
                <FigureNote
                  key={partnership.code}
                  id={`${fieldId(question.id, `${row.id}.${partnership.code}`)}-toelichting`}
                  label={`Waarom is het een ander bedrag dan het SWV betaalde${several ? ` (${partnership.shortName})` : ""}?`}
                  value={answer?.notes?.[row.id]?.[partnership.code]}
                  onChange={(note) => change((newest) => withAmountNote(newest, row.id, partnership.code, note))}
                />
              ))}
          </div>
        );
      })}
      {question.rows.length > 1 || several ? (
        <div className={`${grid} py-2 font-semibold`}>
          <p>Samen{several ? ` ${totalOf(partnerships.map(({ code }) => code))}` : ""}</p>
          {partnerships.map((partnership) => (
            <p key={partnership.code} className={columns === undefined ? "" : "md:text-right"}>
              <span className={`mr-2 text-small font-normal text-ink-3 ${columns === undefined ? "" : "md:sr-only"}`}>
                {partnershipInShort(partnership)}
              </span>
              {totalOf([partnership.code])}
            </p>
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** Tailwind needs whole class names; more columns than these do not fit beside each other. */
const COLUMNS: Readonly<Record<number, string>> = {
  1: "sm:grid-cols-[minmax(0,1fr)_13rem]",
  2: "md:grid-cols-[minmax(0,1fr)_11rem_11rem]",
  3: "md:grid-cols-[minmax(0,1fr)_10rem_10rem_10rem]",
};
