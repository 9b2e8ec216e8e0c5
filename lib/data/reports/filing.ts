import type { Prisma } from "@/lib/data/generated/client";
import type { Filing, SignedBy } from "@/lib/report/filing";

/** What of a submission tells who stands for it. */
export const signedBySelect = {
  signatoryName: true,
  signatoryFunction: true,
  filing: true,
  verdict: true,
} as const satisfies Prisma.SubmissionSelect;

export type SignedRow = Prisma.SubmissionGetPayload<{ select: typeof signedBySelect }>;

/** Who signed a submission, or who filed it for the board and what the board says of that. */
export function signedByOf({ signatoryName, signatoryFunction, filing, verdict }: SignedRow): SignedBy {
  return { signatoryName, signatoryFunction, filing: filing && filingOf(filing, verdict) };
}

function filingOf(filing: NonNullable<SignedRow["filing"]>, verdict: SignedRow["verdict"]): Filing {
  const { received, note, statementFileId: id, statementFileName: fileName, statementName: name, statementFunction } = filing;
  return {
    received,
    note,
    statement:
      id === null ? null : { name: name ?? "", function: statementFunction ?? "", file: { id, name: fileName ?? "" } },
    verdict: verdict && verdictOf(verdict),
  };
}

function verdictOf({ confirmed, name, function: position, reason, givenAt: at }: NonNullable<SignedRow["verdict"]>): Filing["verdict"] {
  const by = { name, function: position, at };
  return confirmed ? { ...by, confirmed } : { ...by, confirmed, reason };
}
