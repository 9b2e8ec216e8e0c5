import { ConfirmButton } from "@/components/ui/confirm-button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { Role } from "@/lib/access/actor";
import { ROLE_LABELS } from "@/lib/access/role-label";
import { formatDate } from "@/lib/values/date";

export interface OwnRoleRow {
  membershipId: string;
  role: Role;
  place: string;
  since: Date;
  canHandOver: boolean;
}

export interface OwnRolesProps {
  roles: readonly OwnRoleRow[];
  leave: (data: FormData) => Promise<{ problem: string } | undefined>;
}

/** The roles of who is looking; each can be given up, and some handed over. */
export function OwnRoles({ roles, leave }: OwnRolesProps) {
  if (roles.length === 0) {
    return (
      <EmptyState title="U hebt geen rol" level={3}>
        Vraag uw bestuurder of de beheerder van uw samenwerkingsverband om toegang.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Uw rollen"
      captionHidden
      rows={roles}
      rowKey={({ membershipId }) => membershipId}
      columns={[
        { key: "role", header: "Rol", rowHeader: true, width: "nowrap", cell: ({ role }) => ROLE_LABELS[role] },
        { key: "place", header: "Bij", width: "wide", cell: ({ place }) => place },
        { key: "since", header: "Sinds", width: "nowrap", cell: ({ since }) => formatDate(since) },
        { key: "leave", header: "Neerleggen", headerHidden: true, width: "nowrap", cell: (row) => <RoleActions row={row} leave={leave} /> },
      ]}
    />
  );
}

function RoleActions({ row, leave }: { row: OwnRoleRow; leave: OwnRolesProps["leave"] }) {
  const { membershipId, role, place, canHandOver } = row;
  const which = `${ROLE_LABELS[role]} bij ${place}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {canHandOver ? (
        <TextLink href={`/account/overdragen/${membershipId}`}>
          Overdragen<span className="sr-only"> van de rol {which}</span>
        </TextLink>
      ) : null}
      <ConfirmButton
        label={
          <>
            Neerleggen<span className="sr-only"> van de rol {which}</span>
          </>
        }
        title="Rol neerleggen"
        confirmLabel="Leg de rol neer"
        action={leave}
        fields={{ rol: membershipId }}
        variant="quiet"
        size="small"
        danger
      >
        <p>U bent dan geen {which} meer, en kunt er meteen niet meer bij. Wat u hebt geschreven, blijft.</p>
      </ConfirmButton>
    </div>
  );
}
