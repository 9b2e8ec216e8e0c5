"use client";

import { useId, useState, type RefObject } from "react";
import { useDismiss } from "./use-dismiss";

export type Unfold = {
  open: boolean;
  /** For the button; together with `open` as `aria-expanded`. */
  toggle: () => void;
  /** Of what unfolds: for its `id` and the button's `aria-controls`. */
  id: string;
  /** For the element that holds both. */
  box: RefObject<HTMLDivElement | null>;
};

/**
 * Something that unfolds under a button until one presses it again, goes elsewhere on the page
 * (`useDismiss`) or to another page.
 *
 * @param place where one is; another place closes it
 */
export function useUnfold(place: string): Unfold {
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === place;
  const close = () => setOpenOn(undefined);
  return {
    open,
    toggle: () => setOpenOn(open ? undefined : place),
    id: useId(),
    box: useDismiss<HTMLDivElement>(open, close),
  };
}
