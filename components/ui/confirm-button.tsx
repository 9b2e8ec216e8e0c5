"use client";

import { useState, type ReactNode } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";
import type * as DialogFile from "./confirm-dialog";

export interface ConfirmButtonProps extends Omit<DialogFile.ConfirmDialogProps, "open" | "onOpenChange"> {
  /** What stands on the button. */
  label: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button that asks first. The script of the question comes when it is pressed. */
export function ConfirmButton({ label, variant = "secondary", size = "normal", ...dialog }: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<typeof DialogFile | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = () => {
    setOpen(true);
    setFailed(false);
    if (file === null) import("./confirm-dialog").then(setFile, () => setFailed(true));
  };
  return (
    <>
      <Button variant={variant} size={size} aria-haspopup="dialog" onClick={ask}>
        {label}
      </Button>
      {failed ? <span role="alert"> Dit lukt nu niet. Kijk of u verbinding hebt en druk nog een keer.</span> : null}
      {file ? <file.ConfirmDialog {...dialog} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
