import type { ReactNode } from "react";

/** The line at a field that says what to do. Its id belongs in the field's aria-describedby. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mb-1 font-semibold text-bad">
      <span className="sr-only">Fout: </span>
      {children}
    </p>
  );
}
