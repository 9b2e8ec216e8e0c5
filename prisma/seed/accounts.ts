import type { Role } from "@/lib/access/actor";

export type DemoAccount = {
  email: string;
  name: string;
  roleLabel: string;
  /** Of which board, SWV office or region, as shown. */
  organisation: string;
};

/** Where an account's role holds: the number of a board or the slug of a region. */
export type DemoPlace = { board: string } | { region: string };

/**
 * Who one can sign in as in the demo, the first that a new user needs first. People and addresses
 * are made up.
 */
const accounts: readonly (DemoAccount & { role: Role; place: DemoPlace; alsoAt?: DemoPlace })[] = [
  {
    email: "sanne.duinkerken@montessori-lindervoort.voorbeeld.example",
    name: "Sanne Duinkerken",
    roleLabel: "bestuurder",
    organisation: "Stichting Montessorischool Lindervoort (één school, bijna klaar)",
    role: "boardSignatory",
    place: { board: "95119" },
  },
  {
    email: "merel.houtkoper@vrij-leren-hagelrode.voorbeeld.example",
    name: "Merel Houtkoper",
    roleLabel: "bestuurder",
    organisation: "Stichting Vrij Leren Hagelrode (één school, nog niet begonnen)",
    role: "boardSignatory",
    place: { board: "95124" },
  },
  {
    email: "ilse.breukelaar@zuiderland.voorbeeld.example",
    name: "Ilse Breukelaar",
    roleLabel: "medewerker SWV",
    organisation: "Passend onderwijs Zuiderland",
    role: "swvReviewer",
    place: { region: "zuiderland" },
  },
  {
    email: "daan.oosterwal@rietmonde-lindervoort.voorbeeld.example",
    name: "Daan Oosterwal",
    roleLabel: "medewerker schoolbestuur",
    organisation: "Onderwijsgroep Rietmonde-Lindervoort (40 scholen)",
    role: "boardEditor",
    place: { board: "95101" },
  },
  {
    email: "hester.zwanenburg@rietmonde-lindervoort.voorbeeld.example",
    name: "Hester Zwanenburg",
    roleLabel: "bestuurder",
    organisation: "Onderwijsgroep Rietmonde-Lindervoort (40 scholen)",
    role: "boardSignatory",
    place: { board: "95101" },
  },
  {
    email: "noor.veldhuijsen@degrensbrug.voorbeeld.example",
    name: "Noor Veldhuijsen",
    roleLabel: "medewerker schoolbestuur",
    organisation: "Onderwijsstichting De Grensbrug (SBO en SO, twee SWV’s)",
    role: "boardEditor",
    place: { board: "95106" },
  },
  {
    email: "maarten.hulsebosch@zuiderland.voorbeeld.example",
    name: "Maarten Hulsebosch",
    roleLabel: "beheerder SWV",
    organisation: "Passend onderwijs Zuiderland",
    role: "swvAdministrator",
    place: { region: "zuiderland" },
  },
  {
    email: "truus.wiegerinck@rvt-zuiderland.voorbeeld.example",
    name: "Truus Wiegerinck",
    roleLabel: "lezer (raad van toezicht)",
    organisation: "Passend onderwijs Zuiderland",
    role: "reader",
    place: { region: "zuiderland" },
  },
  {
    email: "bram.lauwerier@waterkant.voorbeeld.example",
    name: "Bram Lauwerier",
    roleLabel: "beheerder SWV",
    organisation: "Passend onderwijs Waterkant (een andere regio)",
    role: "swvAdministrator",
    place: { region: "waterkant" },
  },
  {
    email: "yara.berkhemer@leermaat-advies.voorbeeld.example",
    name: "Yara Berkhemer",
    roleLabel: "lezer (onderwijsadviseur)",
    organisation: "Passend onderwijs Zuiderland en Waterkant (twee regio’s)",
    role: "reader",
    place: { region: "zuiderland" },
    alsoAt: { region: "waterkant" },
  },
];

export const demoAccounts: DemoAccount[] = accounts.map(({ email, name, roleLabel, organisation }) => ({
  email,
  name,
  roleLabel,
  organisation,
}));

/** The roles behind the accounts of one region and its boards. */
export function accountsAt(holds: (place: DemoPlace) => boolean): readonly (DemoAccount & { role: Role; place: DemoPlace })[] {
  return accounts
    .flatMap(({ alsoAt, ...account }) => (alsoAt ? [account, { ...account, place: alsoAt }] : [account]))
    .filter(({ place }) => holds(place));
}
