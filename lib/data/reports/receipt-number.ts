import { canonicalHash } from "@/lib/data/canonical-hash";

/**
 * The number on the receipt of a submission, such as `RK-12345-0A1B2C3D4E-1`: the board's number, ten
 * digits of its own and the version. Two rounds over one year may hold the same answers, so the
 * content's hash alone does not tell them apart.
 */
export function receiptNumber(boardNumber: string, submission: { reportId: string; version: number; hash: string }): string {
  const { reportId, version, hash } = submission;
  const digits = canonicalHash({ reportId, version, hash }).slice(0, 10).toUpperCase();
  return `RK-${boardNumber}-${digits}-${version}`;
}
