import { Fragment, type ReactNode } from "react";
import type { Piece } from "@/lib/report/changes/change";

/** A text with what came underlined and what went struck through; read aloud with words for both. */
export function ChangedWords({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    const shown = text.replaceAll("\t", " | ");
    if (kind === "added") return <Added key={index}>{shown}</Added>;
    if (kind === "removed") return <Removed key={index}>{shown}</Removed>;
    return <Fragment key={index}>{shown}</Fragment>;
  });
}

export function Added({ children }: { children: ReactNode }) {
  return (
    <ins>
      <span className="sr-only"> toegevoegd: </span>
      {children}
      <span className="sr-only">, </span>
    </ins>
  );
}

export function Removed({ children }: { children: ReactNode }) {
  return (
    <del>
      <span className="sr-only"> verwijderd: </span>
      {children}
      <span className="sr-only">, </span>
    </del>
  );
}
