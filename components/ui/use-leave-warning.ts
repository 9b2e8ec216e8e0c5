import { useEffect } from "react";

/**
 * Lets the browser ask before the page is closed or loaded again, for as long as something was typed
 * that was not sent and that is kept nowhere else.
 */
export function useLeaveWarning(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsent]);
}
