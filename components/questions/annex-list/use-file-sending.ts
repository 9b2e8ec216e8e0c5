import { useEffect, useSyncExternalStore } from "react";
import { useSaving } from "@/components/report/saver-provider";
import { fileSendings, type FileSending } from "./file-sendings";

const ON_SERVER: FileSending = { kind: "idle" };

/** The sending of a file for one annex, also one that began when this page showed it before. */
export function useFileSending(questionKey: string, annexId: string) {
  const { reportId, saver } = useSaving();
  const place = { reportId, questionKey, annexId };
  useEffect(() => {
    if (saver) fileSendings.deliverTo(reportId, saver);
  }, [reportId, saver]);
  const state = useSyncExternalStore(
    fileSendings.subscribe,
    () => fileSendings.stateOf(place),
    () => ON_SERVER,
  );
  return {
    state,
    send: (file: File) => void fileSendings.send(place, file),
    remove: () => {
      fileSendings.setFile(place, undefined);
      fileSendings.clear(place);
    },
  };
}
