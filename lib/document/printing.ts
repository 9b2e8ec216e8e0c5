import { periodLabel, type Period } from "@/lib/values/period";
import type { SignedBy } from "@/lib/report/filing";
import type { ReportContent } from "@/lib/report/content";
import type { PartnershipLabel } from "@/lib/template/context";
import type { CountView } from "./audience";

/** What was printed of a submission: who signed, and which version it is. */
export type SubmittedState = {
  kind: "submitted";
  version: number;
  submittedAt: Date;
  signed: SignedBy;
  adoptedAt?: Date;
};

export type DocumentState = { kind: "draft" } | SubmittedState;

/** Everything that the builders of blocks need beside the question itself. */
export type Printing = {
  content: ReportContent;
  state: DocumentState;
  counts: CountView;
  /** What stands where an answer is not given. */
  missing: string;
};

/** The template's text with `{periode}` as the round's period. */
export function withPeriod(text: string, period: Period): string {
  return text.replaceAll("{periode}", periodLabel(period));
}

/** `PO3104 (Westelijke Mijnstreek)`, as on the cover. */
export function partnershipInFull({ code, name }: PartnershipLabel): string {
  return `${code} (${name})`;
}

/** `PO3104 (WM)`, as in tables. */
export function partnershipInShort({ code, shortName }: PartnershipLabel): string {
  return `${code} (${shortName})`;
}
