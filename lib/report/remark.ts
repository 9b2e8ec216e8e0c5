/** Who said something about a report. */
export type RemarkSide = "board" | "partnership";

/** A remark of the partnership with what was answered, as its readers see it. */
export type Remark = {
  id: string;
  /** The version it was made about. */
  version: number;
  /** Empty for the report as a whole. */
  questionKey: string;
  text: string;
  author: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  replies: readonly RemarkReply[];
  /** Whether this reader may change or remove it: one's own, and unanswered. */
  mayChange: boolean;
};

export type RemarkReply = { id: string; side: RemarkSide; author: string | null; text: string; createdAt: Date };

/** `open`: the board has to say something; `answered`: the partnership has to; `resolved`: nobody. */
export type RemarkState = "open" | "answered" | "resolved";

/** Whose turn it is with a remark: that of the side that did not speak last. */
export function remarkState({ resolvedAt, replies }: Pick<Remark, "resolvedAt" | "replies">): RemarkState {
  if (resolvedAt) return "resolved";
  return replies.at(-1)?.side === "board" ? "answered" : "open";
}

/** Remarks that are not dealt with yet, answered or not. */
export function unresolved<T extends Pick<Remark, "resolvedAt">>(remarks: readonly T[]): T[] {
  return remarks.filter(({ resolvedAt }) => !resolvedAt);
}
