import { large, many, one, piece, type Piece, type Voice } from "./voice";

/** School support profiles were abolished in August 2025; reports of 2024-2025 were written after that. */
const sinceAbolished = ({ labels }: Voice) => labels.current >= "2024";

/** Worked-out examples of the indicators about the board in general (1 to 7). */
export const generalExamples: Readonly<Record<number, Piece[]>> = {
  1: [
    piece("De doelen uit het ondersteuningsplan zijn naast onze eigen koers gelegd. Waar zij overlapten hebben we ze samengevoegd; twee doelen hebben we bewust niet overgenomen en dat toegelicht."),
    piece("In ons bestuursplan staat per jaar wat wij aan het ondersteuningsplan bijdragen. De medezeggenschap heeft daarover vooraf meegedacht.", many),
    piece("Ons schoolplan en bestuursplan zijn één document. Het hoofdstuk ondersteuning volgt de indeling van het ondersteuningsplan.", one),
  ],
  2: [
    piece("De regiovisie komt terug in onze keuze om onderwijs en opvang in dezelfde gebouwen onder te brengen, met één visie op het kind."),
    piece("Wij hebben de regiovisie vertaald in drie uitspraken die iedere medewerker kent: dichtbij, vroegtijdig en samen."),
  ],
  3: [
    piece(({ place }) => `Met de gemeente ${place} is overeengekomen dat nieuwbouw altijd een ruimte voor hulpverlening krijgt. Over het vervoer van leerlingen loopt het gesprek nog.`),
    piece("Er ligt een afspraak met de gemeente over preventieve inzet op school. De spreiding van voorzieningen is onderwerp in het bestuurlijk overleg, waar wij het dossier huisvesting trekken.", large),
    piece("Als kleine school zijn we op dit punt volgend. Wij sluiten aan bij het overleg met de gemeente en laten ons horen als het over ons dorp of onze wijk gaat.", one),
  ],
  4: [
    piece("Ieder profiel wordt gelezen door een directeur van een andere school en besproken in een klein gezelschap. Daarna stelt het bestuur het vast.", many),
    piece("Ons profiel is besproken met de ouders in de medezeggenschapsraad. Hun vraag wat wij níet kunnen bieden heeft de tekst beter gemaakt.", one),
    piece("Het profiel bestaat formeel niet meer, maar de inhoud gebruiken wij nog om aan ouders uit te leggen wat wij bieden.", sinceAbolished),
  ],
  5: [
    piece("Scholen krijgen een basisbedrag en kunnen twee keer per jaar een aanvraag doen. Een commissie van drie directeuren adviseert, de bestuurder beslist, en alle besluiten zijn voor iedereen te lezen.", many),
    piece("De verdeling is openbaar: het hele bedrag gaat naar formatie in de groepen, en het team weet waarom de ene groep meer krijgt dan de andere.", one),
    piece("Wij verdelen naar het aantal leerlingen en corrigeren voor de wijk. Een reserve van vijf procent is bedoeld voor wat niemand kon voorzien.", large),
  ],
  6: [
    piece("Plannen zijn korter geworden: doel, aanpak, wanneer tevreden, wanneer terugkijken. In elke laag vullen mensen dezelfde vier vakken in."),
    piece("Na de middentoetsen analyseert eerst de leerkracht, dan het team en daarna de directie. Pas als die volgorde is doorlopen, nemen wij besluiten."),
    piece("Wij merkten dat plannen en uitvoeren goed gaan en terugkijken erbij inschiet. Elke vergadering begint daarom met de vraag wat we vorige keer hebben afgesproken."),
  ],
  7: [
    piece("Met een ander bestuur delen wij een orthopedagoog en een plusvoorziening. Dat begon uit geldgebrek en bleek een verrijking."),
    piece("Bestuurders bezochten elkaar dit jaar in tweetallen. Wij leerden vooral hoe anderen met verdeling van middelen omgaan."),
    piece("Onze school sluit aan bij het netwerk van een groter bestuur. Voor ons is dat de manier om bij te blijven.", one),
  ],
};
