import type { Role } from "@/lib/access/actor";
import { BOARD_ROLES, REGION_ROLES, ROLE_LABELS } from "@/lib/access/role-label";

/** What a role may do, for who gives it. */
const HINTS: Readonly<Record<Role, string>> = {
  boardEditor: "Vult de verantwoording van het bestuur in.",
  boardSignatory: "Vult in, ondertekent en dient in namens het bestuur, en beheert de mensen van het bestuur.",
  swvReviewer: "Leest wat besturen hebben ingediend, stelt vast en bekijkt de dashboards.",
  swvAdministrator: "Doet hetzelfde, en beheert rondes, besturen, formulieren, cijfers en gebruikers.",
  reader: "Bekijkt dashboards en vastgestelde verantwoordingen. Voor raad van toezicht, ondersteuningsplanraad en deelnemersraad.",
};

type RoleOption = { value: Role; label: string; hint: string };

const optionOf = (role: Role): RoleOption => ({ value: role, label: ROLE_LABELS[role], hint: HINTS[role] });

export const BOARD_ROLE_OPTIONS: readonly RoleOption[] = BOARD_ROLES.map(optionOf);
export const REGION_ROLE_OPTIONS: readonly RoleOption[] = REGION_ROLES.map(optionOf);
