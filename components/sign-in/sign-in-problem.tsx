import { Notice } from "@/components/ui/notice";

/** What one can do in another way, where links by mail are given. */
type Problem = { title: string; text: string; otherWay?: string };

/** Why signing in did not work, by the code in the address; codes of next-auth and our own. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  unknown: {
    title: "Uw account is hier niet bekend",
    text: "Inloggen bij uw organisatie lukte, maar uw e-mailadres heeft hier geen toegang. Vraag toegang aan de bestuurder van uw schoolbestuur of de beheerder van uw samenwerkingsverband.",
  },
  unverified: {
    title: "Uw organisatie bevestigt uw e-mailadres niet",
    text: "Daarom kunt u op deze manier niet inloggen. Leg het voor aan de beheerder van uw organisatie.",
    otherWay: "Of vraag hieronder een link per mail.",
  },
  otherAccount: {
    title: "Dit e-mailadres hoort hier bij een ander account van uw organisatie",
    text: "Daarom kunt u op deze manier niet inloggen. Vraag de beheerder van uw samenwerkingsverband om de oude persoon te verwijderen en u opnieuw uit te nodigen.",
  },
  tooWeak: {
    title: "Log bij uw organisatie in met een tweede stap",
    text: "Dit portaal vraagt meer dan een wachtwoord, zoals een code op uw telefoon. Log opnieuw in en kies die manier. Kan dat niet, leg het dan voor aan de beheerder van uw organisatie.",
  },
  OAuthCallback: {
    title: "Inloggen bij uw organisatie is niet afgemaakt",
    text: "Probeer het nog een keer.",
    otherWay: "Lukt het weer niet, vraag dan hieronder een link per mail.",
  },
  OAuthSignin: {
    title: "De inlogpagina van uw organisatie is niet te bereiken",
    text: "Probeer het later nog een keer.",
    otherWay: "Of vraag hieronder een link per mail.",
  },
  tooManyTries: {
    title: "Er is vanaf uw netwerk te vaak geprobeerd in te loggen",
    text: "Wacht een kwartier en probeer het dan opnieuw.",
  },
};

const OTHER: Problem = {
  title: "Inloggen lukte niet",
  text: "Probeer het nog een keer.",
  otherWay: "Lukt het weer niet, vraag dan hieronder een link per mail.",
};

export function SignInProblem({ code, byLink }: { code: string; byLink: boolean }) {
  const { title, text, otherWay } = PROBLEMS[code] ?? OTHER;
  return (
    <Notice tone="bad" title={title} level={2}>
      {text}
      {byLink && otherWay !== undefined ? ` ${otherWay}` : null}
    </Notice>
  );
}
