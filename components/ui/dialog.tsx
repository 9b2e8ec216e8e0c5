"use client";

import { createContext, useContext, type ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button";
import type { ButtonVariant } from "./button-class";

const CloseContext = createContext<() => void>(() => undefined);

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  wide?: boolean;
  /** A question that must be answered: pressing beside the dialog does not close it (Esc does). */
  decision?: boolean;
  children: ReactNode;
}

/** Keeps the focus inside, closes with Esc and gives the focus back to what opened it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  wide = false,
  decision = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable={!decision}
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-veil p-4 sm:items-center"
    >
      <Modal
        className={`w-full rounded-lg border border-line-2 bg-paper ${wide ? "max-w-narrow" : "max-w-[34rem]"}`}
      >
        <AriaDialog className="px-5 py-5 outline-none sm:px-8 sm:py-6">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <CloseContext value={() => onOpenChange(false)}>
            <div className="mt-3">{children}</div>
          </CloseContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Closes the dialog it stands in. */
export function DialogClose({
  children = "Annuleren",
  variant = "quiet",
}: {
  children?: ReactNode;
  variant?: ButtonVariant;
}) {
  const close = useContext(CloseContext);
  return (
    <Button variant={variant} onClick={close}>
      {children}
    </Button>
  );
}
