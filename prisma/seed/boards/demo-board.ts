/** How a board writes: one line, a paragraph or two, or pages with headings and lists. */
export type WritingStyle = "short" | "plain" | "long";

/** Where a board's report of the newest round stands; a number is the percentage of questions answered. */
export type NewestState = "adopted" | "submitted" | "untouched" | number;

export type DemoBoard = {
  number: string;
  /** Part of e-mail addresses. */
  domain: string;
  name: string;
  signatory: { name: string; function: string };
  style: WritingStyle;
  newest: NewestState;
  /** Number of schools by municipality. */
  schools: readonly { municipality: string; bao?: number; sbo?: number; so?: number }[];
  /** Pupils of an average primary school. */
  schoolSize: number;
  /** 1 refers as many pupils as the region does on average. */
  referrals: number;
  /** Score on the anchors in the first measurement, percent. */
  anchors: number;
  /** What this board does that most don't. */
  traits: readonly Trait[];
  /** What is still wrong in its draft of the newest round. */
  draftFlaw?: "difference" | "unreadable" | "gap";
};

export type Trait =
  /** Does not give pupils at home. */
  | "noAttendance"
  /** Gives pupils at home as not known. */
  | "attendanceUnknown"
  /** Fills in the figures behind "Meer cijfers" too. */
  | "detailed"
  /** Cannot split referrals into SO and SBO. */
  | "referralsUnsplit"
  /** Counts fewer pupils than the SWV, and explains it. */
  | "contradictsPupils"
  /** In the second year spends less than it received, and explains it. */
  | "keepsReserve"
  /** Does not administer own spending apart. */
  | "ownMoneyPm"
  /** Writes an annex each year. */
  | "annex"
  /** Hands in late once. */
  | "lateOnce"
  /** Has a later date of its own in the newest round. */
  | "ownDeadline"
  /** Corrects a figure of the year before. */
  | "corrects";
