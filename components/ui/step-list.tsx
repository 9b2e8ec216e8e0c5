import Link from "next/link";
import { StatusDot, stepWords, type StepState } from "./status-dot";
import { Tag, type TagTone } from "./tag";

export interface Step {
  href: string;
  label: string;
  state: StepState;
  current?: boolean;
}

export interface StepGroup {
  title: string;
  steps: readonly Step[];
}

export interface StepListProps {
  groups: readonly StepGroup[];
  /** `page`: on a page of its own, with the states in words. */
  size?: "side" | "page";
}

const tones: Record<StepState, TagTone> = { done: "ok", busy: "busy", todo: "no" };

export function StepList({ groups, size = "side" }: StepListProps) {
  return (
    <>
      {groups.map((group) => (
        <div key={group.title} className={size === "side" ? "mt-5" : "mt-8"}>
          <h2
            className={
              size === "side"
                ? "mb-1 font-sans text-small font-semibold tracking-normal text-ink-3"
                : "mb-2"
            }
          >
            {group.title}
          </h2>
          <ol className={size === "side" ? undefined : "border-t border-line"}>
            {group.steps.map((step) => (
              <li key={step.href}>
                {size === "side" ? <SideStep step={step} /> : <PageStep step={step} />}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function SideStep({ step }: { step: Step }) {
  return (
    <Link
      href={step.href}
      aria-current={step.current === true ? "step" : undefined}
      className="flex min-h-[34px] items-start gap-2.5 rounded-md border-l-[3px] border-transparent forced-colors:border-[Canvas] px-2 py-1.5 text-hint leading-snug text-ink no-underline hover:bg-paper aria-[current]:border-brand aria-[current]:bg-paper aria-[current]:font-semibold"
    >
      <span className="mt-[3px] flex">
        <StatusDot state={step.state} />
      </span>
      {step.label}
    </Link>
  );
}

function PageStep({ step }: { step: Step }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5">
      <Link href={step.href}>{step.label}</Link>
      <Tag tone={tones[step.state]}>{stepWords[step.state]}</Tag>
    </div>
  );
}
