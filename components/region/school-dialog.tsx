"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SCHOOL_TYPES } from "@/lib/values/school-types";
import { typedText, type FormAction, type FormState } from "./form-state";
import { TextField } from "./named-fields";
import { OfficeForm } from "./office-form";

export interface SchoolDialogProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  values: FormState["values"];
  partnerships: readonly { value: string; label: string }[];
  /** The name of an existing school; undefined for a new one. */
  school?: string;
}

/** Adds a school to a board, or changes one. */
export function SchoolDialog({ action, hidden, values, partnerships, school }: SchoolDialogProps) {
  const [open, setOpen] = useState(false);
  const save: FormAction = async (previous, data) => {
    const next = await action(previous, data);
    if (next.done !== undefined) setOpen(false);
    return next;
  };
  return (
    <>
      <Button
        variant={school === undefined ? "secondary" : "quiet"}
        size="small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {school === undefined ? (
          "School toevoegen"
        ) : (
          <>
            Wijzigen<span className="sr-only">: {school}</span>
          </>
        )}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={school === undefined ? "School toevoegen" : `${school} wijzigen`} decision>
        <OfficeForm action={save} hidden={hidden} values={values} submit="Bewaren" beside={<DialogClose />}>
          {(state) => (
            <>
              <TextField state={state} name="code" label="Schoolcode" hint="Zoals 12AB of 12AB01." size="short" limit={10} />
              <TextField state={state} name="school" label="Naam van de school" limit={200} />
              <Field id="type" label="Soort onderwijs" error={state.errors.type}>
                {(control) => (
                  <Select
                    {...control}
                    name="type"
                    placeholder="Kies een soort"
                    options={SCHOOL_TYPES.map(({ id, label }) => ({ value: id, label }))}
                    defaultValue={typedText(state, "type")}
                  />
                )}
              </Field>
              <TextField state={state} name="gemeente" label="Gemeente" limit={200} />
              <Field id="schoolSwv" label="SWV" error={state.errors.schoolSwv}>
                {(control) => (
                  <Select {...control} name="schoolSwv" options={partnerships} defaultValue={typedText(state, "schoolSwv")} />
                )}
              </Field>
            </>
          )}
        </OfficeForm>
      </Dialog>
    </>
  );
}
