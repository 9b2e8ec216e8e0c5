import { Notice } from "@/components/ui/notice";

/** Why signing in did not work, by the code in the address; codes of next-auth and our own. */
const PROBLEMS: Readonly<Record<string, { title: string; text: string }>> = {
  unknown: {
    title: "Uw account is hier niet bekend",
    text: "Inloggen bij uw organisatie lukte, maar uw e-mailadres heeft hier geen toegang. Vraag toegang aan de bestuurder van uw schoolbestuur of de beheerder van uw samenwerkingsverband.",
  },
  unverified: {
    title: "Uw organisatie bevestigt uw e-mailadres niet",
    text: "Daarom kunt u op deze manier niet inloggen. Vraag hieronder een link per mail, of leg het voor aan de beheerder van uw organisatie.",
  },
  OAuthCallback: {
    title: "Inloggen bij uw organisatie is niet afgemaakt",
    text: "Probeer het nog een keer. Lukt het weer niet, vraag dan hieronder een link per mail.",
  },
  OAuthSignin: {
    title: "De inlogpagina van uw organisatie is niet te bereiken",
    text: "Probeer het later nog een keer, of vraag hieronder een link per mail.",
  },
  tooManyTries: {
    title: "Er is vanaf uw netwerk te vaak geprobeerd in te loggen",
    text: "Wacht een kwartier en probeer het dan opnieuw.",
  },
};

const OTHER = {
  title: "Inloggen lukte niet",
  text: "Probeer het nog een keer. Lukt het weer niet, vraag dan hieronder een link per mail.",
};

export function SignInProblem({ code }: { code: string }) {
  const { title, text } = PROBLEMS[code] ?? OTHER;
  return (
    <Notice tone="bad" title={title} level={2}>
      {text}
    </Notice>
  );
}
