import type { History } from "@/lib/data/together/load-history";
import type { NoteOnQuestion } from "@/lib/data/together/notes";
import type { Together } from "@/lib/data/together/tell-presence";
import type { Json } from "@/lib/saving/json";
import { WRITER_HEADER } from "@/lib/saving/writer-header";
import type { OnWire } from "./on-wire";

export type TogetherNow = OnWire<Together>;
export type HistoryNow = OnWire<History>;
export type Note = OnWire<NoteOnQuestion>;

/** No answer after this long counts as none, milliseconds. */
const PATIENCE = 20_000;

/** What the server answered; `failed` where it said nothing that helps. */
export type Answered<T> = { kind: "ok"; value: T } | { kind: "refused"; status: number } | { kind: "failed" };

/** Asks the portal's own routes of one report. */
export class ReportRequests {
  readonly #base: string;

  readonly #userId: string;

  /** @param userId whose page it is: nothing is told or written as who signed in meanwhile in the same browser */
  constructor(reportId: string, userId: string) {
    this.#userId = userId;
    this.#base = `/api/verantwoording/${encodeURIComponent(reportId)}`;
  }

  tell(
    body: { pageId: string; partId: string; revisions: Readonly<Record<string, number>>; leaving: boolean },
  ): Promise<Answered<TogetherNow>> {
    return this.#ask("aanwezig", { method: "POST", body, keepalive: body.leaving });
  }

  history(questionKeys: readonly string[], before?: string): Promise<Answered<HistoryNow>> {
    return this.#ask(`geschiedenis?${asked(questionKeys)}${before === undefined ? "" : `&voor=${before}`}`);
  }

  version(id: string): Promise<Answered<{ questionKey: string; value: Json; takenOver: boolean }>> {
    return this.#ask(`geschiedenis/${id}`);
  }

  notes(questionKeys: readonly string[]): Promise<Answered<{ notes: Note[] }>> {
    return this.#ask(`notities?${asked(questionKeys)}`);
  }

  addNote(questionKey: string, text: string): Promise<Answered<unknown>> {
    return this.#ask("notities", { method: "POST", body: { questionKey, text } });
  }

  resolveNote(id: string, resolved: boolean): Promise<Answered<unknown>> {
    return this.#ask(`notities/${id}`, { method: "PATCH", body: { resolved } });
  }

  removeNote(id: string): Promise<Answered<unknown>> {
    return this.#ask(`notities/${id}`, { method: "DELETE", body: {} });
  }

  /** The routes answer what their loaders give, so the shape is known. */
  async #ask<T>(
    path: string,
    { method = "GET", body, keepalive = false }: { method?: string; body?: object; keepalive?: boolean } = {},
  ): Promise<Answered<T>> {
    try {
      const response = await fetch(`${this.#base}/${path}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json", [WRITER_HEADER]: this.#userId } }),
        credentials: "same-origin",
        cache: "no-store",
        keepalive,
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) return { kind: "refused", status: response.status };
      return { kind: "ok", value: (await response.json()) as T };
    } catch {
      return { kind: "failed" };
    }
  }
}

function asked(questionKeys: readonly string[]): string {
  return questionKeys.map((key) => `vraag=${encodeURIComponent(key)}`).join("&");
}
