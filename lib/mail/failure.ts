/**
 * Why a mail was not sent, in plain words.
 *
 * @param error what the mail program or the server said, beginning with a code: `EENVELOPE: ... 550 ...`
 */
export function failureText(error: string): string {
  const answer = /(?<!\d)([45])\d\d(?!\d)/.exec(error)?.[1];
  const code = /^E[A-Z]+/.exec(error)?.[0];
  switch (code) {
    case "EAUTH":
      return "De mailserver aanvaardt de gegevens van Rekenschap niet. Vraag wie Rekenschap beheert om SMTP_URL na te kijken.";
    case "ETLS":
      return "Er kwam geen beveiligde verbinding met de mailserver tot stand. Vraag wie Rekenschap beheert om dat na te kijken.";
    case "EENVELOPE":
      return answer === "5"
        ? "De mailserver weigert dit adres. Kijk of het e-mailadres klopt."
        : "De mailserver neemt mail voor dit adres nu niet aan. Misschien is de postbus vol.";
    case "EMESSAGE":
      return "De mailserver weigert deze mail.";
    case "ECONNECTION":
    case "ECONNREFUSED":
    case "EDNS":
    case "ESOCKET":
    case "ETIMEDOUT":
      return answer === undefined
        ? "De mailserver is niet bereikbaar of verbrak de verbinding."
        : "De mailserver neemt nu geen mail aan.";
    default:
      return "Het versturen ging mis.";
  }
}
