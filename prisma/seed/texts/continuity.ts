import type { Continuity } from "../facts/continuity";
import { detailed, large, later, many, one, piece, regular, special, type Pool, type Voice } from "./voice";
import { percent, pupils, sentence } from "./words";

const noRegular = (voice: Voice) => !regular(voice);

function flow({ year }: Voice): Continuity {
  if (!year.continuity) throw new Error("a passage about primary schools for a board without them");
  return year.continuity;
}

/** Uninterrupted development. */
export const continuity: Pool = {
  short: [
    piece((v) => `Doublures ${percent(flow(v).repeated)}, onvertraagd ${percent(flow(v).onTime)}. Geen bijzonderheden.`, regular),
    piece((v) => `${percent(flow(v).onTime)} van de leerlingen doorloopt de school zonder vertraging.`, regular),
    piece("Doubleren doen wij alleen als het kind er echt iets aan heeft.", regular),
    piece("Elke leerling heeft een eigen uitstroomperspectief, dat jaarlijks wordt bijgesteld.", noRegular),
  ],
  look: [
    piece((v) => `Volgens het NCO-rapport doorloopt ${percent(flow(v).onTime)} van onze leerlingen de basisschool zonder vertraging. Het aandeel doublures is ${percent(flow(v).repeated)}.`, regular),
    piece((v) => `Het aandeel zittenblijvers (${percent(flow(v).repeated)}) is hoger dan wij willen. Vooral de verlenging van de kleuterperiode telt mee, en daarover denken onze scholen verschillend.`, regular, many, (v) => flow(v).repeated > 2),
    piece((v) => `Slechts ${percent(flow(v).repeated)} van de leerlingen doet een jaar over. Dat past bij ons onderwijs: in een groep met meer leerjaren valt verschil in tempo minder op.`, regular, one, (v) => flow(v).repeated < 2.5),
    piece((v) => `In het derde jaar van het voortgezet onderwijs zit ${percent(flow(v).adviceHolds)} van onze oud-leerlingen op ${flow(v).adviceOrHigher ? "of boven " : ""}het niveau van het advies. ${v.one ? "Wij bespreken deze uitkomst met de leerkrachten" : "Scholen bespreken deze uitkomst met de teams"} van groep 7 en 8.`, regular),
    piece(({ before, ...rest }) => {
      const now = flow({ before, ...rest });
      const last = before?.continuity;
      const words = last && now.onTime >= last.onTime ? "Dat is iets meer dan vorig jaar" : "Dat is iets minder dan vorig jaar";
      return `${percent(now.onTime)} gaat onvertraagd door de school. ${words}${last ? ` (${percent(last.onTime)})` : ""}, en binnen wat men bij deze aantallen mag verwachten.`;
    }, later, regular),
    piece("Onze leerlingen komen op verschillende leeftijden binnen en vertrekken op verschillende leeftijden. Vertraging meten wij daarom niet in jaren, maar in de vraag of een leerling zijn eigen lijn volgt.", special, noRegular),
  ],
  did: [
    piece("Bij twijfel over een doublure kijkt een intern begeleider van een andere school mee. Dat leidt tot betere vragen en soms tot een ander besluit.", many, regular),
    piece("Wij bespreken elke overgang met ouders vóór de voorjaarsvakantie, zodat een besluit in juni geen verrassing is.", regular),
    piece("De warme overdracht tussen kinderopvang en groep 1 is vernieuwd. Pedagogisch medewerkers en leerkrachten gebruiken nu dezelfde woorden.", regular),
    piece("Met het voortgezet onderwijs hielden we twee overdrachtsavonden. Leerkrachten van groep 8 kregen terug hoe het hun oud-leerlingen vergaat.", regular),
    piece("Versnellen gebeurt met een vaste handelwijze, waarbij ook het welbevinden wordt gewogen.", regular),
    piece("Met elke leerling en de ouders voeren wij twee keer per jaar een gesprek over het uitstroomperspectief.", special),
    piece((v) => `${sentence(pupils(flow(v).moved.all))} ging${flow(v).moved.all === 1 ? "" : "en"} tussentijds naar een andere basisschool, meestal door verhuizing. De overdracht verliep in vrijwel alle gevallen goed.`, detailed, regular),
  ],
  next: [
    piece("Het protocol voor doubleren wordt herzien, met als uitgangspunt: nee, tenzij.", regular),
    piece("Volgend jaar volgen we de groep jongste leerlingen apart, omdat daar de meeste verlenging ontstaat.", large, regular),
    piece("We willen met het voortgezet onderwijs afspreken dat wij ook na drie jaar nog horen hoe het gaat."),
    piece("De doorgaande lijn met de opvang krijgt een vervolg in een gezamenlijk observatie-instrument.", regular),
    piece(({ labels }) => `In ${labels.next} leggen we de uitstroomgegevens naast onze verwachtingen van drie jaar eerder.`, special),
  ],
  detail: [
    piece((v) => `| | ${v.labels.current} |\n| Onvertraagd${flow(v).skippersCount ? " (met versnellers)" : ""} | ${percent(flow(v).onTime)} |\n| Doublures | ${percent(flow(v).repeated)} |\n| Advies houdt stand | ${percent(flow(v).adviceHolds)} |`, regular),
    piece("Afspraken die voor alle scholen gelden:\n- een verlengde kleuterperiode is een gezamenlijk besluit van ouders en school;\n- een leerling doet hoogstens één keer een jaar over;\n- ook zonder doublure volgt een plan voor wat de leerling nog mist.", regular, many),
    piece((v) => `## Verplaatsingen\nVan de ${pupils(flow(v).moved.all)} die vertrokken verhuisden er ${flow(v).moved.house}. ${flow(v).moved.otherEducation === 0 ? "Niemand koos" : `${sentence(pupils(flow(v).moved.otherEducation))} ${flow(v).moved.otherEducation === 1 ? "koos" : "kozen"}`} voor een ander soort onderwijs.`, detailed, regular, (v) => flow(v).moved.all > 4),
  ],
};
