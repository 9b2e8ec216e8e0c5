import type { Role } from "@/lib/access/actor";
import { ROLE_LABELS } from "@/lib/access/role-label";

export type Invitation = {
  name: string;
  invitedBy: string;
  role: Role;
  /** The board or region where the role is held. */
  place: string;
  /** The sign-in page. */
  address: string;
};

/** The mail that tells somebody of a new role. It holds no link that signs in: it may lie unread for weeks. */
export function invitationMail({ name, invitedBy, role, place, address }: Invitation): { subject: string; text: string } {
  return {
    subject: `U hebt toegang tot Rekenschap: ${place}`,
    text: [
      `Beste ${name},`,
      "",
      `${invitedBy} heeft u toegang gegeven tot Rekenschap, als ${ROLE_LABELS[role]} bij ${place}.`,
      "",
      "In Rekenschap verantwoorden schoolbesturen zich elk jaar aan hun samenwerkingsverband.",
      "",
      "Log in met het adres waarop u deze mail kreeg. U hebt geen wachtwoord nodig:",
      "",
      address,
      "",
      "Rekenschap",
    ].join("\n"),
  };
}
