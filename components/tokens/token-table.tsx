import { ConfirmButton } from "@/components/ui/confirm-button";
import { DataTable } from "@/components/ui/data-table";
import type { ApiTokenRow } from "@/lib/data/tokens/api-tokens";
import { formatDate, formatDateTime } from "@/lib/values/date";

export interface TokenTableProps {
  tokens: readonly ApiTokenRow[];
  regionSlug: string;
  now: Date;
  revoke: (data: FormData) => Promise<{ problem: string } | undefined>;
}

/** The tokens of a region, with when each was last used and whether it works. */
export function TokenTable({ tokens, regionSlug, now, revoke }: TokenTableProps) {
  return (
    <DataTable
      caption="Sleutels van deze regio"
      captionHidden
      rows={tokens}
      rowKey={({ id }) => id}
      empty="Er is nog geen sleutel."
      columns={[
        { key: "naam", header: "Naam", rowHeader: true, cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
        { key: "leest", header: "Leest", cell: ({ texts }) => (texts ? "cijfers en teksten" : "cijfers") },
        { key: "gemaakt", header: "Gemaakt", width: "nowrap", cell: ({ createdAt }) => formatDate(createdAt) },
        { key: "gebruikt", header: "Laatst gebruikt", cell: ({ lastUsedAt }) => (lastUsedAt ? formatDateTime(lastUsedAt) : "nog niet") },
        { key: "stand", header: "Stand", cell: (token) => stateInWords(token, now) },
        {
          key: "intrekken",
          header: "Intrekken",
          headerHidden: true,
          width: "nowrap",
          cell: ({ id, name, revokedAt }) =>
            revokedAt ? null : (
              <ConfirmButton
                label={
                  <>
                    Intrekken<span className="sr-only"> van de sleutel {name}</span>
                  </>
                }
                title="Sleutel intrekken"
                confirmLabel="Trek de sleutel in"
                action={revoke}
                fields={{ regio: regionSlug, sleutel: id }}
                variant="quiet"
                size="small"
                danger
              >
                <p className="wrap-anywhere">Het programma dat de sleutel ‘{name}’ gebruikt, haalt meteen niets meer op. Dit is niet terug te draaien.</p>
              </ConfirmButton>
            ),
        },
      ]}
    />
  );
}

function stateInWords({ revokedAt, expiresAt }: ApiTokenRow, now: Date): string {
  if (revokedAt) return `ingetrokken ${formatDate(revokedAt)}`;
  if (!expiresAt) return "werkt";
  return expiresAt <= now ? `verlopen ${formatDate(expiresAt)}` : `werkt tot en met ${formatDate(expiresAt)}`;
}
