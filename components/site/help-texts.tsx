import Link from "next/link";
import type { ReactNode } from "react";

interface Topic {
  id: string;
  title: string;
  text: ReactNode;
}

const SIGN_IN_BY_LINK = (
  <>
    <p>
      Vul op de inlogpagina uw e-mailadres in. U krijgt een mail met een link. Open de link en druk op de knop
      Inloggen. De link werkt één keer en is een half uur geldig. Een wachtwoord hebt u niet.
    </p>
    <p>
      Krijgt u geen mail? Kijk bij uw ongewenste mail. Controleer ook of u het adres gebruikt waarop u bent
      uitgenodigd. Na twaalf uur logt u opnieuw in.
    </p>
  </>
);

const SIGN_IN_BY_ORGANISATION = (
  <p>
    Druk op de inlogpagina op de knop van uw organisatie en log daar in. Dat moet met het e-mailadres waarop u bent
    uitgenodigd. Na twaalf uur logt u opnieuw in.
  </p>
);

const groups = (signInByLink: boolean): readonly { title: string; topics: readonly Topic[] }[] => [
  {
    title: "Voor iedereen",
    topics: [
      {
        id: "inloggen",
        title: "Inloggen",
        text: signInByLink ? SIGN_IN_BY_LINK : SIGN_IN_BY_ORGANISATION,
      },
      {
        id: "toegang",
        title: "Toegang krijgen",
        text: (
          <p>
            Werkt u bij een schoolbestuur? Dan nodigt uw bestuurder u uit, of het samenwerkingsverband. Werkt u bij het
            samenwerkingsverband, of bent u lid van een raad? Dan nodigt de beheerder van het samenwerkingsverband u uit.
          </p>
        ),
      },
      {
        id: "wie-ziet-wat",
        title: "Wie ziet wat",
        text: (
          <ul>
            <li>Zolang u schrijft, leest alleen uw eigen bestuur mee. Het samenwerkingsverband ziet hoever u bent, niet wat u schrijft.</li>
            <li>Na het indienen leest ook het samenwerkingsverband uw verantwoording.</li>
            <li>Lezers, zoals de raad van toezicht, zien dashboards en vastgestelde verantwoordingen.</li>
            <li>Besturen zien de dashboards van hun eigen samenwerkingsverbanden. Kleine aantallen leerlingen staan daar niet in.</li>
            <li>Noem nooit namen van leerlingen, en schrijf niets waaraan iemand een leerling herkent.</li>
          </ul>
        ),
      },
    ],
  },
  {
    title: "Voor schoolbesturen",
    topics: [
      {
        id: "invullen",
        title: "Invullen",
        text: (
          <>
            <p>
              Op de startpagina staat welke verantwoording open is. Het overzicht laat alle onderdelen zien, en wat klaar
              is. U kunt in elke volgorde werken, en met meer mensen tegelijk.
            </p>
            <p>
              Bij elk getal staat wat er gevraagd wordt. Weet u het niet, kies dan ‘niet bekend’. Nul is ook een getal:
              vul 0 in als het er geen waren. Onder ‘Meer cijfers’ staan getallen die u mag geven als u ze hebt.
            </p>
            <p>Een tekst mag zo kort of lang zijn als u wilt. Tekst uit Word kunt u plakken; koppen, lijsten en tabellen blijven staan.</p>
          </>
        ),
      },
      {
        id: "bewaren",
        title: "Bewaren",
        text: (
          <p>
            U hoeft niets zelf op te slaan. Kort na het typen staat onderin ‘Opgeslagen’ met de tijd. U kunt de pagina dan
            sluiten en later verdergaan, ook op een ander apparaat. Staat er iets anders, lees dan wat er staat en laat de
            pagina open.
          </p>
        ),
      },
      {
        id: "controleren",
        title: "Controleren",
        text: (
          <p>
            De pagina Controleren laat de hele verantwoording zien zoals die wordt afgedrukt. Bovenaan staat wat nog moet,
            en wat opvalt. Wat opvalt, houdt u niet tegen: leg het uit als er een reden voor is.
          </p>
        ),
      },
      {
        id: "ondertekenen",
        title: "Ondertekenen en indienen",
        text: (
          <p>
            Alleen een bestuurder ondertekent, met naam en functie. Daarmee is de verantwoording ingediend en staat die
            vast. U krijgt een ontvangstbewijs met een nummer en de tijd, en een PDF. Na de uiterste datum kunt u indienen
            tot de ronde sluit; er staat dan bij dat het later was.
          </p>
        ),
      },
    ],
  },
  {
    title: "Voor het samenwerkingsverband",
    topics: [
      {
        id: "ronde",
        title: "Een ronde openen",
        text: (
          <p>
            Een beheerder maakt bij Rondes een ronde, kiest het formulier en de datums, en nodigt de besturen uit. Een
            open ronde houdt het eigen formulier, ook als u het formulier later verandert.
          </p>
        ),
      },
      {
        id: "volgen",
        title: "Volgen en lezen",
        text: (
          <p>
            Het dashboard van een ronde toont hoever de besturen zijn, en de cijfers uit wat is ingediend. Achter elk getal
            staan de besturen waar het uit bestaat. Bij Vergelijken zet u besturen naast elkaar. Is een verantwoording
            goed, dan stelt u de verantwoording vast. Daarna verandert er niets meer aan.
          </p>
        ),
      },
      {
        id: "downloaden",
        title: "Gegevens downloaden",
        text: (
          <>
            <p>
              Bij een ronde staat onder Downloaden alles wat u kunt meenemen: een ZIP-bestand met elke verantwoording, een
              Excel-werkboek, en losse tabellen. Wie meeleest, vindt het op het dashboard, zonder kleine aantallen.
            </p>
            <p>
              Een eigen programma kan dezelfde gegevens ophalen. <Link href="/hulp/gegevens">Lees hoe dat gaat</Link>.
            </p>
          </>
        ),
      },
      {
        id: "gebruikers",
        title: "Gebruikers",
        text: (
          <p>
            Een beheerder nodigt mensen uit en trekt rollen in. Dat werkt meteen. Er blijft altijd minstens één beheerder
            over.
          </p>
        ),
      },
    ],
  },
];

/** How the portal works, in short pieces for who uses it. */
export function HelpTexts({ signInByLink }: { signInByLink: boolean }) {
  return (
    <div className="mt-8 space-y-12">
      {groups(signInByLink).map((group) => (
        <section key={group.title} className="space-y-6">
          <h2>{group.title}</h2>
          {group.topics.map(({ id, title, text }) => (
            <section key={id} aria-labelledby={id}>
              <h3 id={id}>{title}</h3>
              <div className="prose mt-1 space-y-2">{text}</div>
            </section>
          ))}
        </section>
      ))}
      <section aria-labelledby="contact" className="border-t border-line pt-6">
        <h2 id="contact">Komt u er niet uit?</h2>
        <p className="mt-2 max-w-read">
          Vraag het uw bestuurder of een collega, of neem contact op met uw samenwerkingsverband. Noemt het scherm een code,
          geef die dan door.
        </p>
      </section>
    </div>
  );
}
