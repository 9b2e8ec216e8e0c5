import type { MARKER_WORDS } from "../cell-text";

type MarkerId = keyof typeof MARKER_WORDS;

const WORDS: Record<MarkerId, string> = {
  onbekend: "Niet bekend",
  nvt: "N.v.t.",
  pm: "PM (niet apart bijgehouden)",
};

/**
 * The small way beside a field to say that there is no number, and why. The browser's own list:
 * works by keyboard and touch, and says what the words in the field mean.
 */
export function NoNumberSelect({
  label,
  value,
  markers,
  placeholder = "Geen getal?",
  onChoose,
}: {
  /** What it is about, for who hears it. */
  label: string;
  value: string;
  markers: readonly MarkerId[];
  placeholder?: string;
  onChoose: (marker: MarkerId | undefined) => void;
}) {
  const chosen = markers.find((marker) => marker === value);
  return (
    <select
      aria-label={`${placeholder} ${label}`}
      value={chosen ?? ""}
      onChange={(event) => onChoose(markers.find((marker) => marker === event.target.value))}
      className="min-h-7 w-full max-w-28 cursor-pointer rounded-sm bg-transparent text-tiny text-ink-3 hover:text-ink"
    >
      <option value="">{chosen ? "Toch een waarde" : placeholder}</option>
      {markers.map((marker) => (
        <option key={marker} value={marker}>
          {WORDS[marker]}
        </option>
      ))}
    </select>
  );
}
