const TEXTS: Readonly<Record<string, string>> = {
  alreadyHasRole: "Deze persoon heeft deze rol al.",
  lastAdministrator: "Dit is de laatste beheerder. Geef eerst iemand anders de rol beheerder SWV.",
  lastSignatory:
    "U bent de laatste bestuurder van dit bestuur. Geef eerst iemand anders de rol bestuurder, of vraag het uw samenwerkingsverband.",
  notFound: "Dit is niet gevonden. Laad de pagina opnieuw: misschien heeft iemand anders het net veranderd.",
};

/** What went wrong with a person or a role, and what to do. */
export function peopleProblemText(code: string): string {
  return TEXTS[code] ?? "Dit lukte niet. Laad de pagina opnieuw en probeer het nog een keer.";
}
