"use client";

import { useRef, useState } from "react";
import { FieldError } from "@/components/ui/field-error";
import { NumberInput } from "@/components/ui/number-input";
import { cellProblemText } from "@/components/report/problem-text";
import { formatAmount } from "@/lib/values/amount";
import type { AmountEntry } from "@/lib/template/answers/markers";
import type { KeyFigureValue } from "@/lib/report/content";
import { InlineButton } from "../inline-button";
import { AMOUNT, MARKER_WORDS, sameEntry } from "../cell-text";
import { NoNumberSelect } from "../figures/no-number-select";
import { useCellText } from "../use-cell-text";

/** One received amount: what the SWV paid, or a field where that is not known or not right. */
export function MoneyCell({
  id,
  spokenLabel,
  entry,
  counted,
  inColumn,
  explained,
  onChange,
  onAgree,
}: {
  id: string;
  spokenLabel: string;
  entry: AmountEntry | undefined;
  counted: KeyFigureValue | undefined;
  /** Whether it stands in a column of amounts, on a wide screen. */
  inColumn: boolean;
  /** Whether the board wrote why it is another amount: then the field stays, also while it is empty. */
  explained: boolean;
  onChange: (entry: AmountEntry | undefined) => void;
  /** The board goes back to what the SWV paid. */
  onAgree: () => void;
}) {
  const cell = useCellText(AMOUNT, entry, onChange);
  const [contradicting, setContradicting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const error = cell.problem && cellProblemText(AMOUNT, cell.problem);
  const paid =
    counted === undefined
      ? ""
      : typeof counted.entry === "number"
        ? formatAmount(counted.entry)
        : MARKER_WORDS[counted.entry];

  if (counted !== undefined && !contradicting && !explained && (entry === undefined || sameEntry(entry, counted.entry))) {
    return (
      <div id={id}>
        <p>{paid}</p>
        <p className="text-small text-ink-3">
          <span className="mr-2">volgens het SWV</span>
          <InlineButton
            ref={ask}
            onClick={() => {
              setContradicting(true);
              requestAnimationFrame(() => input.current?.focus());
            }}
          >
            Klopt niet?<span className="sr-only"> {spokenLabel}</span>
          </InlineButton>
        </p>
      </div>
    );
  }
  return (
    <div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <NumberInput
        ref={input}
        id={id}
        before="€"
        size="date"
        value={cell.text}
        onChange={(event) => cell.onType(event.target.value)}
        // Who empties the field to retype the amount keeps it.
        onFocus={() => setContradicting(true)}
        onBlur={cell.onLeave}
        aria-label={spokenLabel}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
      <div className={`flex flex-wrap gap-x-3 ${inColumn ? "md:justify-end" : ""}`}>
        <NoNumberSelect
          label={spokenLabel}
          markers={["onbekend", "nvt", "pm"]}
          placeholder="Geen bedrag?"
          value={typeof entry === "string" ? entry : ""}
          onChoose={onChange}
        />
      </div>
      {counted === undefined ? null : (
        <p className="text-small text-ink-3">
          <span className="mr-2">SWV: {paid}</span>
          <InlineButton
            onClick={() => {
              onAgree();
              setContradicting(false);
              requestAnimationFrame(() => ask.current?.focus());
            }}
          >
            Toch dit bedrag<span className="sr-only">, {spokenLabel}</span>
          </InlineButton>
        </p>
      )}
    </div>
  );
}
