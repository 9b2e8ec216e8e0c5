import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { DraftOwner, DraftOwners, DraftRecord, DraftStore } from "./draft-store";

interface Drafts extends DBSchema {
  drafts: {
    key: [userId: string, reportId: string, questionKey: string, tab: string];
    value: DraftRecord;
  };
}

/** Drafts in IndexedDB: they outlive a reload, a crash and an expired session. */
export function indexedDbStore(): DraftStore & DraftOwners {
  let opened: Promise<IDBPDatabase<Drafts>> | undefined;
  const database = () =>
    (opened ??= openDB<Drafts>("rekenschap", 1, {
      upgrade: (db) => {
        db.createObjectStore("drafts", { keyPath: ["userId", "reportId", "questionKey", "tab"] });
      },
      // The browser closed it, or another tab has a newer version: the next call opens it again.
      terminated: () => {
        opened = undefined;
      },
    }));
  return {
    keep: async (record) => {
      const write = (await database()).transaction("drafts", "readwrite");
      void write.store.put(record);
      // At once, so that it is done also when the page is gone before it can hear of the put.
      write.commit();
      await write.done;
    },
    drop: async ({ userId, reportId, questionKey, tab }) => {
      await (await database()).delete("drafts", [userId, reportId, questionKey, tab]);
    },
    owners: async () => {
      const keys = await (await database()).getAllKeys("drafts");
      return keys.map(([userId, reportId, , tab]) => ({ userId, reportId, tab }));
    },
    list: async ({ userId, reportId }: DraftOwner) =>
      (await database()).getAll("drafts", IDBKeyRange.bound([userId, reportId], [userId, reportId, []])),
  };
}
