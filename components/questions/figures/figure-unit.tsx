/** What a figure counts, after its label; outside it, so that the field keeps its short name. */
export function FigureUnit({ id, unit }: { id: string; unit: string }) {
  return (
    <span id={id} className="text-small text-ink-3">
      {" "}
      ({unit})
    </span>
  );
}
