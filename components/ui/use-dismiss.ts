"use client";

import { useEffect, useEffectEvent, useRef, type RefObject } from "react";

/**
 * Closes something that unfolded: with Esc (the focus then goes back to its button) and on a press
 * or a focus outside. Returns the ref for the element that holds both the button and what unfolds.
 */
export function useDismiss<T extends HTMLElement>(
  open: boolean,
  close: () => void,
): RefObject<T | null> {
  const box = useRef<T>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    close();
    box.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
  });
  const onOutside = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && box.current?.contains(event.target) === false) close();
  });
  useEffect(() => {
    if (!open) return;
    const key = (event: KeyboardEvent) => onKey(event);
    const outside = (event: Event) => onOutside(event);
    document.addEventListener("keydown", key);
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("keydown", key);
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  return box;
}
