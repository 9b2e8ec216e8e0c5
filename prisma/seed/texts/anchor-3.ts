import { large, later, many, one, piece, regular, special, type Pool } from "./voice";
import { count, percent, schools, sentence, someSchools } from "./words";

/** Anchor 3: specific support. */
export const anchor3: Pool = {
  short: [
    piece(({ themeName }) => `We hebben een specialist ${themeName} in huis en dat helpt.`),
    piece(({ year }) => `Score ${percent(year.anchors.scores[2], 0)}. Dit is ons zwakste ankerpunt.`),
    piece("Voor specifieke vragen huren wij deskundigen in.", one),
    piece("Ondersteuning buiten de groep proberen we te beperken."),
  ],
  look: [
    piece(({ year, theme }) => `Specifieke ondersteuning is met ${percent(year.anchors.scores[2], 0)} het ankerpunt waar de meeste winst te halen is. De vraag naar ondersteuning bij ${theme} groeit sneller dan onze eigen kennis.`),
    piece((v) => `Op ${schools(someSchools(v, 0.65))} is een gedragsspecialist of rekencoördinator beschikbaar. Kleinere scholen redden dat niet alleen en lenen een collega van elders.`, large),
    piece("Wij zien dat ondersteuning buiten de klas te lang doorloopt. Leerlingen gaan er graag heen, maar het doel raakt uit beeld.", regular),
    piece(({ theme }) => `De meeste vragen gingen dit jaar over ${theme}. Daarnaast melden leerkrachten vaker dat leerlingen moeite hebben om zich langere tijd te concentreren.`),
    piece(({ year }) => `De meting laat ${percent(year.anchors.scores[2], 0)} zien. Dat past bij ons eigen beeld: kennis is er, maar zij zit bij een paar mensen.`),
    piece("Onze leerlingen hebben per definitie specifieke ondersteuning nodig. De vraag is dus niet of wij die bieden, maar of wij haar gericht genoeg bieden.", special, (voice) => !regular(voice)),
    piece(({ theme }) => `De inzet op ${theme}, waarover wij vorig jaar schreven, is doorgegaan. De eerste resultaten zijn zichtbaar in de groepen 4 en 5.`, later, regular),
  ],
  did: [
    piece(({ themeName }) => `Drie leerkrachten rondden een opleiding af tot specialist ${themeName}. Zij krijgen een halve dag per week om collega’s te helpen.`, many),
    piece(({ themeName }) => `Een leerkracht volgt de opleiding tot specialist ${themeName}. Zij begeleidt sinds januari collega’s in de onderbouw.`, one),
    piece("We hebben afgesproken dat ondersteuning buiten de groep nooit langer dan acht weken duurt zonder nieuw besluit. Sinds die afspraak is de helft van de trajecten afgesloten.", regular),
    piece("Er is een gezamenlijke materiaalbank ingericht, waar scholen methodes en spellen kunnen lenen met een korte instructie erbij.", many),
    piece("Een logopedist is één ochtend per week op school. De behandeling sluit nu aan bij wat er in de klas gebeurt.", one),
    piece("De orthopedagoog van het ondersteuningsteam komt eerst in de klas kijken en adviseert daarna pas. Onderzoek vragen we alleen aan als het antwoord iets verandert aan wat de leerkracht doet."),
    piece("In twee plusgroepen krijgen leerlingen die meer aankunnen een dagdeel per week onderwijs met leerlingen van andere scholen.", large, regular),
    piece("Onderwijsassistenten zijn geschoold in het begeleiden van spel en taal bij jonge kinderen.", regular),
  ],
  next: [
    piece("We brengen in kaart welke kennis in huis is en waar zij over drie jaar nodig is."),
    piece((v) => `${sentence(count(Math.max(2, someSchools(v, 0.2))))} scholen starten met een gezamenlijke ondersteuningsklas voor leerlingen die even op adem moeten komen.`, large, regular),
    piece("Komend jaar bekijken we of de inhuur omlaag kan nu er eigen specialisten zijn."),
    piece(({ theme }) => `Het aanbod voor ${theme} wordt voor de zomer geëvalueerd met leerkrachten en ouders.`),
    piece("We gaan met de twee scholen in de buurt praten over het delen van een gedragsspecialist.", one),
    piece("De aandacht verschuift van curatief naar preventief: minder hulp achteraf, meer in de eerste instructie."),
  ],
  detail: [
    piece(({ theme }) => `Ingezette ondersteuning:\n- kort extra blok ${theme} in de eigen groep;\n- begeleiding in kleine groepen bij spelling en lezen;\n- gesprekken en training rond omgaan met boosheid en onzekerheid;\n- observatie en advies door een orthopedagoog.`),
    piece((v) => `| Specialist | Beschikbaar op |\n| Taal en lezen | ${someSchools(v, 0.85)} scholen |\n| Rekenen | ${someSchools(v, 0.7)} scholen |\n| Gedrag | ${someSchools(v, 0.5)} scholen |\n| Jonge kind | ${someSchools(v, 0.6)} scholen |`, large),
  ],
};
