import { extent, place } from "./scale";

export interface SparkPoint {
  /** The year. */
  label: string;
  /** null: not given, or may not be shown. */
  value: number | null;
  /** What is read aloud: "3,1" or "niet opgegeven". */
  text: string;
  /** The definition changed before this point: it may not be joined to the one before. */
  changed?: boolean;
}

export interface SparklineProps {
  label: string;
  points: readonly SparkPoint[];
}

interface Spot {
  x: number;
  y: number;
}

const width = 92;
const height = 28;

/** The unbroken stretches: a gap where a value is missing, and where the definition changed. */
export function stretches(points: readonly SparkPoint[]): Spot[][] {
  const domain = extent(points.flatMap((point) => (point.value === null ? [] : [point.value])));
  if (domain === undefined) return [];
  const lines: Spot[][] = [];
  let line: Spot[] = [];
  points.forEach((point, index) => {
    if (line.length > 0 && (point.value === null || point.changed === true)) {
      lines.push(line);
      line = [];
    }
    if (point.value === null) return;
    const x = place(index, [0, Math.max(1, points.length - 1)], [4, width - 4]);
    line.push({ x, y: place(point.value, domain, [height - 5, 5]) });
  });
  return line.length > 0 ? [...lines, line] : lines;
}

export function Sparkline({ label, points }: SparklineProps) {
  const lines = stretches(points);
  const lastIsGiven = points.at(-1)?.value !== null;
  const last = lastIsGiven ? lines.at(-1)?.at(-1) : undefined;
  const spoken = points
    .map(
      (point) =>
        `${point.label}: ${point.text}${point.changed === true ? " (andere telling dan ervoor)" : ""}`,
    )
    .join("; ");
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${label}. ${spoken}`}
      className="max-w-none"
    >
      {lines.map((line, index) =>
        line.length === 1 ? (
          <circle key={index} cx={line[0]?.x} cy={line[0]?.y} r="2" className="fill-brand" />
        ) : (
          <polyline
            key={index}
            points={line.map((spot) => `${spot.x},${spot.y}`).join(" ")}
            fill="none"
            strokeWidth="1.8"
            strokeLinejoin="round"
            className="stroke-brand"
          />
        ),
      )}
      {points.map((point, index) =>
        point.changed === true ? (
          <line
            key={point.label}
            x1={place(index - 0.5, [0, Math.max(1, points.length - 1)], [4, width - 4])}
            x2={place(index - 0.5, [0, Math.max(1, points.length - 1)], [4, width - 4])}
            y1="3"
            y2={height - 3}
            strokeDasharray="2 2"
            className="stroke-ink-3"
          />
        ) : null,
      )}
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r="3" className="fill-brand" />}
    </svg>
  );
}
