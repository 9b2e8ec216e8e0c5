import { useEffect, useEffectEvent, useState, type RefObject } from "react";

/**
 * Takes the first file that somebody drops on an element: a shortcut for who has a mouse, beside a
 * button that does the same.
 *
 * @returns whether a file is held above it now
 */
export function useFileDrop(place: RefObject<HTMLElement | null>, onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onFile);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) dropped(file);
    };
    element.addEventListener("dragover", hold);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", hold);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [place]);
  return over;
}
