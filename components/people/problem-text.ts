const TEXTS: Readonly<Record<string, string>> = {
  alreadyHasRole: "Deze persoon heeft deze rol al.",
  lastAdministrator:
    "Dit is de laatste beheerder. Geef eerst iemand anders de rol beheerder SWV, en wacht tot diegene heeft ingelogd.",
  lastSignatory: "Dit is de laatste bestuurder van dit bestuur. Geef eerst iemand anders de rol bestuurder.",
  signedInMeanwhile: "Deze persoon heeft ondertussen ingelogd. Een nieuwe uitnodiging is niet nodig.",
  rolesElsewhere:
    "Deze persoon heeft ook een rol waar u niet over gaat, en blijft daarom bekend. U kunt wel de rollen in uw regio intrekken.",
  self: "U kunt uzelf niet verwijderen. Vraag het een andere beheerder.",
  ownAddress: "Dit is uw eigen adres. Vul het adres in van degene die uw rol krijgt.",
  tooManyInvitations: "U hebt kort na elkaar veel uitnodigingen verstuurd. Wacht een uur en ga dan verder.",
  notFound: "Dit is niet gevonden. Laad de pagina opnieuw: misschien heeft iemand anders het net veranderd.",
};

/** What went wrong with a person or a role, and what to do. */
export function peopleProblemText(code: string): string {
  return TEXTS[code] ?? "Dit lukte niet. Laad de pagina opnieuw en probeer het nog een keer.";
}
