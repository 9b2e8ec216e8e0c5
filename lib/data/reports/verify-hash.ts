import { canonicalHash } from "@/lib/data/canonical-hash";
import { database } from "@/lib/data/client";
import { versionState, type VersionState } from "@/lib/report/versions";
import type { Period } from "@/lib/values/period";
import type { SignedBy } from "@/lib/report/filing";
import { signedByOf } from "./filing";
import { periodOf } from "./report-row";

/** What anybody may know of a signed version, given its hash: no more than its PDF says itself. */
export type VerifiedVersion = SignedBy & {
  boardName: string;
  period: Period;
  version: number;
  submittedAt: Date;
  /** To the outside a returned version is the one that holds. */
  state: Exclude<VersionState, { kind: "returned" }>;
  adoptedAt: Date | null;
  /** Whether what is stored still has the hash that it was signed with. */
  intact: boolean;
};

/**
 * The versions that were signed with a hash, the newest first; none for an unknown hash. For
 * everybody, signed in or not: whoever has the hash has the document. A board that withdraws and
 * submits the same again has two versions of one hash.
 *
 * @param hash 64 hexadecimal digits, lower case
 */
export async function verifyHash(hash: string): Promise<VerifiedVersion[]> {
  const submissions = await database().submission.findMany({
    where: { hash },
    orderBy: [{ submittedAt: "desc" }],
    include: {
      filing: true,
      verdict: true,
      report: {
        select: {
          status: true,
          adoptedAt: true,
          board: { select: { name: true } },
          round: { select: { period: true } },
          submissions: { select: { version: true, withdrawnAt: true } },
        },
      },
    },
  });
  return submissions.map((submission): VerifiedVersion => {
    const { report } = submission;
    const state = versionState(submission, report.submissions, report.status);
    return {
      boardName: report.board.name,
      period: periodOf(report.round),
      version: submission.version,
      submittedAt: submission.submittedAt,
      ...signedByOf(submission),
      state: state.kind === "returned" ? { kind: "submitted" } : state,
      adoptedAt: state.kind === "adopted" ? report.adoptedAt : null,
      intact: canonicalHash(submission.snapshot) === submission.hash,
    };
  });
}
