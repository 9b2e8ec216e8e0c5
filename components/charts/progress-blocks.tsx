import Link from "next/link";
import type { ReactNode } from "react";

export type BlockState = "adopted" | "submitted" | "returned" | "late" | "busy" | "none";

export interface ProgressBlock {
  label: string;
  state: BlockState;
  /** How far, 0-100, for who is busy or late. */
  percent?: number;
  href?: string;
}

export interface ProgressBlocksProps {
  label: string;
  blocks: readonly ProgressBlock[];
  /** At the right of the legend, such as a link to remind who has not submitted. */
  children?: ReactNode;
}

const order: readonly BlockState[] = ["adopted", "submitted", "returned", "busy", "late", "none"];

const words: Record<BlockState, string> = {
  adopted: "vastgesteld",
  submitted: "ingediend",
  returned: "teruggegeven",
  busy: "bezig",
  late: "te laat",
  none: "niet begonnen",
};

/** From the furthest to the least far, so that the row reads as one bar. */
export function sortedBlocks(blocks: readonly ProgressBlock[]): ProgressBlock[] {
  return [...blocks].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) || (b.percent ?? 0) - (a.percent ?? 0),
  );
}

function spoken(block: ProgressBlock): string {
  const share =
    block.percent !== undefined && (block.state === "busy" || block.state === "late")
      ? `, ${block.percent}%`
      : "";
  return `${block.label}: ${words[block.state]}${share}`;
}

/** The fill of one block, 34 high. Each state differs in fill, edge or pattern, not in hue alone. */
function BlockDrawing({ state, percent = 0 }: { state: BlockState; percent?: number }) {
  const filled = state === "none" ? 0 : Math.min(100, Math.max(0, percent)) / 100;
  return (
    <svg
      width="100%"
      height="100%"
      aria-hidden="true"
      focusable="false"
      className="block overflow-hidden rounded-[3px]"
    >
      {state === "adopted" ? <rect width="100%" height="100%" className="fill-brand" /> : null}
      {state === "submitted" ? (
        <rect width="100%" height="100%" className="fill-brand-mid" />
      ) : null}
      {state === "returned" ? (
        <>
          <rect width="100%" height="100%" className="fill-neutral-tint" />
          <rect width="100%" height="100%" rx="3" fill="none" strokeWidth={5} className="stroke-brand-mid" />
          <rect y="44%" width="100%" height="12%" className="fill-brand-mid" />
        </>
      ) : null}
      {state === "busy" || state === "none" || state === "late" ? (
        <>
          <rect
            width="100%"
            height="100%"
            className={state === "late" ? "fill-warn-tint" : "fill-neutral-tint"}
          />
          <rect
            y={`${100 - filled * 100}%`}
            width="100%"
            height={`${filled * 100}%`}
            className="fill-brand-soft"
          />
          <rect
            width="100%"
            height="100%"
            rx="3"
            fill="none"
            strokeWidth={state === "late" ? 5 : 2}
            strokeDasharray={state === "none" ? "4 3" : undefined}
            className={state === "late" ? "stroke-warn" : "stroke-line-2"}
          />
        </>
      ) : null}
    </svg>
  );
}

export function ProgressBlocks({ label, blocks, children }: ProgressBlocksProps) {
  const sorted = sortedBlocks(blocks);
  return (
    <div>
      <ol aria-label={label} className="grid grid-cols-[repeat(auto-fit,minmax(26px,1fr))] gap-1">
        {sorted.map((block, index) => (
          <li key={index} className="h-[34px]" title={spoken(block)}>
            {block.href === undefined ? (
              <>
                <BlockDrawing state={block.state} percent={block.percent} />
                <span className="sr-only">{spoken(block)}</span>
              </>
            ) : (
              <Link href={block.href} className="block h-full rounded-[3px] hover:opacity-80">
                <BlockDrawing state={block.state} percent={block.percent} />
                <span className="sr-only">{spoken(block)}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-small text-ink-2">
        {order.map((state) => {
          const count = blocks.filter((block) => block.state === state).length;
          return count === 0 ? null : (
            <span key={state} className="inline-flex items-center gap-2">
              <span className="size-3">
                <BlockDrawing state={state} percent={state === "busy" ? 60 : 0} />
              </span>
              {words[state]} {count}
            </span>
          );
        })}
        {children === undefined ? null : <span className="md:ml-auto">{children}</span>}
      </div>
    </div>
  );
}
