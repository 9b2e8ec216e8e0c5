import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { environment } from "@/lib/server/environment";

/** The network that a request comes from, to count tries by. */
export async function connectionAddress(): Promise<string> {
  return requestNetwork(await headers());
}

/** The same for a request of a route. */
export function requestNetwork(sent: Pick<Headers, "get">): string {
  // Written by `connection-address.mjs`, over whatever the request said.
  const nearest = sent.get("x-connection-address") ?? "unknown";
  return networkOf(clientAddress(sent.get("x-forwarded-for"), nearest, environment().trustedProxies));
}

/**
 * The address of who asks. Each proxy adds the address it was asked from to the end of
 * `X-Forwarded-For`; what stands before the ones that we trust may have been made up.
 *
 * @param nearest who connected to this server itself
 * @param trusted how many proxies of our own stand in front
 */
export function clientAddress(forwarded: string | null, nearest: string, trusted: number): string {
  const hops = [...(forwarded ?? "").split(",").map((hop) => hop.trim()), nearest].filter((hop) => hop !== "");
  return hops[Math.max(0, hops.length - 1 - trusted)] ?? nearest;
}

/** An address, or for IPv6 the network of one customer: who has one address there has 2^64. */
export function networkOf(address: string): string {
  const plain = address.replace(/^\[|\](?::\d+)?$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  // The parser of addresses writes each in one way, with the zeros left out at one place only.
  const [head = "", tail] = new URL(`http://[${plain.replace(/%.*$/, "")}]`).hostname.slice(1, -1).split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const known = [...groups(head), ...groups(tail ?? "")].length;
  const all = tail === undefined ? groups(head) : [...groups(head), ...Array<string>(8 - known).fill("0"), ...groups(tail)];
  return `${all.slice(0, 4).join(":")}::/64`;
}
