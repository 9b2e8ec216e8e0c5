/** How many wait behind a link. `label` says of what, for who hears it. */
export function Count({ value, label }: { value: number; label?: string }) {
  return (
    <span className="ml-2 inline-block rounded-sm bg-note-tint px-1.5 py-0.5 text-tiny leading-tight font-semibold text-note">
      {value}
      {label === undefined ? null : <span className="sr-only"> {label}</span>}
    </span>
  );
}
