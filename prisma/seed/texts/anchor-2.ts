import { detailed, large, later, many, one, piece, type Pool } from "./voice";
import { count, percent, someSchools } from "./words";

/** Anchor 2: working by plan and by the pupil's needs. */
export const anchor2: Pool = {
  short: [
    piece(({ year }) => `${percent(year.anchors.scores[1], 0)}. Groepsplannen worden drie keer per jaar geëvalueerd.`),
    piece("Handelingsgericht werken is bij ons gewoon. De groepsbesprekingen staan vast in de agenda.", one),
    piece("Alle leerkrachten werken met een groepsoverzicht en stellen dat na elke periode bij."),
    piece("Is op orde; we houden het bij."),
  ],
  look: [
    piece(({ year }) => `Planmatig werken scoort ${percent(year.anchors.scores[1], 0)}. De cyclus van signaleren, plannen en uitvoeren loopt; evalueren gebeurt nog te vaak pas aan het eind van het half jaar.`),
    piece((v) => `Op ${count(someSchools(v, 0.6))} scholen zien wij dat leerkrachten de onderwijsbehoeften van leerlingen als vertrekpunt nemen. Elders begint het plan nog bij de toetsscore.`, many),
    piece(({ year }) => `Met ${percent(year.anchors.scores[1], 0)} zijn we waar we wilden zijn. Het verschil met eerdere jaren is dat leerkrachten hun analyse nu zelf schrijven, in gewone taal en op één bladzijde.`, (v) => v.year.anchors.scores[1] >= 75),
    piece(({ year }) => `De score van ${percent(year.anchors.scores[1], 0)} valt ons tegen. Uit gesprekken blijkt dat het werken met plannen als administratie wordt ervaren en te weinig als hulp.`, (v) => v.year.anchors.scores[1] < 72),
    piece(({ theme }) => `Voor ${theme} lukt het goed om tussendoelen te volgen. Voor gedrag en werkhouding hebben we minder houvast, en dat is te zien in de plannen.`),
    piece(({ before, year }) => `Wij namen ons in het vorige verslag voor om minder plannen te maken en die beter uit te voeren. ${before && year.anchors.scores[1] > before.anchors.scores[1] ? `De score steeg van ${percent(before.anchors.scores[1], 0)} naar ${percent(year.anchors.scores[1], 0)}.` : "In de score is dat nog niet te zien, in de klas wel."}`, later),
  ],
  did: [
    piece("De groepsbespreking is anders ingericht: eerst de groep, dan de kleine groep, dan pas de leerling. Intern begeleiders zijn daarin samen getraind.", many),
    piece("We hebben een externe begeleider zes keer laten meekijken bij de groepsbespreking. Het gesprek gaat nu over wat de leerkracht morgen anders doet.", one),
    piece(({ theme }) => `Voor ${theme} zijn de tussendoelen per blok uitgeschreven. Haalt een leerling een doel niet, dan volgt binnen twee weken een kort blok met extra instructie.`),
    piece("Elk handelingsplan heeft een einddatum en iemand die hem bewaakt. Plannen zonder vervolg zijn opgeruimd; dat waren er meer dan we dachten."),
    piece("Leerkrachten voeren startgesprekken met ouders en leerling in september, zodat de onderwijsbehoeften niet pas bij het eerste rapport ter tafel komen."),
    piece("Intern begeleiders van onze scholen kwamen vijf keer bij elkaar om plannen van elkaar te lezen en te verbeteren.", large),
    piece("Het team oefende met observeren zonder oordeel. Dat klinkt eenvoudig, maar het heeft de gesprekken over leerlingen zichtbaar veranderd."),
  ],
  next: [
    piece("We gaan door met de korte cyclus van zes weken en bespreken halverwege het jaar of die haalbaar is."),
    piece(({ labels }) => `Voor ${labels.next} staat een gezamenlijke studiedag over formatief evalueren gepland.`, many),
    piece("Volgend jaar betrekken we leerlingen vanaf groep 6 bij het opstellen van hun eigen doelen."),
    piece("De intern begeleider krijgt een dagdeel extra om bij de uitvoering mee te kijken.", one),
    piece("Wij letten komend jaar vooral op de overgang tussen groep 2 en 3, waar plannen nu vaak stoppen."),
    piece("Een kleine werkgroep zoekt uit welke formulieren kunnen vervallen."),
  ],
  detail: [
    piece("De cyclus in een notendop:\n1. In de eerste drie weken verzamelen we gegevens en voeren we startgesprekken.\n2. In week vier maakt de leerkracht een groepsoverzicht.\n3. Elke zes weken wordt het plan kort bijgesteld.\n4. In januari en juni volgt de analyse met het hele team."),
    piece((v) => `| Moment | Wie | Scholen die dit doen |\n| Startgesprek | leerkracht, ouders, leerling | ${v.year.schoolCounts.all} |\n| Groepsbespreking | leerkracht, intern begeleider | ${v.year.schoolCounts.all} |\n| Analyse met team | iedereen | ${someSchools(v, 0.75)} |`, large),
    piece("**Signalen uit de teams**\n- Het invullen kost minder tijd dan twee jaar geleden.\n- Bij combinatiegroepen is het overzicht lastig te houden.\n- Invallers vinden de plannen, maar weten niet altijd wat er al is geprobeerd.", detailed),
  ],
};
