/** The mail with a link to sign in, and the code for who reads it on another device than where they sign in. */
export function signInMail({ address, code, minutes }: { address: string; code: string; minutes: number }): {
  subject: string;
  text: string;
} {
  return {
    subject: "Inloggen bij Rekenschap",
    text: [
      "Goedendag,",
      "",
      "U wilt inloggen bij Rekenschap. Open deze link in dezelfde browser en druk daar op de knop Inloggen:",
      "",
      address,
      "",
      "Leest u deze mail op een ander apparaat? Typ dan deze code over op de pagina waar u de link vroeg:",
      "",
      code,
      "",
      `De link en de code werken samen één keer en zijn ${minutes} minuten geldig.`,
      "",
      "Hebt u niet om deze mail gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand door.",
      "",
      "Rekenschap",
    ].join("\n"),
  };
}
