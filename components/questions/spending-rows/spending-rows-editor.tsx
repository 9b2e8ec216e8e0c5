"use client";

import { useRef, useState } from "react";
import { useAnswer, useContent } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { Button } from "@/components/ui/button";
import { freshId } from "@/lib/saving/fresh-id";
import { moneyBalance } from "@/lib/report/money";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import type { RowField, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { fieldId } from "../field-id";
import { MAX_ROWS } from "@/lib/template/answers/limits";
import { MoneySummary } from "./money-summary";
import { remainderText } from "./remainder-text";
import { RemovedNotice, RowTools, type Removed } from "./row-tools";
import { withoutRow, withRow, withRowAt, withRowMoved } from "./rows-update";
import { SpendingRowFields } from "./spending-row";

/** Any number of rows with an amount each; adds up while one types. */
export function SpendingRowsEditor({ question, label }: { question: SpendingRowsQuestion; label: string }) {
  const content = useContent();
  const [answer, change] = useAnswer(question);
  const [removed, setRemoved] = useState<Removed<SpendingRow> | null>(null);
  const [announced, setAnnounced] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const { partnerships } = content.context.board;
  const fields = question.rowFields.filter(({ kind }) => kind !== "partnership" || partnerships.length > 1);
  const grid = columnsOf(fields);
  const rows = answer ?? [];
  const balance = moneyBalance(content, question);
  const balances = question.balancesWith !== undefined;
  const explained = content.context.definition.parts.some((part) =>
    part.fields.some((field) => field.kind === "longText" && field.shownWhenDiffers?.rows === question.id),
  );
  const changeRows = (next: (rows: readonly SpendingRow[]) => SpendingRow[]) =>
    change((newest) => {
      const changed = next(newest ?? []);
      return changed.length > 0 ? changed : null;
    });
  const focusRow = (id: string) => {
    const first = fields[0];
    // After the row is drawn.
    requestAnimationFrame(() => first && document.getElementById(fieldId(question.id, `${id}.${first.id}`))?.focus());
  };
  const add = () => {
    const row = { id: freshId(), fields: {} };
    changeRows((before) => [...before, row]);
    setRemoved(null);
    focusRow(row.id);
  };

  return (
    <section id={question.id} aria-labelledby={`${question.id}-label`}>
      <h2 id={`${question.id}-label`}>{label}</h2>
      {question.hint ? <p className="max-w-lead text-hint text-ink-3">{question.hint}</p> : null}
      <QuestionState question={question} />
      {rows.length > 0 && grid !== null ? (
        <div
          aria-hidden="true"
          className={`grid gap-x-4 border-b border-line pt-2 pb-1 text-small text-ink-3 max-lg:hidden ${grid}`}
        >
          {fields.map((field) => (
            <span key={field.id}>{field.label}</span>
          ))}
        </div>
      ) : null}
      <div ref={list}>
        {rows.map((row, index) => (
          <SpendingRowFields
            key={row.id}
            question={question.id}
            row={row}
            name={`Regel ${index + 1}`}
            fields={fields}
            partnerships={partnerships}
            grid={grid}
            onChange={(changed) => changeRows((before) => withRow(before, row.id, changed))}
            onAmountLeft={() => setAnnounced(balances && balance.remainder !== undefined ? remainderText(balance.remainder) : "")}
            tools={
              <RowTools
                name={`regel ${index + 1}`}
                first={index === 0}
                last={index === rows.length - 1}
                onMove={(by) => changeRows((before) => withRowMoved(before, row.id, by))}
                onRemove={() => {
                  setRemoved({ row, index, name: `Regel ${index + 1}` });
                  changeRows((before) => withoutRow(before, row.id));
                }}
              />
            }
          />
        ))}
      </div>
      {rows.length === 0 ? <p className="mt-2 text-ink-2">Er staan nog geen regels. Voeg er een toe.</p> : null}
      {rows.length > 0 ? (
        <MoneySummary balance={balance} balances={balances} explained={explained} partnerships={partnerships} />
      ) : null}
      <p role="status" className="sr-only">
        {announced}
      </p>
      <div className="mt-3">
        {rows.length < MAX_ROWS ? (
          <Button variant="secondary" onClick={add}>
            Regel toevoegen
          </Button>
        ) : (
          <p className="text-ink-2">Er passen {MAX_ROWS} regels in. Voeg regels samen als u meer nodig hebt.</p>
        )}
      </div>
      <RemovedNotice
        name={removed?.name}
        onRestore={() => {
          if (!removed) return;
          changeRows((before) => withRowAt(before, removed.row, Math.min(removed.index, before.length)));
          setRemoved(null);
          focusRow(removed.row.id);
        }}
      />
    </section>
  );
}

/** Beside each other while there is one text; rows with several texts need the whole width. */
function columnsOf(fields: readonly RowField[]): string | null {
  if (fields.filter(({ kind }) => kind === "text").length > 1) return null;
  const shape = fields.map(({ kind }) => (kind === "amount" ? "a" : kind === "text" ? "t" : "c")).join("");
  return COLUMNS[shape] ?? null;
}

/** Tailwind needs whole class names: amount, choice or SWV, text, and the tools at the end. */
const COLUMNS: Readonly<Record<string, string>> = {
  at: "lg:grid-cols-[9rem_minmax(0,1fr)_9rem]",
  act: "lg:grid-cols-[9rem_12rem_minmax(0,1fr)_9rem]",
  actc: "lg:grid-cols-[9rem_11rem_minmax(0,1fr)_10rem_9rem]",
  atc: "lg:grid-cols-[9rem_minmax(0,1fr)_10rem_9rem]",
};
