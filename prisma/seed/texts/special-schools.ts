import { large, later, many, piece, regular, type Pool, type Voice } from "./voice";
import { count, pupils, sentence } from "./words";

const hasSo = ({ year }: Voice) => year.totals.so > 0;
const hasSbo = ({ year }: Voice) => year.totals.sbo > 0;

function out({ year }: Voice): { soToPo: number; sboToPo: number; soToSbo: number } {
  if (!year.outflow) throw new Error("a passage about special schools for a board without them");
  return year.outflow;
}

/** How special schools help primary schools. */
export const outreach: Pool = {
  short: [piece("Ambulante begeleiding op verzoek van basisscholen.")],
  look: [
    piece("Ons gespecialiseerd onderwijs is er niet alleen voor de eigen leerlingen. Basisscholen weten ons te vinden met vragen over prikkelverwerking, angst en heftig gedrag."),
    piece("De vraag naar meedenken groeit, vooral bij de groepen 1 tot en met 3. Wij proberen binnen twee weken in de klas te zijn; dat lukte meestal."),
    piece("De externe functie is bij ons in handen van een klein team met ervaring aan beide kanten. Dat maakt het advies bruikbaar."),
    piece("Basisscholen waarderen het advies, maar zeggen ook dat de tijd tussen vraag en bezoek te lang was.", later),
  ],
  did: [
    piece("Medewerkers draaiden mee in groepen van basisscholen en lieten zien hoe een dag voorspelbaarder wordt. Voordoen werkt beter dan vertellen."),
    piece("Er waren drie open middagen waarop leerkrachten bij ons in de klas konden kijken. Na afloop kreeg elke bezoeker één opdracht mee."),
    piece("Leerkrachten van het SBO gaven een reeks lessen over omgaan met boosheid op basisscholen in de buurt.", hasSbo),
    piece("Twee ergotherapeuten van het SO bezochten basisscholen met vragen over schrijven, zitten en bewegen.", hasSo),
    piece("De helft van de vragen is met een gesprek beantwoord. Voor de andere helft was een traject van vier tot acht weken nodig."),
    piece("Binnen ons eigen bestuur is de stap tussen basisschool en gespecialiseerd onderwijs klein: intern begeleiders bellen elkaar.", regular),
  ],
  next: [
    piece("We gaan vragen en antwoorden bijhouden, zodat we kunnen zien welke kennis basisscholen vooral missen."),
    piece("Volgend jaar verdelen wij de basisscholen over vaste contactpersonen."),
    piece(({ labels }) => `In ${labels.next} komt er een scholing voor onderwijsassistenten van basisscholen.`),
  ],
  detail: [
    piece("Waarvoor basisscholen ons vroegen:\n- leerlingen die onder- of overprikkeld raken;\n- moeilijk verstaanbaar gedrag;\n- inrichting van een rustige werkplek;\n- gesprekken met ouders over een andere school.", large),
    piece("## Onze werkwijze\n1. Eén telefoonnummer en één formulier van een halve bladzijde.\n2. Observatie in de klas, samen met de intern begeleider.\n3. Advies dat de leerkracht de volgende dag kan uitvoeren.\n4. Na zes weken bellen wij zelf hoe het gaat."),
  ],
};

/** How special schools help pupils to return. */
export const switching: Pool = {
  short: [piece((v) => `${sentence(pupils(out(v).soToPo + out(v).sboToPo))}.`)],
  look: [
    piece((v) => `Vanuit ${hasSo(v) && hasSbo(v) ? "SBO en SO" : hasSo(v) ? "SO" : "SBO"} gingen ${pupils(out(v).soToPo + out(v).sboToPo)} naar een gewone basisschool. Daarnaast ${out(v).soToSbo === 1 ? "stapte één leerling" : `stapten ${count(out(v).soToSbo)} leerlingen`} over van SO naar SBO.`, hasSo),
    piece((v) => `${sentence(pupils(out(v).sboToPo))} van het SBO ${out(v).sboToPo === 1 ? "vervolgt" : "vervolgen"} de schoolloopbaan op een gewone basisschool.`, hasSbo),
    piece("Terugkeer is in elk perspectiefplan een vraag die jaarlijks wordt beantwoord, ook als het antwoord nee is."),
    piece((v) => {
      const now = out(v).soToPo + out(v).sboToPo;
      const last = (v.before?.outflow?.soToPo ?? 0) + (v.before?.outflow?.sboToPo ?? 0);
      return now > last
        ? `Er keerden meer leerlingen terug dan vorig jaar: ${count(now)} tegen ${count(last)}.`
        : `Er keerden ${pupils(now)} terug. Vorig jaar waren het er ${count(last)}.`;
    }, later),
  ],
  did: [
    piece("Leerlingen beginnen met een dagdeel per week op de nieuwe school. De eigen leerkracht gaat de eerste keren mee."),
    piece("Met vier basisscholen zijn afspraken gemaakt over gastplaatsen. Voor een deel van de leerlingen werd dat een vaste plek."),
    piece("Ouders zijn soms huiverig om een veilige plek los te laten. Een gesprek met ouders die de stap eerder maakten hielp meer dan onze argumenten.", many),
    piece("Bij de herbeoordeling schuift een intern begeleider van een basisschool aan, die vraagt wat er nodig zou zijn."),
  ],
  next: [
    piece("We willen de begeleiding na de overstap verlengen tot een heel schooljaar."),
    piece("Voor nieuwkomers met een ondersteuningsvraag maken we met de taalklas een eigen route."),
    piece("Met kinderdagcentra bespreken we hoe jonge kinderen geleidelijk kunnen instromen.", hasSo),
  ],
  detail: [
    piece((v) => `| Overstap | ${v.labels.current} |\n| SO naar basisschool | ${hasSo(v) ? out(v).soToPo : "n.v.t."} |\n| SBO naar basisschool | ${hasSbo(v) ? out(v).sboToPo : "n.v.t."} |\n| SO naar SBO | ${hasSo(v) ? out(v).soToSbo : "n.v.t."} |`),
    piece("Voorwaarden die wij met basisscholen hebben afgesproken:\n- de leerkracht kent de leerling vóór de start;\n- er is een plan voor als het een dag niet gaat;\n- wij blijven bereikbaar."),
  ],
};
