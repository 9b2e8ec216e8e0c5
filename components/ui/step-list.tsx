import Link from "next/link";
import { StatusDot, type StepState } from "./status-dot";

export interface Step {
  href: string;
  label: string;
  state: StepState;
  current?: boolean;
  /** Who or what is there now. */
  news?: string;
}

export interface StepGroup {
  title: string;
  steps: readonly Step[];
}

/** The steps of something long, each with its state. Not fetched ahead: twenty pages for every one that is read. */
export function StepList({ groups }: { groups: readonly StepGroup[] }) {
  return groups.map((group) => (
    <div key={group.title} className="mt-5">
      <h2 className="mb-1 font-sans text-small font-semibold tracking-normal text-ink-3">{group.title}</h2>
      <ol>
        {group.steps.map(({ href, label, state, current = false, news = "" }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={current ? "step" : undefined} className="step">
              <StatusDot state={state} />
              {label}
            </Link>
            {news === "" ? null : <p className="pl-9 text-tiny text-ink-3">{news}</p>}
          </li>
        ))}
      </ol>
    </div>
  ));
}
