import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { CookieBrowser } from "./cookie-browser";

const manifestSchema = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** What an action is called with: values as JSON, and forms. */
export type ActionArgument = FormData | string | number | boolean | null | { readonly [key: string]: unknown };

/** The server actions of the last build, by `file#name`, with the ids that pages call them by. */
export async function builtActions(): Promise<Map<string, string>> {
  const { node } = manifestSchema.parse(JSON.parse(await readFile(".next/server/server-reference-manifest.json", "utf8")));
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]));
}

/** Calls a server action as a page's script does. */
export async function callAction(
  browser: CookieBrowser,
  address: string,
  id: string,
  args: readonly ActionArgument[],
  headers: Record<string, string> = { origin: new URL(address).origin },
): Promise<Response> {
  return browser.send(address, {
    method: "POST",
    body: encode(args),
    headers: { "next-action": id, accept: "text/x-component", ...headers },
  });
}

/** The encoding of React's `encodeReply`, as far as forms and JSON go. */
function encode(args: readonly ActionArgument[]): FormData {
  const body = new FormData();
  let forms = 0;
  const root = args.map((argument) => {
    if (!(argument instanceof FormData)) return argument;
    forms += 1;
    for (const [name, value] of argument) body.append(`_${forms}_${name}`, value);
    return `$K${forms}`;
  });
  body.append("0", JSON.stringify(root));
  return body;
}
