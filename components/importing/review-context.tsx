"use client";

import { useRouter } from "next/navigation";
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { WithoutSaver } from "@/components/report/saver-provider";
import { freshId } from "@/lib/saving/fresh-id";
import { effectiveDecision, placementsOf, type Decision, type Placement, type Receiving } from "@/lib/importing/review/decisions";
import type { ImportReview, ImportSource, ReviewItem } from "@/lib/importing/review/review";
import type { ReportContent } from "@/lib/report/content";
import { placeAnswers } from "./place-answers";
import { ReviewStore } from "./review-store";

export type DraftOnScreen = { id: string; source: ImportSource; fileName: string; review: ImportReview };

/** What the last press of the button brought. */
export type Outcome =
  | { kind: "none" }
  | { kind: "busy" }
  | { kind: "placed"; answers: number; refused: number }
  | { kind: "failed"; code: string };

type Reviewing = {
  reportId: string;
  draft: DraftOnScreen;
  content: ReportContent;
  receiving: Receiving;
  /** Items that are not answers yet. */
  waiting: readonly ReviewItem[];
  /** By item, the question that it went to. */
  placed: Readonly<Record<string, string>>;
  placements: readonly Placement[];
  decisionOf: (item: ReviewItem) => Decision;
  decide: (item: string, decision: Decision) => void;
  /** By question: why its answer was not saved at the last press. */
  refusals: Readonly<Record<string, string>>;
  outcome: Outcome;
  place: () => Promise<void>;
  /** Forgets what was decided, where the form is put away. */
  clear: () => void;
};

const ReviewContext = createContext<Reviewing | null>(null);

export function useReview(): Reviewing {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("A part of the review stands outside it.");
  return review;
}

/** What somebody decides about a form that was read in, until it is placed. */
export function ReviewProvider({
  userId,
  reportId,
  draft,
  content,
  revisions,
  reopenedKeys,
  children,
}: {
  userId: string;
  reportId: string;
  draft: DraftOnScreen;
  content: ReportContent;
  revisions: Readonly<Record<string, number>>;
  reopenedKeys: readonly string[] | null;
  children: ReactNode;
}) {
  const router = useRouter();
  const [store] = useState(
    () => new ReviewStore({ userId, reportId, draftId: draft.id, storage: typeof window === "undefined" ? null : window.localStorage }),
  );
  const state = useSyncExternalStore(store.subscribe, store.state, store.serverState);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });

  useEffect(() => {
    window.addEventListener("pagehide", store.keep);
    return () => {
      window.removeEventListener("pagehide", store.keep);
      store.keep();
    };
  }, [store]);

  const reviewing = useMemo((): Reviewing => {
    const receiving = { context: content.context, answers: content.answers, reopenedKeys };
    const waiting = draft.review.items.filter(({ id }) => state.placed[id] === undefined);
    const decisionOf = (item: ReviewItem) => effectiveDecision(item, state.decisions[item.id], receiving);
    const placements = placementsOf(waiting, decisionOf, receiving);
    const place = async () => {
      if (outcome.kind === "busy" || placements.length === 0) return;
      setOutcome({ kind: "busy" });
      const answers = placements.map(({ question, value }) => ({
        questionKey: question,
        value,
        revision: revisions[question] ?? 0,
        saveId: freshId(),
      }));
      const result = await placeAnswers({ reportId, draftId: draft.id }, answers);
      if (!result.ok) return setOutcome({ kind: "failed", code: result.problem.code });
      const refused = new Map(result.value.flatMap(({ questionKey, problem }) => (problem ? [[questionKey, problem.code] as const] : [])));
      for (const { question, items } of placements) {
        if (!refused.has(question)) store.place(items, question);
        // What a colleague wrote meanwhile comes first: somebody has to look again.
        else if (refused.get(question) === "stale") for (const item of items) store.decide(item, { ...state.decisions[item], how: "leave" });
      }
      setRefusals(Object.fromEntries(refused));
      setOutcome({ kind: "placed", answers: placements.length - refused.size, refused: refused.size });
      router.refresh();
    };
    return {
      ...{ reportId, draft, content, receiving, waiting, placements, decisionOf, refusals, outcome, place },
      placed: state.placed,
      decide: (item, decision) => store.decide(item, decision),
      clear: () => store.clear(),
    };
  }, [store, state, draft, content, revisions, reopenedKeys, reportId, refusals, outcome, router]);

  return (
    <ReviewContext value={reviewing}>
      <WithoutSaver reportId={reportId}>{children}</WithoutSaver>
    </ReviewContext>
  );
}
