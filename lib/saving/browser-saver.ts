import { freshId } from "./fresh-id";
import { indexedDbStore } from "./indexed-db-store";
import { keptReports } from "./kept-reports";
import { ReportSaver } from "./report-saver";
import { sendAside, sendSave } from "./send-save";
import { openTab, type Tabs } from "./tabs";

/** One saver per report for as long as the page lives: leaving a report and coming back finds it. */
const savers = new Map<string, ReportSaver>();
let tabs: Tabs | undefined;

/** The saver of a report in this browser. Only in a browser: on a server it would be shared. */
export function browserSaver(userId: string, reportId: string): ReportSaver {
  const key = `${userId} ${reportId}`;
  const known = savers.get(key);
  if (known) return known;
  const saver = new ReportSaver({
    userId,
    reportId,
    store: indexedDbStore(),
    tabs: (tabs ??= openTab(freshId())),
    send: (questionKey, sent, options) => sendSave({ userId, reportId, questionKey }, sent, options),
    setAside: (questionKey, aside, options) => sendAside({ userId, reportId, questionKey }, aside, options),
    now: () => Date.now(),
    freshId,
    setTimer: (run, delay) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
  });
  savers.set(key, saver);
  return saver;
}

/** The reports with unsaved text of somebody in this browser; see `keptReports`. Only in a browser. */
export function reportsKeptHere(userId: string | null): Promise<string[]> {
  return keptReports(indexedDbStore(), (tabs ??= openTab(freshId())), userId);
}

/**
 * Lets the saver follow the page: being hidden or closed sends what waits, being looked at or
 * online again tries anew.
 *
 * @returns stops following
 */
export function followPage(saver: ReportSaver): () => void {
  const leave = () => saver.flush({ leaving: true });
  const wake = () => saver.wake();
  const look = () => (document.visibilityState === "hidden" ? leave() : wake());
  const warn = (event: BeforeUnloadEvent) => {
    if (saver.draftHealth === "failing" && saver.hasUnsaved()) event.preventDefault();
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", wake);
  window.addEventListener("online", wake);
  window.addEventListener("focus", wake);
  window.addEventListener("beforeunload", warn);
  return () => {
    leave();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", wake);
    window.removeEventListener("online", wake);
    window.removeEventListener("focus", wake);
    window.removeEventListener("beforeunload", warn);
  };
}
