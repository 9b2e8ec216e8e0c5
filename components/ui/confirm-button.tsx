"use client";

import { useActionState, useState, type ReactNode } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";
import { Dialog, DialogClose } from "./dialog";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";

export interface ConfirmButtonProps {
  /** What stands on the button. */
  label: ReactNode;
  title: string;
  /** What will happen, in a sentence. */
  children: ReactNode;
  confirmLabel: string;
  /** Returns a sentence when it could not be done; otherwise the dialog closes. */
  action: (data: FormData) => Promise<{ problem: string } | undefined>;
  fields?: Readonly<Record<string, string>>;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** For what cannot be undone: the confirming button is red. */
  danger?: boolean;
}

export function ConfirmButton({
  label,
  title,
  children,
  confirmLabel,
  action,
  fields = {},
  variant = "secondary",
  size = "normal",
  danger = false,
}: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  const [problem, submit] = useActionState(
    async (_previous: string | undefined, data: FormData) => {
      const outcome = await action(data);
      if (outcome === undefined) setOpen(false);
      return outcome?.problem;
    },
    undefined,
  );
  return (
    <>
      <Button variant={variant} size={size} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title} decision>
        <form action={submit} onSubmit={(event) => event.stopPropagation()}>
          <div className="max-w-read">{children}</div>
          {problem === undefined ? null : (
            <div className="mt-4">
              <Notice tone="bad" live>
                {problem}
              </Notice>
            </div>
          )}
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="mt-6 flex flex-wrap items-center gap-4">
            <SubmitButton variant={danger ? "danger" : "primary"}>{confirmLabel}</SubmitButton>
            <DialogClose />
          </div>
        </form>
      </Dialog>
    </>
  );
}
