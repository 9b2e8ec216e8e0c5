import type { Actor, ActorMembership } from "@/lib/access/actor";
import { can, type Thing } from "@/lib/access/rights";
import { ROLE_LABELS } from "@/lib/access/role-label";
import { say } from "@/lib/server/boot/console";
import { ENTRANCES, type Entrance } from "./table";
import { unknownPlace } from "./world";

// `npm run rights`: who gets in at which door, as the rights table says and the matrix test proves.
const STATUSES = ["concept", "submitted", "returned", "adopted"] as const;

const memberships: readonly ActorMembership[] = [
  { role: "boardEditor", boardId: "own" },
  { role: "boardSignatory", boardId: "own" },
  { role: "swvReviewer", regionId: "own" },
  { role: "swvAdministrator", regionId: "own" },
  { role: "reader", regionId: "own" },
];
const person = (label: string, ...held: ActorMembership[]) => {
  const actor: Actor = { userId: label, name: label, email: `${label}@voorbeeld.example`, memberships: held };
  return { label, actor };
};
const visitors = [
  ...memberships.map((membership) => person(ROLE_LABELS[membership.role], membership)),
  person("ander bestuur", { role: "boardSignatory", boardId: "other" }),
  person("andere regio", { role: "swvAdministrator", regionId: "other" }),
  person("zonder rol"),
];

const things: Readonly<Record<"board" | "region", Thing>> = {
  board: { kind: "board", boardId: "own", regionIds: ["own"] },
  region: { kind: "region", regionId: "own", boardIds: ["own", "other"] },
};

function cell({ right, of, also, narrower }: Entrance, { label, actor }: (typeof visitors)[number]): string {
  if (right === "everyone" || right === "signedIn") return "yes";
  if (right === "nobody" || right === "token" || !of) return "-";
  const place = { ...unknownPlace(), editorEmail: actor.email };
  if (narrower && !narrower({ label, actor }, place)) return "-";
  const may = (thing: Thing) => [right].flat().some((one) => can(actor, one, thing)) && (also === undefined || can(actor, also, thing));
  if (of !== "report") return may(things[of]) ? "yes" : "-";
  const during = STATUSES.filter((status) => may({ kind: "report", boardId: "own", regionId: "own", status, onBehalf: false }));
  const onBehalf = STATUSES.filter((status) => may({ kind: "report", boardId: "own", regionId: "own", status, onBehalf: true }));
  const short = (statuses: readonly string[]) => (statuses.length === STATUSES.length ? "yes" : statuses.map((status) => status.slice(0, 3)).join(" "));
  if (short(during) === short(onBehalf)) return short(during) || "-";
  return `${short(during) || "-"} / ${short(onBehalf) || "-"}`;
}

const head = ["door", "right", ...visitors.map(({ label }) => label)];
const rows = Object.entries(ENTRANCES).map(([door, entrance]) => [
  door,
  [entrance.right].flat().join(" or "),
  ...visitors.map((visitor) => cell(entrance, visitor)),
]);
const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
for (const row of [head, ...rows]) say(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
say(`\n${rows.length} doors. A report's states: concept, submitted, returned, adopted; after a slash while the office fills it in for its board. Whoever is not signed in gets the sign-in page.`);
