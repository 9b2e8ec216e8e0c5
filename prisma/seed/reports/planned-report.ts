import type { ReportContent } from "@/lib/report/content";
import type { Signatory } from "@/lib/report/snapshot";
import type { DemoRound } from "../calendar";

/** A round with the ids under which it and its template are stored. */
export type StoredRound = DemoRound & {
  id: string;
  regionId: string;
  template: { key: string; number: number; hash: string };
};

/** Where a report stands, and when it got there. A concept is written until `at`. */
export type PlannedState = { status: "concept" | "submitted"; at: Date } | { status: "adopted"; at: Date; adoptedAt: Date };

/** A report as it will be stored. */
export type PlannedReport = {
  id: string;
  round: StoredRound;
  boardNumber: string;
  content: ReportContent;
  state: PlannedState;
  /** Users who wrote it, signed it, and adopted it at the SWV. */
  writerId: string;
  signatoryId: string;
  reviewerId: string;
  signatory: Signatory;
};

/** The sentence under which a signatory puts their name. */
export const STATEMENT =
  "Ik heb deze verantwoording gelezen en dien haar in namens het bestuur. De teksten noemen geen leerlingen, en niemand kan een leerling eraan herkennen.";
