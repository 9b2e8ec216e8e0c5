"use client";

import { useState } from "react";
import { RemovedNotice, RowTools, type Removed } from "@/components/questions/spending-rows/row-tools";
import { withoutRow, withRow, withRowAt, withRowMoved } from "@/components/questions/spending-rows/rows-update";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { TextInput } from "@/components/ui/text-input";
import { controlId } from "./form-state";
import { listField, listIdsField, type ListToEdit } from "./own-content-fields";

/** `optionId` is empty for a choice that was added just now. */
type Row = { id: string; optionId: string; label: string };

/** One list of choices: its words, its order, choices taken out and added. */
export function OwnListFields({ list, error }: { list: ListToEdit; error: string | undefined }) {
  const offered = list.options.filter(({ retired }) => !retired);
  const retired = list.options.filter((option) => option.retired);
  const [rows, setRows] = useState<Row[]>(offered.map(({ id, label }) => ({ id, optionId: id, label })));
  const [added, setAdded] = useState(0);
  const [removed, setRemoved] = useState<Removed<Row> | null>(null);
  const id = controlId(listField(list.id));
  const inputId = (row: Row) => `${id}-${row.id}`;
  const focusRow = (row: Row) => requestAnimationFrame(() => document.getElementById(inputId(row))?.focus());
  const add = () => {
    // No id of a choice holds an underscore.
    const row = { id: `nieuw_${added}`, optionId: "", label: "" };
    setAdded(added + 1);
    setRows([...rows, row]);
    setRemoved(null);
    focusRow(row);
  };
  return (
    <Fieldset
      id={id}
      legend={list.label}
      hint={`${list.title}. Past u woorden aan, dan blijft het dezelfde keuze. Bedoelt u iets anders, verwijder de keuze dan en voeg een nieuwe toe.`}
      error={error}
    >
      <ul className="list-none">
        {rows.map((row, index) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
            <input type="hidden" name={listIdsField(list.id)} value={row.optionId} />
            <div className="min-w-48 flex-1">
              <label htmlFor={inputId(row)} className="sr-only">
                {`Keuze ${index + 1} van ${list.label}`}
              </label>
              <TextInput
                id={inputId(row)}
                name={listField(list.id)}
                maxLength={500}
                value={row.label}
                onChange={(event) => setRows(withRow(rows, row.id, (before) => ({ ...before, label: event.target.value })))}
              />
            </div>
            <RowTools
              name={`keuze ${index + 1} van ${list.label}`}
              first={index === 0}
              last={index === rows.length - 1}
              onMove={(by) => setRows(withRowMoved(rows, row.id, by))}
              onRemove={() => {
                setRemoved({ row, index, name: row.label === "" ? `Keuze ${index + 1}` : row.label });
                setRows(withoutRow(rows, row.id));
              }}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button variant="secondary" size="small" onClick={add}>
          Keuze toevoegen<span className="sr-only"> aan {list.label}</span>
        </Button>
      </div>
      <RemovedNotice
        name={removed?.name}
        onRestore={() => {
          if (!removed) return;
          setRows(withRowAt(rows, removed.row, Math.min(removed.index, rows.length)));
          setRemoved(null);
          focusRow(removed.row);
        }}
      />
      {retired.length === 0 ? null : (
        <p className="mt-2 text-small text-ink-3">
          Niet meer te kiezen: {retired.map(({ label }) => label).join(", ")}. Typ een keuze opnieuw om die terug te zetten.
        </p>
      )}
    </Fieldset>
  );
}
