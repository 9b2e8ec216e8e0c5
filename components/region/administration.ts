import type { Action } from "@/lib/access/rights";

/** The pages of the administrator of a region, as they stand together on the page Beheer. */
export const ADMINISTRATION: readonly { href: string; label: string; text: string; right: Action }[] = [
  {
    href: "/formulieren",
    label: "Formulieren",
    text: "De formulieren van uw regio: teksten, keuzelijsten en nieuwe versies.",
    right: "region.manageTemplates",
  },
  {
    href: "/gebruikers",
    label: "Gebruikers",
    text: "Wie kan inloggen, en met welke rol. Iemand uitnodigen of een rol intrekken.",
    right: "region.manageUsers",
  },
  {
    href: "/instellingen",
    label: "Instellingen",
    text: "Of besturen elkaars verantwoordingen lezen, en hoe lang verantwoordingen bewaard blijven.",
    right: "region.manageSettings",
  },
  {
    href: "/mail",
    label: "Mail",
    text: "De mails die het portaal verstuurde of nog verstuurt.",
    right: "region.readMail",
  },
  { href: "/logboek", label: "Logboek", text: "Wie wat deed, en wanneer.", right: "region.readTrace" },
];
