import { useCallback, useEffect, useRef, useState } from "react";
import type { Answered } from "./requests";

export type Loaded<T> = { state: "loading" } | { state: "failed" } | { state: "ready"; value: T };

/**
 * Loads something when it is first shown and whenever `version` changes; what was loaded stays in
 * view in the meantime.
 *
 * @returns what there is, and how to load it again
 */
export function useLoaded<T>(load: () => Promise<Answered<T>>, version: string): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const latest = useRef(load);
  const asked = useRef(0);
  useEffect(() => {
    latest.current = load;
  });
  const again = useCallback(() => {
    const question = (asked.current += 1);
    void latest.current().then((answer) => {
      if (question !== asked.current) return;
      if (answer.kind === "ok") setLoaded({ state: "ready", value: answer.value });
      else setLoaded((before) => (before.state === "ready" ? before : { state: "failed" }));
    });
  }, []);
  useEffect(() => {
    again();
    return () => {
      asked.current += 1;
    };
  }, [again, version]);
  return [loaded, again];
}
