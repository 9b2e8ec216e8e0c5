/** How a board writes: one line, a paragraph or two, or pages with headings and lists. */
export type WritingStyle = "short" | "plain" | "long";

/** Where a board's report of the newest round stands; a number is the percentage of questions answered. */
export type NewestState = "adopted" | "submitted" | "untouched" | number;

export type DemoBoard = {
  number: string;
  /** Part of e-mail addresses. */
  domain: string;
  name: string;
  signatory: { name: string; function: string };
  style: WritingStyle;
  newest: NewestState;
  /** Number of schools by municipality. */
  schools: readonly { municipality: string; bao?: number; sbo?: number; so?: number }[];
  /** Pupils of an average primary school. */
  schoolSize: number;
  /** 1 refers as many pupils as the region does on average. */
  referrals: number;
  /** Score on the anchors in the first measurement, percent. */
  anchors: number;
  /** What this board does that most don't. */
  traits: readonly Trait[];
};

export type Trait =
  /** Does not give pupils at home. */
  | "noAttendance"
  /** Gives pupils at home as not known. */
  | "attendanceUnknown"
  /** Fills in the figures behind "Meer cijfers" too. */
  | "detailed"
  /** Cannot split referrals into SO and SBO. */
  | "referralsUnsplit"
  /** Counts fewer pupils than the SWV, and explains it. */
  | "contradictsPupils"
  /** In the second year spends less than it received, and explains it. */
  | "keepsReserve"
  /** Does not administer own spending apart. */
  | "ownMoneyPm"
  /** Writes an annex each year. */
  | "annex"
  /** Hands in late once. */
  | "lateOnce"
  /** Has a later date of its own in the newest round. */
  | "ownDeadline"
  /** Corrects a figure of the year before. */
  | "corrects";

