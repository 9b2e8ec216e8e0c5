"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Details } from "@/components/ui/details";
import { Fieldset } from "@/components/ui/fieldset";
import type { FormAction } from "./form-state";
import { OfficeForm } from "./office-form";

export interface InvitableBoard {
  id: string;
  name: string;
  /** `uitgenodigd op 3 oktober 2025`. */
  note: string;
  /** When it was invited last, as ISO text; empty where it never was. Goes along, so that nobody gets a mail twice. */
  invitedAt: string;
}

export interface InviteFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  boards: readonly InvitableBoard[];
}

/** Which boards get a mail with the link to their report; those that got none yet are ticked. */
export function InviteForm({ action, hidden, boards }: InviteFormProps) {
  const [chosen, setChosen] = useState(() => boards.filter(({ invitedAt }) => invitedAt === "").map(({ id }) => id));
  // Decided once, so that the list does not fold over the outcome when everybody is invited.
  const [unfolded] = useState(chosen.length > 0);
  const send: FormAction = async (previous, data) => {
    const next = await action(previous, data);
    if (next.done !== undefined) setChosen([]);
    return next;
  };
  return (
    <Details summary="Kies welke besturen een mail krijgen" open={unfolded}>
      <OfficeForm action={send} hidden={hidden} submit={`Uitnodiging sturen (${chosen.length})`}>
        {(state) => (
          <Fieldset id="besturen" legend="Besturen" error={state.errors["besturen[]"]}>
            <div className="mb-2 flex flex-wrap gap-3">
              <Button variant="quiet" size="small" onClick={() => setChosen(boards.map(({ id }) => id))}>
                Alles aanvinken
              </Button>
              <Button variant="quiet" size="small" onClick={() => setChosen([])}>
                Niets aanvinken
              </Button>
            </div>
            <div className="grid gap-x-6 sm:grid-cols-2">
              {boards.map(({ id, name, note, invitedAt }) => (
                <Checkbox
                  key={id}
                  name="besturen[]"
                  value={`${id} ${invitedAt}`}
                  label={name}
                  hint={note}
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                  }
                />
              ))}
            </div>
          </Fieldset>
        )}
      </OfficeForm>
    </Details>
  );
}
