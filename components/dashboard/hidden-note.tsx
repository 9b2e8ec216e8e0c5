/** For who sees no small counts: why some numbers are missing. */
export function HiddenNote() {
  return (
    <p className="max-w-read text-small text-ink-2">
      Een aantal van 1 tot en met 4 leerlingen van een ander bestuur staat hier als “&lt;5”. Cijfers waaruit zo’n aantal
      te berekenen is, zijn niet getoond.
    </p>
  );
}
