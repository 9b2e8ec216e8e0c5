import { DataTable, type DataColumn } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { RoundPhase } from "@/lib/report/status";
import { formatDate } from "@/lib/values/date";
import { roundState } from "./report-state";

export interface RegionRoundItem {
  slug: string;
  name: string;
  phase: RoundPhase;
  deadline: Date;
  /** `waiting` were handed in and wait to be read. */
  progress: { boards: number; submitted: number; waiting: number; adopted: number } | null;
}

export interface RegionRoundsProps {
  regionName: string;
  rounds: readonly RegionRoundItem[];
  /** Ends the addresses of rounds where the region must be named; begins with a question mark. */
  query: string;
  /** Whether the page of a round itself can be opened, beside its dashboard. */
  canOpenRound: boolean;
}

/** The rounds of a region, with what there is to read of each. */
export function RegionRounds({ regionName, rounds, query, canOpenRound }: RegionRoundsProps) {
  const withProgress = rounds.some(({ progress }) => progress !== null);
  const columns: DataColumn<RegionRoundItem>[] = [
    {
      key: "round",
      header: "Ronde",
      rowHeader: true,
      cell: ({ slug, name }) => (canOpenRound ? <TextLink href={`/rondes/${slug}${query}`}>{name}</TextLink> : name),
    },
    {
      key: "state",
      header: "Stand",
      width: "nowrap",
      cell: ({ phase }) => {
        const { tone, word } = roundState(phase);
        return <Tag tone={tone}>{word}</Tag>;
      },
    },
    { key: "deadline", header: "Indienen tot en met", width: "nowrap", cell: ({ deadline }) => formatDate(deadline) },
    ...(withProgress ? progressColumns(query) : []),
    {
      key: "dashboard",
      header: "Dashboard",
      cell: ({ slug, name, phase }) =>
        phase === "draft" ? (
          "na de opening"
        ) : (
          <TextLink href={`/rondes/${slug}/dashboard${query}`}>
            Dashboard<span className="sr-only"> {name}</span>
          </TextLink>
        ),
    },
  ];
  return (
    <DataTable
      caption={`Rondes van ${regionName}`}
      captionHidden
      columns={columns}
      rows={rounds}
      rowKey={({ slug }) => slug}
      empty="Er is nog geen ronde."
    />
  );
}

const progressColumns = (query: string): DataColumn<RegionRoundItem>[] => [
  {
    key: "submitted",
    header: "Ingediend",
    width: "nowrap",
    cell: ({ progress }) =>
      progress === null || progress.boards === 0 ? "nog geen besturen" : `${progress.submitted} van ${progress.boards}`,
  },
  {
    key: "waiting",
    header: "Te beoordelen",
    width: "nowrap",
    cell: ({ slug, name, progress }) =>
      progress === null || progress.waiting === 0 ? (
        "geen"
      ) : (
        <TextLink href={`/rondes/${slug}/beoordelen${query}`}>
          {progress.waiting} te beoordelen<span className="sr-only"> in {name}</span>
        </TextLink>
      ),
  },
  { key: "adopted", header: "Vastgesteld", numeric: true, cell: ({ progress }) => progress?.adopted ?? 0 },
];
