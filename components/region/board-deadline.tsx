"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "./form-state";
import { DayField } from "./named-fields";
import { OfficeForm } from "./office-form";

export interface BoardDeadlineProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  board: string;
  /** The board's own date, `2025-10-03`; empty where it has none. */
  day: string;
  /** What the round says, in words. */
  usual: string;
  closes: string;
}

/** A later date for one board. */
export function BoardDeadline({ action, hidden, board, day, usual, closes }: BoardDeadlineProps) {
  const [open, setOpen] = useState(false);
  const save: FormAction = async (previous, data) => {
    const next = await action(previous, data);
    if (next.done !== undefined) setOpen(false);
    return next;
  };
  return (
    <>
      <Button variant="quiet" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {day === "" ? "Later" : "Wijzigen"}
        <span className="sr-only">: eigen datum voor {board}</span>
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={`Eigen datum voor ${board}`} decision>
        <OfficeForm action={save} hidden={hidden} values={{ datum: day }} submit="Bewaren" beside={<DialogClose />}>
          {(state) => (
            <DayField
              state={state}
              name="datum"
              label="Indienen tot en met"
              hint={`Voor de anderen is dat ${usual}. De ronde sluit na ${closes}; kiest u een latere dag, dan blijft zij voor dit bestuur tot en met die dag open. Maak het veld leeg om weer die datum te laten gelden.`}
            />
          )}
        </OfficeForm>
      </Dialog>
    </>
  );
}
