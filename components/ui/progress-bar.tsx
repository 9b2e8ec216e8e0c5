export interface ProgressBarProps {
  value: number;
  max: number;
  /** What the bar says, in words; stands below it. */
  text: string;
  /** What stands above it, such as whose progress this is. */
  label?: string;
}

export function ProgressBar({ value, max, text, label }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className="text-small text-ink-3">
      {label === undefined ? null : <p>{label}</p>}
      <svg
        width="100%"
        height="6"
        aria-hidden="true"
        focusable="false"
        className="mt-2 mb-1 block rounded-sm"
      >
        <rect width="100%" height="6" rx="3" className="fill-track" />
        <rect width={`${share}%`} height="6" rx="3" className="fill-brand" />
      </svg>
      <p>{text}</p>
    </div>
  );
}
