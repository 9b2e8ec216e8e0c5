import { ConfirmButton } from "@/components/ui/confirm-button";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/values/date";

export interface OwnSessionsProps {
  sessions: readonly { id: string; browser: string; since: Date; lastSeenAt: Date }[];
  /** The session of this browser. */
  current: string;
  end: (data: FormData) => Promise<{ problem: string } | undefined>;
  endAll: () => Promise<void>;
}

/** The browsers in which somebody is signed in; each of the others can be signed out, or all at once. */
export function OwnSessions({ sessions, current, end, endAll }: OwnSessionsProps) {
  return (
    <>
      <DataTable
        caption="Waar u bent ingelogd"
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "browser", header: "Browser", rowHeader: true, cell: ({ browser }) => browser },
          { key: "since", header: "Ingelogd op", width: "nowrap", cell: ({ since }) => formatDateTime(since) },
          { key: "seen", header: "Laatst gebruikt", width: "nowrap", cell: ({ id, lastSeenAt }) => (id === current ? "nu" : formatDateTime(lastSeenAt)) },
          {
            key: "end",
            header: "Uitloggen",
            headerHidden: true,
            width: "nowrap",
            cell: ({ id, browser, since }) =>
              id === current ? (
                "deze browser"
              ) : (
                <ConfirmButton
                  label={
                    <>
                      Uitloggen
                      <span className="sr-only">
                        {" "}
                        van {browser}, ingelogd op {formatDateTime(since)}
                      </span>
                    </>
                  }
                  title={`${browser} uitloggen`}
                  confirmLabel="Log die browser uit"
                  action={end}
                  fields={{ sessie: id }}
                  variant="quiet"
                  size="small"
                >
                  <p>Wie daar iets heeft getypt dat nog niet is opgeslagen, vindt het terug na opnieuw inloggen in die browser.</p>
                </ConfirmButton>
              ),
          },
        ]}
      />
      <form action={endAll}>
        <SubmitButton variant="secondary">Overal uitloggen</SubmitButton>
      </form>
    </>
  );
}
