const PREFIX = "rekenschap-tab-";

/** Ids of the tabs that are open, and this one's. */
export interface Tabs {
  own: string;
  /** Undefined where the browser cannot tell. */
  open(): Promise<ReadonlySet<string> | undefined>;
}

/**
 * Makes this tab known to the others, by a lock that the browser frees when the tab closes or
 * crashes. Without locks (no https) other tabs cannot be seen. Only in a browser.
 */
export function openTab(own: string): Tabs {
  const locks = "locks" in navigator ? navigator.locks : undefined;
  // Held until the page is gone: the promise never settles.
  void locks?.request(PREFIX + own, () => new Promise<never>(() => {})).catch(() => undefined);
  return {
    own,
    open: async () => {
      if (!locks) return undefined;
      const { held = [] } = await locks.query();
      return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
    },
  };
}
