import "server-only";
import { verifyHash, type VerifiedVersion } from "@/lib/data/reports/verify-hash";
import { readHash, type HashProblem } from "@/lib/report/hash-text";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { hashesChecked } from "./limits";

/**
 * What is known of a hash that somebody typed or followed.
 *
 * @param connection the network address that asks.
 */
export async function checkHash(
  typed: string,
  connection: string,
): Promise<Result<VerifiedVersion[], HashProblem | Problem<"tooMany">>> {
  const read = readHash(typed);
  if (!read.ok) return read;
  if (!(await hashesChecked.allow(connection))) return problem("tooMany");
  return ok(await verifyHash(read.value));
}
