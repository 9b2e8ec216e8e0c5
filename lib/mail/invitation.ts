import type { Role } from "@/lib/access/actor";
import { ROLE_LABELS } from "@/lib/access/role-label";
import { letter, type Letter } from "./letter";

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
export function invitationMail({ name, invitedBy, role, place, address }: Invitation): Letter {
  return letter({
    subject: `U hebt toegang tot Rekenschap: ${place}`,
    name,
    paragraphs: [
      `${invitedBy} heeft u toegang gegeven tot Rekenschap, als ${ROLE_LABELS[role]} bij ${place}.`,
      "In Rekenschap verantwoorden schoolbesturen zich elk jaar aan hun samenwerkingsverband.",
    ],
    link: { lead: "Log in met het adres waarop u deze mail kreeg. U hebt geen wachtwoord nodig:", address },
    from: invitedBy,
    because: `${invitedBy} u toegang gaf`,
  });
}
