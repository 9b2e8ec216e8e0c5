import { DefinitionList } from "@/components/ui/definition-list";
import type { RoundRow } from "@/lib/data/rounds/find-round";
import { partnershipInShort } from "@/lib/document/printing";
import { formatDate } from "@/lib/values/date";
import { periodTitle } from "@/lib/values/period";
import { remindersInWords } from "./reminder-values";

/** What a round is about, and when. */
export function RoundFacts({ round, template }: { round: RoundRow; template: { title: string; number: number } }) {
  return (
    <DefinitionList
      compact
      items={[
        { term: "Periode", description: periodTitle(round.period) },
        { term: "Teldatum", description: formatDate(round.countDate) },
        { term: "SWV’s", description: round.partnerships.map((one) => <span key={one.id} className="block">{partnershipInShort(one)}</span>) },
        { term: "Formulier", description: `${template.title}, versie ${template.number}` },
        round.openedAt
          ? { term: "Geopend", description: formatDate(round.openedAt) }
          : { term: "Gaat open", description: formatDate(round.opensAt) },
        { term: "Indienen tot en met", description: formatDate(round.deadline) },
        { term: "Sluit na", description: formatDate(round.closesAt) },
        { term: "Herinneringen", description: remindersInWords(round.reminderDays) },
        ...(round.closedAt ? [{ term: "Eerder gesloten", description: formatDate(round.closedAt) }] : []),
      ]}
    />
  );
}
