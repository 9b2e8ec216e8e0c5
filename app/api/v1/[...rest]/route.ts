import { apiProblem } from "@/lib/server/api/api-problem";

/** Addresses that the API does not have are refused in its own form. */
export async function GET(): Promise<Response> {
  return apiProblem(404);
}
