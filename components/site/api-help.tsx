import { ScrollRegion } from "@/components/ui/scroll-region";
import { TABLE_IDS, TABLES, TEXT_TABLES } from "@/lib/export/round-tables";
import { STATE_IN_WORDS } from "@/lib/export/state";

/** Small counts are never hidden from the office. */
const STATES = Object.entries(STATE_IN_WORDS).filter(([state]) => state !== "klein" && state !== "afgeschermd");

/**
 * How a program reads the data of rounds.
 *
 * @param address where the API is, without a slash at the end
 */
export function ApiHelp({ address }: { address: string }) {
  return (
    <div className="prose mt-8 space-y-8">
      <section aria-labelledby="wat" className="space-y-2">
        <h2 id="wat">Wat u kunt ophalen</h2>
        <p>
          Een programma leest dezelfde gegevens als het SWV op het dashboard ziet, met alle getallen. Het kan niets veranderen.
          Van elk bestuur telt de laatste versie die is ingediend en niet ingetrokken. Wat een bestuur nog schrijft, is niet te
          lezen; alleen hoever het is.
        </p>
        <dl className="space-y-2">
          {TABLE_IDS.map((id) => (
            <div key={id}>
              <dt className="font-semibold">{id}</dt>
              <dd>
                {TABLES[id].about}
                {TEXT_TABLES.includes(id) ? " Alleen met een sleutel die ook teksten leest." : ""}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="sleutel" className="space-y-2">
        <h2 id="sleutel">Een sleutel maken</h2>
        <p>
          De beheerder van het SWV maakt een sleutel bij Instellingen, onder ‘Sleutels voor andere programma’s’. De sleutel hoort
          bij één regio en is maar één keer te zien. Wie de sleutel heeft, leest alles wat de sleutel mag: bewaar hem als een
          wachtwoord. Is hij kwijt of op straat beland, trek hem dan in. Dat werkt meteen.
        </p>
      </section>
      <section aria-labelledby="ophalen" className="space-y-2">
        <h2 id="ophalen">Gegevens ophalen</h2>
        <p>Stuur de sleutel mee in de kop Authorization. Eerst de rondes:</p>
        <Command label="Opdracht om de rondes op te halen">{`curl -H "Authorization: Bearer rkn_…" \\\n  ${address}/rondes`}</Command>
        <p>Daarna een tabel van een ronde, met de naam van de ronde uit die lijst:</p>
        <Command label="Opdracht om een tabel op te halen">{`curl -H "Authorization: Bearer rkn_…" \\\n  ${address}/rondes/2024-2025/cijfers`}</Command>
        <p>
          U krijgt steeds de hele tabel. Elk antwoord heeft een ETag. Stuurt u die de volgende keer mee als If-None-Match, dan
          krijgt u status 304 als er niets veranderde.
        </p>
        <p>
          <a href="/api/v1/openapi.json">De volledige beschrijving (OpenAPI)</a> noemt elk adres en elk veld.
        </p>
      </section>
      <section aria-labelledby="lezen" className="space-y-2">
        <h2 id="lezen">De getallen lezen</h2>
        <ul>
          <li>Bedragen staan in hele eurocenten: 5280000 is € 52.800.</li>
          <li>Percentages staan van 0 tot 100, tijdstippen in UTC.</li>
          <li>Naast elke waarde staat een toestand. Alleen bij ‘getal’ is er een getal; 0 is ook een getal.</li>
        </ul>
        <dl className="space-y-1">
          {STATES.map(([state, words]) => (
            <div key={state}>
              <dt className="inline font-semibold">{state}</dt>
              <dd className="inline">: op het scherm ‘{words}’</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="grenzen" className="space-y-2">
        <h2 id="grenzen">Grenzen</h2>
        <ul>
          <li>Met één sleutel kunt u 120 keer per minuut iets ophalen. Daarboven krijgt u status 429, met in Retry-After hoeveel seconden u wacht.</li>
          <li>
            Teksten van een versie die nog niemand bij het SWV opende, krijgt u niet. Zo kan een bestuur een versie intrekken
            zolang geen mens die las.
          </li>
          <li>In het logboek staat per sleutel, per uur en per tabel dat er is opgehaald.</li>
        </ul>
        <p>
          Gaat er iets mis, dan is het antwoord JSON met een titel, een status en wat u kunt doen: 401 zonder geldige sleutel, 403
          als de sleutel dit niet mag lezen, 404 als de ronde of de tabel er niet is.
        </p>
      </section>
    </div>
  );
}

function Command({ label, children }: { label: string; children: string }) {
  return (
    <ScrollRegion label={label}>
      <pre className="rounded-md border border-line bg-paper px-4 py-3 text-small">
        <code>{children}</code>
      </pre>
    </ScrollRegion>
  );
}
