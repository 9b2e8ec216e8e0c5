import { ConfirmButton } from "@/components/ui/confirm-button";
import { DataTable, type DataColumn } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Role } from "@/lib/access/actor";
import { ROLE_LABELS } from "@/lib/access/role-label";

export interface PersonRow {
  membershipId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  board: { id: string; name: string } | null;
  /** Whether they have not signed in since they were invited. */
  pending: boolean;
}

export interface PeopleTableProps {
  caption: string;
  people: readonly PersonRow[];
  /** Who is looking. */
  ownUserId: string;
  showBoard?: boolean;
  /** Stands in place of a board at roles in the region itself. */
  regionName?: string;
  revoke: Decision;
  inviteAgain: Decision;
  /** The page of somebody, where there is one. */
  personAddress?: (userId: string) => string;
}

type Decision = (data: FormData) => Promise<{ problem: string } | undefined>;

/** People with their roles; each role can be taken away. */
export function PeopleTable({ caption, people, ownUserId, showBoard = false, regionName = "", revoke, inviteAgain, personAddress }: PeopleTableProps) {
  const board: DataColumn<PersonRow> = {
    key: "board",
    header: regionName === "" ? "Schoolbestuur" : "Bij",
    width: "wide",
    cell: (person) => person.board?.name ?? regionName,
  };
  const columns: DataColumn<PersonRow>[] = [
    ...(showBoard ? [board] : []),
    {
      key: "name",
      header: "Naam",
      rowHeader: true,
      cell: ({ name, userId, pending }) => (
        <>
          {personAddress === undefined ? name : <TextLink href={personAddress(userId)}>{name}</TextLink>}
          {userId === ownUserId ? " (u)" : null}
          {pending ? (
            <span className="mt-1 block">
              <Tag tone="busy">nog niet ingelogd</Tag>
            </span>
          ) : null}
        </>
      ),
    },
    { key: "email", header: "E-mailadres", cell: ({ email }) => email },
    { key: "role", header: "Rol", cell: ({ role }) => ROLE_LABELS[role] },
    {
      key: "revoke",
      header: "Rol intrekken",
      headerHidden: true,
      width: "nowrap",
      cell: (person) => (
        <div className="flex flex-wrap gap-x-4">
          {person.pending ? <AgainButton person={person} inviteAgain={inviteAgain} /> : null}
          <RevokeButton person={person} self={person.userId === ownUserId} revoke={revoke} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={({ membershipId }) => membershipId}
      empty="Er is nog niemand."
    />
  );
}

function AgainButton({ person, inviteAgain }: { person: PersonRow; inviteAgain: Decision }) {
  return (
    <ConfirmButton
      label={
        <>
          Opnieuw uitnodigen
          <span className="sr-only">
            {" "}
            van {person.name}, {ROLE_LABELS[person.role]}
          </span>
        </>
      }
      title="Opnieuw uitnodigen"
      confirmLabel="Stuur de mail"
      action={inviteAgain}
      // One press sent twice is one mail.
      fields={{ rol: person.membershipId, verzoek: crypto.randomUUID() }}
      variant="quiet"
      size="small"
    >
      <p>
        {person.name} krijgt de uitnodiging nog een keer, op <span className="wrap-anywhere">{person.email}</span>.
      </p>
    </ConfirmButton>
  );
}

function RevokeButton({ person, self, revoke }: { person: PersonRow; self: boolean; revoke: Decision }) {
  const role = ROLE_LABELS[person.role];
  const where = person.board === null ? "" : ` bij ${person.board.name}`;
  return (
    <ConfirmButton
      label={
        <>
          Intrekken
          <span className="sr-only">
            {" "}
            van de rol {role}
            {where} van {person.name}
          </span>
        </>
      }
      title="Rol intrekken"
      confirmLabel="Trek de rol in"
      action={revoke}
      fields={{ rol: person.membershipId }}
      variant="quiet"
      size="small"
      danger
    >
      <p>
        {self
          ? `U trekt uw eigen rol ${role}${where} in. U kunt er dan meteen niet meer bij.`
          : `${person.name} is dan geen ${role}${where} meer, en kan er meteen niet meer bij. Wat er geschreven is, blijft.`}
      </p>
    </ConfirmButton>
  );
}
