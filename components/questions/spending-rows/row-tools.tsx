"use client";

import { Button } from "@/components/ui/button";

/** Moves or removes one row of a list. */
export function RowTools({
  name,
  first,
  last,
  onMove,
  onRemove,
}: {
  /** `regel 4`: for who hears the buttons one by one. */
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  return (
    <div className="flex items-center gap-x-1 self-start lg:pt-1">
      <Button variant="quiet" size="small" onClick={onRemove}>
        Verwijder<span className="sr-only"> {name}</span>
      </Button>
      <MoveButton label={`Zet ${name} hoger`} path="m1 5 4-4 4 4" disabled={first} onClick={() => onMove(-1)} />
      <MoveButton label={`Zet ${name} lager`} path="m1 1 4 4 4-4" disabled={last} onClick={() => onMove(1)} />
    </div>
  );
}

/** Stays focusable at the edge: a button that vanishes takes the focus with it. */
function MoveButton({
  label,
  path,
  disabled,
  onClick,
}: {
  label: string;
  path: string;
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
      className="inline-flex size-8 items-center justify-center rounded text-ink-3 hover:text-brand aria-disabled:opacity-40"
    >
      <svg viewBox="0 0 10 6" width="12" height="8" aria-hidden="true" focusable="false">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}

/** What was removed last, until something else is: nothing is lost by one press. */
export type Removed<Row> = { row: Row; index: number; name: string };

/** Offers to put back what was removed; read aloud when it appears. */
export function RemovedNotice({ name, onRestore }: { name: string | undefined; onRestore: () => void }) {
  return (
    <div role="status">
      {name === undefined ? null : (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-hint text-ink-2">
          {name} is verwijderd.
          <Button variant="quiet" size="small" onClick={onRestore}>
            Zet terug
          </Button>
        </p>
      )}
    </div>
  );
}
