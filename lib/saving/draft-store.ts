import type { Draft } from "./question-state";

/** Whose drafts, of which report. Somebody else's drafts on a shared device are left alone. */
export type DraftOwner = { userId: string; reportId: string };

/** Drafts of one question in one tab: two tabs never overwrite each other's text. */
export type DraftRecord = DraftOwner & {
  questionKey: string;
  tab: string;
  draft: Draft;
  /** When it was kept last, milliseconds. */
  at: number;
};

/**
 * Where drafts wait in the browser. All may fail: then the text is only in the page. What is called
 * first is done first, also when nobody waited for it.
 */
export interface DraftStore {
  keep(record: DraftRecord): Promise<void>;
  drop(record: Pick<DraftRecord, "userId" | "reportId" | "questionKey" | "tab">): Promise<void>;
  list(owner: DraftOwner): Promise<DraftRecord[]>;
}

/** Whose drafts wait in the browser, without what is in them. */
export interface DraftOwners {
  owners(): Promise<(DraftOwner & { tab: string })[]>;
}
