import "server-only";
import { verifyHash, type VerifiedVersion } from "@/lib/data/reports/verify-hash";
import { readHash, type HashProblem } from "@/lib/report/hash-text";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { attempts } from "./sign-in/attempts";

const WINDOW = 10 * 60_000;
/** Enough for an accountant with a pile of reports, too few to try hashes. */
const MOST_PER_CONNECTION = 60;

const perConnection = attempts({ most: MOST_PER_CONNECTION, windowMs: WINDOW });

/**
 * What is known of a hash that somebody typed or followed.
 *
 * @param connection the network address that asks.
 */
export async function checkHash(
  typed: string,
  connection: string,
  now: Date,
): Promise<Result<VerifiedVersion[], HashProblem | Problem<"tooMany">>> {
  const read = readHash(typed);
  if (!read.ok) return read;
  if (!perConnection.allow(connection, now.getTime())) return problem("tooMany");
  return ok(await verifyHash(read.value));
}
