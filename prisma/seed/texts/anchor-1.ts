import { detailed, first, large, later, many, one, piece, type Pool } from "./voice";
import { count, percent, schools, sentence, someSchools } from "./words";

/** Anchor 1: the standard of quality. */
export const anchor1: Pool = {
  short: [
    piece(({ year }) => `Score ${percent(year.anchors.scores[0], 0)}. Wij zijn tevreden over de lijn die het team heeft ingezet.`, one),
    piece(({ year }) => `In de meting van ${year.anchors.measuredIn} komen wij op ${percent(year.anchors.scores[0], 0)}. De afspraken staan in het kwaliteitshandboek en worden nageleefd.`),
    piece("De kwaliteitskaarten zijn bijgewerkt en hangen in elke teamkamer.", many),
    piece("Onze kwaliteitskaarten zijn dit jaar bijgewerkt met het hele team.", one),
    piece("Geen bijzonderheden. Zie ook ons jaarplan."),
  ],
  look: [
    piece(({ year }) => `De meting van ${year.anchors.measuredIn} laat zien dat ${percent(year.anchors.scores[0], 0)} van de kwaliteitsindicatoren op orde is. Vooral de afspraken over wat elke leerkracht in de eigen groep biedt zijn helder.`),
    piece((v) => `Op ${count(someSchools(v, 0.7))} van onze ${v.year.schoolCounts.all} scholen is de kwaliteitsstandaard beschreven én zichtbaar in de klas. Bij de andere bestaat hij wel op papier, maar zien we tijdens lesbezoeken nog grote verschillen.`, many),
    piece(({ year }) => `Met ${percent(year.anchors.scores[0], 0)} zitten wij net onder de norm van 75%. De school haalt de indicatoren over leerlingvolgen wel, die over collegiale consultatie nog niet.`, one, (v) => v.year.anchors.scores[0] < 75),
    piece(({ year }) => `Wij scoren ${percent(year.anchors.scores[0], 0)} en zitten daarmee boven de norm. Het team herkent zich in dat beeld: wat wij van elkaar verwachten is uitgesproken en opgeschreven.`, one, (v) => v.year.anchors.scores[0] >= 75),
    piece(({ year }) => `De uitkomst van ${percent(year.anchors.scores[0], 0)} is een gemiddelde dat veel verbergt. De spreiding tussen scholen is groter dan wij willen, en dat ligt minder aan de leerlingen dan aan de wisseling van schoolleiders.`, large),
    piece(({ before, year }) => `Vorig jaar schreven wij dat de standaard nog te veel van de intern begeleider was. De score (${percent(year.anchors.scores[0], 0)}${before && before.anchors.scores[0] !== year.anchors.scores[0] ? `, was ${percent(before.anchors.scores[0], 0)}` : ""}) en de gesprekken met teams laten zien dat leerkrachten er nu zelf mee werken.`, later),
    piece("Er ligt één standaard voor basisondersteuning, gemaakt door leerkrachten, intern begeleiders en directeuren samen. Het gesprek daarover heeft minstens zoveel opgeleverd als het document.", many),
  ],
  did: [
    piece("Elke school heeft twee studiemomenten besteed aan de vraag wat een leerling bij ons in iedere groep mag verwachten. De antwoorden zijn vastgelegd in een kijkwijzer die ook bij lesbezoeken wordt gebruikt.", many),
    piece("Het team heeft in drie bijeenkomsten een kijkwijzer gemaakt. Leerkrachten gaan daarmee nu twee keer per jaar bij elkaar in de klas kijken.", one),
    piece(({ theme }) => `We hebben de standaard voor ${theme} opnieuw beschreven en daar scholing aan gekoppeld. De intern begeleider bespreekt na elke toetsronde met de leerkracht wat dit voor de groep betekent.`),
    piece("De kwaliteitsmedewerker bezocht alle scholen en voerde met elk team een gesprek aan de hand van eigen gegevens. Dat leverde per school één verbeterpunt op, geen lijst.", large),
    piece("Nieuwe leerkrachten krijgen een maatje dat hen wegwijs maakt in onze afspraken over ondersteuning. Dat voorkomt dat kennis verdwijnt met wie vertrekt."),
    piece("De audits zijn voortgezet: een team van directeuren en intern begeleiders van verschillende scholen bezocht een dag lang een collega-school. Het verslag gaat naar het team, niet alleen naar de directeur.", large),
    piece("Wij hebben de zorgkalender vervangen door een kwaliteitskalender, waarin analyse, gesprek en besluit op elkaar volgen."),
  ],
  next: [
    piece(({ labels }) => `In ${labels.next} herhalen we de lesbezoeken en kijken we of de afspraken standhouden.`),
    piece("Komend jaar krijgen startende leerkrachten een eigen traject van vier middagen."),
    piece((v) => `${sentence(schools(Math.max(1, someSchools(v, 0.25))))} met een score onder de norm ${someSchools(v, 0.25) === 1 ? "krijgt" : "krijgen"} extra begeleiding vanuit het bestuursbureau.`, large),
    piece("We willen dat de standaard ook voor ouders leesbaar is. Daar maken we een versie van één bladzijde voor."),
    piece("Aandachtspunt blijft de overdracht aan invallers; daarvoor zoeken we nog een vorm die werkt."),
    piece("Dit was het eerste jaar waarin wij hierover in deze vorm verslag doen. Volgend jaar kunnen we vergelijken.", first),
  ],
  detail: [
    piece("Wat we van elke groep verwachten:\n- doelen van de les zijn zichtbaar voor leerlingen;\n- instructie op drie niveaus, met een vaste plek voor verlengde instructie;\n- observaties staan binnen een week in het leerlingvolgsysteem."),
    piece((v) => `| Onderdeel | Scholen op orde |\n| Kwaliteitskaarten actueel | ${v.year.schoolCounts.all} |\n| Kijkwijzer in gebruik | ${someSchools(v, 0.8)} |\n| Collegiale consultatie gepland | ${someSchools(v, 0.55)} |`, large),
    piece("## Wat goed ging\nTeams spreken elkaar gemakkelijker aan sinds de standaard van henzelf is.\n## Wat beter kan\nDe tijd om bij elkaar te kijken staat onder druk zodra er ziekte is.", detailed),
  ],
};
