import { freshId } from "@/lib/saving/fresh-id";
import type { ReportSaver } from "@/lib/saving/report-saver";
import { PagePresence } from "./page-presence";
import { ReportRequests } from "./requests";

export type OpenPage = { presence: PagePresence; requests: ReportRequests; notes: boolean };

/** Makes an open page of a report known to colleagues, for as long as somebody looks at it. Only in a browser. */
export function openPage(
  reportId: string,
  saver: ReportSaver,
  { notes }: { notes: boolean },
): { page: OpenPage; close: () => void } {
  const requests = new ReportRequests(reportId, saver.userId);
  const pageId = freshId();
  const presence = new PagePresence({
    tell: (told) => requests.tell({ pageId, ...told }),
    // A draft of a question that no page showed yet has no revision.
    revisions: () =>
      Object.fromEntries(
        [...saver.states()].flatMap(([key, { revision }]) => (revision >= 0 ? [[key, revision] as const] : [])),
      ),
    receive: ({ questionKey, ...theirs }) => void saver.receive(questionKey, theirs),
    setTimer: (run, delay) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
  });
  let { lastSavedAt } = saver;
  const unsubscribe = saver.subscribe(() => {
    if (saver.lastSavedAt === lastSavedAt) return;
    ({ lastSavedAt } = saver);
    presence.saved();
  });
  const leave = () => presence.leave();
  const look = () => (document.visibilityState === "hidden" ? presence.leave() : presence.look());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", look);
  look();
  return {
    page: { presence, requests, notes },
    close: () => {
      leave();
      unsubscribe();
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", look);
    },
  };
}
