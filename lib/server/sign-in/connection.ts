import { headers } from "next/headers";

/**
 * The network address that asks: the last hop that the nearest server wrote down. What stands before
 * it may have been made up by the one who asks.
 */
export async function connectionAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}
