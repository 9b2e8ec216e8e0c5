"use client";

import { useOffline } from "next/offline";
import { useEffect, useState, useSyncExternalStore } from "react";

type Pressed = "nothing" | "waits" | "heldBack";

const consequences: Record<Pressed, string> = {
  nothing: "U kunt op deze pagina doorwerken.",
  waits: "Wat u vroeg, komt vanzelf zodra er weer verbinding is. U kunt hier doorwerken.",
  heldBack: "Dit kan pas als er weer verbinding is. U kunt hier doorwerken.",
};

/**
 * Says that there is no connection, and what comes of a press in the meantime. The next page and
 * what a button sends wait by themselves (`experimental.useOffline` in next.config.ts); a link that
 * leaves the app, such as to a PDF, is held back, or the browser would put its own page in place of
 * the one with text that is not saved yet.
 */
export function OfflineNotice() {
  // Next tells once a request failed and takes a slow answer for a connection; the browser knows at once.
  const requestFailed = useOffline();
  const online = useSyncExternalStore(followConnection, () => navigator.onLine, () => true);
  const offline = requestFailed || !online;
  const [pressed, setPressed] = useState<Pressed>("nothing");
  const [before, setBefore] = useState(offline);
  if (before !== offline) {
    setBefore(offline);
    if (!offline) setPressed("nothing");
  }
  useEffect(() => {
    // A press may come between the loss of the connection and the notice of it.
    const isAway = () => offline || !navigator.onLine;
    // After every handler of the page: a link that nobody took is one for the browser.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!isAway() || !link || link.getAttribute("href")?.startsWith("#") === true) return;
      setPressed(event.defaultPrevented ? "waits" : "heldBack");
      event.preventDefault();
    };
    const onSubmit = () => {
      if (isAway()) setPressed("waits");
    };
    window.addEventListener("click", onClick);
    window.addEventListener("submit", onSubmit);
    return () => {
      window.removeEventListener("click", onClick);
      window.removeEventListener("submit", onSubmit);
    };
  }, [offline]);
  return (
    <div role="status" className="sticky top-0 z-40 print:hidden">
      {offline ? (
        <p className="border-b-[3px] border-warn-edge bg-warn-tint px-4 py-2 font-semibold md:px-8">
          Geen verbinding. {consequences[pressed]}
        </p>
      ) : null}
    </div>
  );
}

function followConnection(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
