export type StepState = "done" | "busy" | "todo";

const WORDS: Record<StepState, string> = {
  done: "klaar",
  busy: "bezig",
  todo: "nog niet begonnen",
};

/** Drawn as SVG so that it also shows in print and in forced colours. */
function Shape({ state }: { state: StepState }) {
  if (state === "done") {
    return (
      <>
        <circle cx="8" cy="8" r="8" className="fill-ok" />
        <path
          d="m4.6 8.2 2.4 2.5 4.4-5"
          fill="none"
          strokeWidth="2"
          strokeLinecap="round"
          className="stroke-paper"
        />
      </>
    );
  }
  if (state === "busy") {
    return (
      <>
        <circle cx="8" cy="8" r="7.25" strokeWidth="1.5" className="fill-paper stroke-note" />
        <path d="M8 .75a7.25 7.25 0 0 0 0 14.5z" className="fill-note" />
      </>
    );
  }
  return <circle cx="8" cy="8" r="7.25" strokeWidth="1.5" className="fill-paper stroke-ink-3" />;
}

/** Read aloud as a word. */
export function StatusDot({ state }: { state: StepState }) {
  return (
    <>
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        aria-hidden="true"
        focusable="false"
        className="mt-[3px] shrink-0"
      >
        <Shape state={state} />
      </svg>
      <span className="sr-only">{`${WORDS[state]}: `}</span>
    </>
  );
}
