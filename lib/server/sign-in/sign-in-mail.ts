/** The mail with a link to sign in. */
export function signInMail(address: string, minutes: number): { subject: string; text: string } {
  return {
    subject: "Inloggen bij Rekenschap",
    text: [
      "Goedendag,",
      "",
      "U wilt inloggen bij Rekenschap. Open deze link en druk daar op de knop Inloggen:",
      "",
      address,
      "",
      `De link werkt één keer en is ${minutes} minuten geldig.`,
      "",
      "Hebt u niet om deze mail gevraagd? Dan hoeft u niets te doen. Stuur de link niet door: wie hem heeft, kan in uw naam inloggen.",
      "",
      "Rekenschap",
    ].join("\n"),
  };
}
