"use client";

import { useLayoutEffect, useRef, type RefObject } from "react";

type Place = { text: string; start: number; end: number };

/**
 * Keeps the cursor at the same letters when the text of a field changes under who is typing in it:
 * a browser would put it at the end.
 *
 * @returns the field's ref, and what is to be called whenever its cursor or text changes by hand
 */
export function useSteadyCaret(value: unknown): [RefObject<HTMLTextAreaElement | null>, () => void] {
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useRef<Place | null>(null);
  const remember = () => {
    const area = field.current;
    place.current = area && { text: area.value, start: area.selectionStart, end: area.selectionEnd };
  };
  useLayoutEffect(() => {
    const area = field.current;
    const known = place.current;
    if (!area || !known || area.value === known.text || document.activeElement !== area) return;
    const move = (at: number) => movedPlace(known.text, area.value, at);
    area.setSelectionRange(move(known.start), move(known.end));
    place.current = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
  }, [value]);
  return [field, remember];
}

/** Where a place in a text is after a change: as far from the start, or beyond the change from the end. */
export function movedPlace(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  if (place <= same) return place;
  const fromEnd = before.length - place;
  return Math.max(same, after.length - fromEnd);
}
