import { parseJson } from "./read-body";

/**
 * Whether the body of a request to a page is one that Next can read as the call of an action: it
 * would answer that the server broke, and log it. What the arguments are is up to the action.
 */
export async function hasReadableBody(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  const calls = request.headers.has("next-action");
  try {
    if (type.startsWith("multipart/form-data")) {
      const form = await request.clone().formData();
      return !calls || isJson(form.get("0"));
    }
    return !calls || (type.startsWith("text/plain") && parseJson(await bodyOf(request)).ok);
  } catch {
    return false;
  }
}

async function bodyOf(request: Request): Promise<Uint8Array> {
  return new Uint8Array(await request.clone().arrayBuffer());
}

/** Of a form with values, the first holds the arguments. */
function isJson(value: FormDataEntryValue | null): boolean {
  return typeof value === "string" && parseJson(new TextEncoder().encode(value)).ok;
}
