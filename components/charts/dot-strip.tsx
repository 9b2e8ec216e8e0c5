import { extent, place } from "./scale";

export interface StripValue {
  value: number;
  text: string;
}

export interface StripDot extends StripValue {
  /** Whose dot it is. */
  label: string;
}

export interface DotStripProps {
  label: string;
  /** Only what may be shown: leave out small counts and what was not given. */
  dots: readonly StripDot[];
  now?: StripValue;
  previous?: StripValue;
  /** The same ends for rows that must be comparable; otherwise from the values. */
  min?: number;
  max?: number;
  /** How many boards were left out, to be said. */
  hiddenCount?: number;
}

const width = 260;
const height = 30;
const middle = height / 2;

function spokenSummary({ label, dots, now, previous, hiddenCount = 0 }: DotStripProps): string {
  const sorted = [...dots].sort((a, b) => a.value - b.value);
  const low = sorted[0];
  const high = sorted.at(-1);
  const parts = [label];
  if (low === undefined || high === undefined) parts.push("geen besturen om te tonen");
  else if (dots.length === 1) parts.push(`1 bestuur: ${low.text}`);
  else parts.push(`${dots.length} besturen, van ${low.text} tot ${high.text}`);
  if (now !== undefined) parts.push(`nu ${now.text}`);
  if (previous !== undefined) parts.push(`vorig jaar ${previous.text}`);
  if (hiddenCount > 0) parts.push(`${hiddenCount} niet getoond`);
  return parts.join("; ");
}

export function DotStrip(props: DotStripProps) {
  const { dots, now, previous, min, max } = props;
  const values = [
    ...dots,
    ...(now === undefined ? [] : [now]),
    ...(previous === undefined ? [] : [previous]),
  ].map((item) => item.value);
  const found = extent(values) ?? [0, 0];
  const domain: [number, number] = [min ?? found[0], max ?? found[1]];
  const x = (value: number) => place(value, domain, [6, width - 6]);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={spokenSummary(props)}
      className="max-w-none"
    >
      <line x1="0" x2={width} y1={middle} y2={middle} className="stroke-line" />
      {dots.map((dot, index) => (
        <circle
          key={index}
          cx={x(dot.value)}
          cy={middle}
          r="4"
          fillOpacity="0.28"
          strokeOpacity="0.6"
          strokeWidth="0.8"
          className="fill-brand stroke-brand"
        >
          <title>{`${dot.label}: ${dot.text}`}</title>
        </circle>
      ))}
      {previous === undefined ? null : (
        <line
          x1={x(previous.value)}
          x2={x(previous.value)}
          y1="4"
          y2={height - 4}
          strokeWidth="1.5"
          strokeDasharray="3 2"
          className="stroke-ink-3"
        />
      )}
      {now === undefined ? null : (
        <line
          x1={x(now.value)}
          x2={x(now.value)}
          y1="3"
          y2={height - 3}
          strokeWidth="3"
          className="stroke-brand"
        />
      )}
    </svg>
  );
}

/** What the two marks mean; stands in the head of the column. */
export function DotStripKey() {
  return (
    <span className="ml-2 inline-flex items-center gap-x-1.5 align-bottom whitespace-nowrap">
      <svg width="3" height="14" aria-hidden="true" focusable="false">
        <rect width="3" height="14" className="fill-brand" />
      </svg>
      nu
      <svg width="2" height="14" aria-hidden="true" focusable="false" className="ml-1.5">
        <line
          x1="1"
          x2="1"
          y1="0"
          y2="14"
          strokeWidth="1.5"
          strokeDasharray="3 2"
          className="stroke-ink-3"
        />
      </svg>
      vorig jaar
    </span>
  );
}
