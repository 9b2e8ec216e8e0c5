import type { DraftOwners } from "./draft-store";
import type { Tabs } from "./tabs";

/**
 * The reports for which unsaved text waits in this browser and that no open tab is looking after.
 *
 * @param userId of whom; null: of anybody who wrote on this device
 */
export async function keptReports(
  store: DraftOwners,
  tabs: Pick<Tabs, "open">,
  userId: string | null,
): Promise<string[]> {
  const [owners, open] = await Promise.all([store.owners(), tabs.open()]);
  const waiting = owners.filter((owner) => (userId === null || owner.userId === userId) && !open?.has(owner.tab));
  return [...new Set(waiting.map(({ reportId }) => reportId))];
}
