import type { PartState, Progress } from "@/lib/report/progress";
import type { ReportContent } from "@/lib/report/content";
import { stepsOf } from "@/lib/report/visibility";
import type { Part } from "@/lib/template/definition";

export type StepOfForm = { part: Part; state: PartState };
export type GroupOfSteps = { title: string; steps: StepOfForm[] };

/**
 * The steps that the progress tells of, under the headings they stand below. Steps without one come before the
 * first heading ("Vooraf") or after the last ("Tot slot").
 */
export function groupsOfSteps(content: ReportContent, progress: Progress): GroupOfSteps[] {
  const { definition } = content.context;
  const titles = new Map([...definition.groups, ...definition.parts].map(({ id, shortTitle }) => [id, shortTitle]));
  const states = new Map(progress.parts.map(({ id, state }) => [id, state]));
  const groups: GroupOfSteps[] = [];
  let begun = false;
  for (const part of stepsOf(content)) {
    const title = (part.group && titles.get(part.group)) ?? (begun ? "Tot slot" : "Vooraf");
    begun ||= part.group !== undefined;
    const state = states.get(part.id);
    if (state === undefined) continue;
    const step = { part, state };
    const last = groups.at(-1);
    if (last?.title === title) last.steps.push(step);
    else groups.push({ title, steps: [step] });
  }
  return groups;
}

/** Where a step stands among the others of its group, and what comes before and after it. */
export function placeOfStep(groups: readonly GroupOfSteps[], partId: string) {
  const steps = groups.flatMap((group) => group.steps.map((step, index) => ({ ...step, group, number: index + 1 })));
  const index = steps.findIndex(({ part }) => part.id === partId);
  const step = steps[index];
  return step && { ...step, before: steps[index - 1]?.part, after: steps[index + 1]?.part };
}
