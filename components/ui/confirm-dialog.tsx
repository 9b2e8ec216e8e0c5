"use client";

import { useActionState, type ReactNode } from "react";
import { Dialog, DialogClose } from "./dialog";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, in a sentence. */
  children: ReactNode;
  confirmLabel: string;
  /** Returns a sentence when it could not be done; otherwise the dialog closes. */
  action: (data: FormData) => Promise<{ problem: string } | undefined>;
  fields?: Readonly<Record<string, string>>;
  /** For what cannot be undone: the confirming button is red. */
  danger?: boolean;
}

export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  action,
  fields = {},
  danger = false,
}: ConfirmDialogProps) {
  const [problem, submit] = useActionState(
    async (_previous: string | undefined, data: FormData) => {
      const outcome = await action(data);
      if (outcome === undefined) onOpenChange(false);
      return outcome?.problem;
    },
    undefined,
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} decision>
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
  );
}