export const demoBoards: readonly DemoBoard[] = [
  {
    number: "90101",
    domain: "rietmonde-lindervoort",
    name: "Onderwijsgroep Rietmonde-Lindervoort",
    signatory: { name: "Hester Zwanenburg", function: "voorzitter college van bestuur" },
    style: "long",
    newest: 45,
    schools: [
      { municipality: "Rietmonde", bao: 22, sbo: 1, so: 1 },
      { municipality: "Lindervoort", bao: 11 },
      { municipality: "Schaarsbroek", bao: 5 },
    ],
    schoolSize: 232,
    referrals: 1.05,
    anchors: 74,
    traits: ["detailed", "annex"],
  },
  {
    number: "90102",
    domain: "skoz",
    name: "Stichting Katholiek Onderwijs Zandermeer",
    signatory: { name: "Ruud Kessenbeek", function: "voorzitter college van bestuur" },
    style: "long",
    newest: "adopted",
    schools: [
      { municipality: "Zandermeer", bao: 19 },
      { municipality: "Overwaarde", bao: 8 },
    ],
    schoolSize: 218,
    referrals: 0.9,
    anchors: 79,
    traits: ["detailed"],
  },
  {
    number: "90103",
    domain: "openbaar-kerkwaarde",
    name: "Stichting Openbaar Onderwijs Kerkwaarde",
    signatory: { name: "Mariëlle Ottenhof", function: "bestuurder" },
    style: "long",
    newest: "submitted",
    schools: [
      { municipality: "Kerkwaarde", bao: 14, sbo: 1 },
      { municipality: "Eikenrode", bao: 6 },
    ],
    schoolSize: 205,
    referrals: 1.2,
    anchors: 68,
    traits: ["detailed", "annex"],
  },
  {
    number: "90104",
    domain: "scholengroep-hagelrode",
    name: "Scholengroep Hagelrode",
    signatory: { name: "Bastiaan van der Lende", function: "directeur-bestuurder" },
    style: "plain",
    newest: "submitted",
    schools: [{ municipality: "Hagelrode", bao: 17 }],
    schoolSize: 241,
    referrals: 0.95,
    anchors: 76,
    traits: ["detailed"],
  },
  {
    number: "90105",
    domain: "brandelaar-leert",
    name: "Stichting Brandelaar Leert",
    signatory: { name: "Ineke Walravens", function: "voorzitter college van bestuur" },
    style: "plain",
    newest: "adopted",
    schools: [{ municipality: "Brandelaar", bao: 14 }],
    schoolSize: 198,
    referrals: 1.1,
    anchors: 71,
    traits: ["ownMoneyPm"],
  },
  {
    number: "90106",
    domain: "degrensbrug",
    name: "Onderwijsstichting De Grensbrug",
    signatory: { name: "Thijs Ravenshorst", function: "directeur-bestuurder" },
    style: "plain",
    newest: 70,
    schools: [
      { municipality: "Schaarsbroek", bao: 6, sbo: 1 },
      { municipality: "Zandermeer", bao: 4, so: 1 },
    ],
    schoolSize: 187,
    referrals: 1.15,
    anchors: 73,
    traits: ["detailed"],
  },
  {
    number: "90107",
    domain: "pc-schaarsbroek",
    name: "Protestants-Christelijk Onderwijs Schaarsbroek",
    signatory: { name: "Gerlinde Bosmans", function: "directeur-bestuurder" },
    style: "plain",
    newest: "submitted",
    schools: [{ municipality: "Schaarsbroek", bao: 10 }],
    schoolSize: 176,
    referrals: 0.8,
    anchors: 81,
    traits: ["lateOnce"],
  },
  {
    number: "90108",
    domain: "molenrade-primair",
    name: "Stichting Molenrade Primair",
    signatory: { name: "Wouter Lansink", function: "bestuurder" },
    style: "plain",
    newest: 30,
    schools: [{ municipality: "Molenrade", bao: 9 }],
    schoolSize: 163,
    referrals: 1.25,
    anchors: 66,
    traits: ["ownDeadline", "lateOnce", "attendanceUnknown"],
  },
  {
    number: "90109",
    domain: "openbaar-overwaarde",
    name: "Stichting Openbaar Onderwijs Overwaarde",
    signatory: { name: "Fatima Ouarghi", function: "directeur-bestuurder" },
    style: "plain",
    newest: "adopted",
    schools: [{ municipality: "Overwaarde", bao: 8 }],
    schoolSize: 224,
    referrals: 1,
    anchors: 75,
    traits: ["corrects"],
  },
  {
    number: "90110",
    domain: "waardenonderwijs",
    name: "Stichting Waardenonderwijs",
    signatory: { name: "Jeroen Pluijmakers", function: "bestuurder" },
    style: "plain",
    newest: 55,
    schools: [
      { municipality: "Overwaarde", bao: 3 },
      { municipality: "Eikenrode", bao: 4 },
    ],
    schoolSize: 171,
    referrals: 1.05,
    anchors: 72,
    traits: ["keepsReserve"],
  },
  {
    number: "90111",
    domain: "lindervoortse-scholen",
    name: "Lindervoortse Scholen",
    signatory: { name: "Corrie Steenwegen", function: "directeur-bestuurder" },
    style: "short",
    newest: 20,
    schools: [{ municipality: "Lindervoort", bao: 6 }],
    schoolSize: 210,
    referrals: 1.1,
    anchors: 70,
    traits: ["ownMoneyPm"],
  },
  {
    number: "90112",
    domain: "rietmonde-zuid",
    name: "Stichting Basisonderwijs Rietmonde-Zuid",
    signatory: { name: "Olaf Terwindt", function: "directeur-bestuurder" },
    style: "plain",
    newest: 95,
    schools: [{ municipality: "Rietmonde", bao: 5 }],
    schoolSize: 253,
    referrals: 1.3,
    anchors: 64,
    traits: ["contradictsPupils"],
  },
  {
    number: "90113",
    domain: "debredeoever",
    name: "Stichting Speciaal Onderwijs De Brede Oever",
    signatory: { name: "Lidewij Hamers", function: "directeur-bestuurder" },
    style: "long",
    newest: "submitted",
    schools: [
      { municipality: "Zandermeer", so: 2 },
      { municipality: "Hagelrode", sbo: 1 },
    ],
    schoolSize: 0,
    referrals: 0,
    anchors: 82,
    traits: ["detailed"],
  },
  {
    number: "90114",
    domain: "vco-kerkwaarde",
    name: "Vereniging Christelijk Onderwijs Kerkwaarde",
    signatory: { name: "Arend Slotboom", function: "directeur-bestuurder" },
    style: "plain",
    newest: 10,
    schools: [{ municipality: "Kerkwaarde", bao: 4 }],
    schoolSize: 196,
    referrals: 0.85,
    anchors: 78,
    traits: ["noAttendance"],
  },
  {
    number: "90115",
    domain: "nieuw-zandermeer",
    name: "Stichting Nieuw Zandermeer",
    signatory: { name: "Yara Domburg", function: "bestuurder" },
    style: "plain",
    newest: 60,
    schools: [{ municipality: "Zandermeer", bao: 4 }],
    schoolSize: 287,
    referrals: 0.9,
    anchors: 77,
    traits: [],
  },
  {
    number: "90116",
    domain: "oecumenisch-hagelrode",
    name: "Stichting Oecumenisch Onderwijs Hagelrode",
    signatory: { name: "Petra Middeldorp", function: "bestuurder" },
    style: "plain",
    newest: "adopted",
    schools: [{ municipality: "Hagelrode", bao: 3 }],
    schoolSize: 192,
    referrals: 1,
    anchors: 74,
    traits: ["referralsUnsplit"],
  },
  {
    number: "90117",
    domain: "dalton-brandelaar",
    name: "Stichting Daltonscholen Brandelaar",
    signatory: { name: "Koen Verhagen-Smit", function: "directeur-bestuurder" },
    style: "short",
    newest: "submitted",
    schools: [{ municipality: "Brandelaar", bao: 2 }],
    schoolSize: 234,
    referrals: 0.75,
    anchors: 83,
    traits: [],
  },
  {
    number: "90118",
    domain: "jenaplan-overwaarde",
    name: "Stichting Jenaplan Overwaarde",
    signatory: { name: "Nienke Barendsen", function: "directeur-bestuurder" },
    style: "plain",
    newest: "untouched",
    schools: [{ municipality: "Overwaarde", bao: 2 }],
    schoolSize: 208,
    referrals: 0.95,
    anchors: 76,
    traits: ["lateOnce"],
  },
  {
    number: "90119",
    domain: "montessori-lindervoort",
    name: "Stichting Montessorischool Lindervoort",
    signatory: { name: "Sanne Duinkerken", function: "directeur-bestuurder" },
    style: "plain",
    newest: 85,
    schools: [{ municipality: "Lindervoort", bao: 1 }],
    schoolSize: 263,
    referrals: 0.8,
    anchors: 77,
    traits: [],
  },
  {
    number: "90120",
    domain: "vrijeschool-zandermeer",
    name: "Stichting Vrijeschool Zandermeer",
    signatory: { name: "Joris Appelman", function: "voorzitter van het bestuur" },
    style: "plain",
    newest: "adopted",
    schools: [{ municipality: "Zandermeer", bao: 1 }],
    schoolSize: 301,
    referrals: 1.1,
    anchors: 70,
    traits: ["ownMoneyPm"],
  },
  {
    number: "90121",
    domain: "smdb-eikenrode",
    name: "Vereniging School met de Bijbel Eikenrode",
    signatory: { name: "Willem Kranenborg", function: "voorzitter van het bestuur" },
    style: "short",
    newest: "submitted",
    schools: [{ municipality: "Eikenrode", bao: 1 }],
    schoolSize: 142,
    referrals: 0.7,
    anchors: 79,
    traits: ["noAttendance"],
  },
  {
    number: "90122",
    domain: "dehooiwagen",
    name: "Stichting Basisschool De Hooiwagen",
    signatory: { name: "Elise Roggeveld", function: "directeur-bestuurder" },
    style: "short",
    newest: 35,
    schools: [{ municipality: "Schaarsbroek", bao: 1 }],
    schoolSize: 188,
    referrals: 1.4,
    anchors: 67,
    traits: [],
  },
  {
    number: "90123",
    domain: "sint-odulf",
    name: "Stichting Basisschool Sint-Odulf",
    signatory: { name: "Harrie Geurtsen", function: "voorzitter van het bestuur" },
    style: "plain",
    newest: "submitted",
    schools: [{ municipality: "Molenrade", bao: 1 }],
    schoolSize: 226,
    referrals: 1.2,
    anchors: 73,
    traits: ["ownMoneyPm"],
  },
  {
    number: "90124",
    domain: "vrij-leren-hagelrode",
    name: "Stichting Vrij Leren Hagelrode",
    signatory: { name: "Merel Houtkoper", function: "directeur-bestuurder" },
    style: "short",
    newest: "untouched",
    schools: [{ municipality: "Hagelrode", bao: 1 }],
    schoolSize: 97,
    referrals: 1,
    anchors: 69,
    traits: [],
  },
];
