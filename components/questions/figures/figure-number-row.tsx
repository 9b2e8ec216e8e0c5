"use client";

import { useRef, useState, type ReactNode } from "react";
import { FieldError } from "@/components/ui/field-error";
import { NumberInput } from "@/components/ui/number-input";
import { cellProblemText } from "@/components/report/problem-text";
import type { KeyFigureValue } from "@/lib/report/content";
import { InlineButton } from "../inline-button";
import { sameEntry, writeCell, type NumberEntry, type NumberKind } from "../cell-text";
import { useCellText } from "../use-cell-text";
import { NUMBER_GRID, YEAR_CAPTION } from "./figure-layout";
import { NoNumberSelect } from "./no-number-select";

export type FigureNumberRowProps = {
  id: string;
  kind: NumberKind;
  /** The visible label, and what goes before it for who hears it alone. */
  label: ReactNode;
  labelPrefix: string | null;
  /** Both together: what the buttons beside the field are about. */
  spokenLabel: string;
  /** What the number counts, after the label. */
  unit?: ReactNode;
  unitId?: string;
  help?: ReactNode;
  helpId?: string;
  strong: boolean;
  entry: NumberEntry | undefined;
  onChange: (entry: NumberEntry | undefined) => void;
  /** What the SWV counts, where the board need not type it. */
  counted: KeyFigureValue | undefined;
  previous: ReactNode;
};

/** One number to fill in: label and help, this year's field, last year. */
export function FigureNumberRow(props: FigureNumberRowProps) {
  const { id, kind, label, labelPrefix, spokenLabel, unit, unitId, help, helpId, strong } = props;
  const { entry, onChange, counted, previous } = props;
  const cell = useCellText(kind, entry, onChange);
  const [contradicting, setContradicting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  // A board that typed what the SWV counts does not contradict it.
  const agrees = entry === undefined || sameEntry(entry, counted?.entry);
  const asked = counted === undefined || contradicting || !agrees;
  const errorId = `${id}-error`;
  const error = cell.problem && cellProblemText(kind, cell.problem);
  const described = [unitId, helpId, error && errorId].filter(Boolean).join(" ") || undefined;
  const countedText =
    counted === undefined ? "" : writeCell(kind, counted.entry) + (kind.type === "percent" ? "%" : "");

  return (
    <div className={`${NUMBER_GRID} items-start ${strong ? "py-3" : "py-1"}`}>
      <div className="min-w-0 sm:pt-2">
        <p>
          {asked ? (
            <label htmlFor={id} className={strong ? "font-semibold" : undefined}>
              {labelPrefix === null ? null : <span className="sr-only">{labelPrefix}, </span>}
              {label}
            </label>
          ) : (
            <span className={strong ? "font-semibold" : undefined}>{label}</span>
          )}
          {unit}
        </p>
        {help}
        {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      </div>
      <div>
        <span className={YEAR_CAPTION}>Dit jaar</span>
        {asked ? (
          <>
            <NumberInput
              ref={input}
              id={id}
              before={kind.type === "money" ? "€" : undefined}
              after={kind.type === "percent" ? "%" : undefined}
              decimal={kind.decimals > 0}
              value={cell.text}
              onChange={(event) => cell.onType(event.target.value)}
              // Who empties the field to retype the number keeps it.
              onFocus={() => setContradicting(true)}
              onBlur={cell.onLeave}
              aria-describedby={described}
              aria-invalid={error ? true : undefined}
            />
            {counted === undefined ? (
              <NoNumberSelect
                label={spokenLabel}
                value={typeof entry === "string" ? entry : ""}
                markers={kind.type === "money" ? ["onbekend", "nvt", "pm"] : ["onbekend", "nvt"]}
                onChoose={onChange}
              />
            ) : (
              <p className="max-w-28 text-right text-tiny text-ink-3">
                SWV: {countedText}
                <br />
                <InlineButton
                  onClick={() => {
                    onChange(undefined);
                    setContradicting(false);
                    requestAnimationFrame(() => ask.current?.focus());
                  }}
                >
                  Toch dit getal<span className="sr-only">, {spokenLabel}</span>
                </InlineButton>
              </p>
            )}
          </>
        ) : (
          <div id={id} className="inline-block w-28 align-top sm:block sm:pt-2 sm:text-right">
            <p className="font-semibold">{countedText}</p>
            <p className="text-tiny text-ink-3">volgens het SWV</p>
            <InlineButton
              ref={ask}
              onClick={() => {
                setContradicting(true);
                requestAnimationFrame(() => input.current?.focus());
              }}
            >
              Klopt niet?<span className="sr-only"> {spokenLabel}</span>
            </InlineButton>
          </div>
        )}
      </div>
      <div className="text-small text-ink-3 sm:pt-2.5">{previous}</div>
    </div>
  );
}
