import { large, many, one, piece, type Piece } from "./voice";
import { count, someSchools } from "./words";

/** Worked-out examples of the indicators about the basics (8 to 27). */
export const basicsExamples: Readonly<Record<number, Piece[]>> = {
  8: [
    piece("Met het wijkteam hebben wij per school in beeld gebracht welke vragen terugkomen. Rouw, scheiding en slaapproblemen stonden bovenaan."),
    piece("De foto is gemaakt en besproken. Opvallend was dat leerkrachten vooral om tijd voor oudergesprekken vroegen.", one),
  ],
  9: [
    piece(({ place }) => `Ieder half jaar is er overleg met ${place} over preventieve inzet. De wethouder heeft twee scholen bezocht.`, many),
    piece("Wij spreken de gemeente op ambtelijk niveau; de lijnen zijn goed, de middelen beperkt."),
  ],
  10: [
    piece((v) => `Op ${count(someSchools(v, 0.75))} scholen is een medewerker van het wijkteam een vast dagdeel aanwezig. Voor de overige scholen is dat toegezegd.`, many),
    piece("Er is wekelijks een jeugdhulpverlener in school. Ouders lopen daar makkelijk binnen.", one),
  ],
  11: [
    piece("Het profiel is opgesteld tijdens een teamdag. Onderwijsassistenten deden ook mee, en brachten vragen in die anders waren blijven liggen."),
    piece("Wij legden stellingen voor aan het team en bespraken alleen die waarover men verschillend dacht."),
  ],
  12: [
    piece("Alle schoolplannen volgen de vier lijnen van het bestuursplan, met ruimte voor een eigen accent.", many),
    piece("De vertaling is gemaakt in het jaarplan, dat op één vel in de teamkamer hangt."),
  ],
  13: [
    piece("In elk schoolplan staat een paragraaf waarin het profiel is omgezet in twee of drie doelen.", many),
    piece("De ontwikkelpunten uit het profiel zijn het hart van ons jaarplan.", one),
  ],
  14: [
    piece("Per school is er een ontwikkelagenda met één ankerpunt tegelijk. Dat houdt het behapbaar en maakt voortgang zichtbaar.", many),
    piece("We kozen voor het laagst scorende ankerpunt en werkten daar het hele jaar aan. De andere drie hebben we onderhouden, meer niet.", one),
    piece("In de gesprekken met directeuren is de stand van de ankerpunten een vast onderdeel. Wie boven de norm zit, helpt een ander.", large),
  ],
  15: [
    piece("Vanaf niveau 3 is Duiden & Doen de vaste vorm. Leerkrachten vullen het eerste deel zelf in, wat de betrokkenheid vergroot."),
    piece("Wij gebruiken Duiden & Doen vanaf het moment dat er iemand van buiten meekijkt. Het helpt om bij de vraag te blijven."),
  ],
  16: [
    piece("Een aanvraag is pas compleet als alle onderdelen zijn ingevuld en met ouders zijn doorgenomen. De controle daarop ligt bij de tweede lezer."),
    piece("Bij steekproeven bleek dat het onderdeel over de leerling zelf soms ontbrak. Dat is hersteld."),
  ],
  17: [
    piece("De digitale versie werkt, maar gegevens moeten nog dubbel worden ingevoerd. Dat hebben wij bij de werkgroep gemeld."),
    piece("Intern begeleiders zijn tevreden; leerkrachten vinden het zoeken. Een korte instructiefilm heeft geholpen."),
  ],
  18: [
    piece("De afspraken zijn bekend en worden nageleefd. Nieuwe intern begeleiders lopen hun eerste aanvraag samen met een ervaren collega.", many),
    piece("Wij volgen de stappen en vragen bij twijfel vooraf advies.", one),
  ],
  19: [
    piece("Elke school volgt hoeveel leerlingen langer of korter over de basisschool doen en bespreekt uitschieters.", many),
    piece("Bij elke overgang bespreken wij de leeftijd en de ontwikkeling samen. De kalender beslist niet."),
    piece("Het doorstroombeleid is dit jaar opnieuw vastgesteld, na een goed gesprek in het team over kleuterverlenging."),
  ],
  20: [
    piece("Met alle opvanglocaties in ons gebouw is er maandelijks overleg. Met de zelfstandige opvang lukt dat twee keer per jaar."),
    piece("Een medewerker van de peuteropvang draait een ochtend mee in groep 1, en andersom. Dat blijkt meer waard dan een formulier."),
  ],
  21: [
    piece("Bij kinderen met extra vragen begint het knooppunt al op de opvang. De school schuift aan zodra ouders een keuze hebben gemaakt."),
    piece("Wij willen eerder in beeld krijgen wie er aankomt. In de helft van de situaties hoorden we het kort voor de vierde verjaardag."),
  ],
  22: [
    piece("Geen enkele leerling wisselt van school zonder dat beide scholen en de ouders aan tafel hebben gezeten.", many),
    piece("Overstappen lopen via het knooppunt, behalve bij verhuizing over grote afstand. Dan bellen we."),
  ],
  23: [
    piece("Voor leerlingen die op het voortgezet onderwijs ondersteuning houden, is er in maart een gesprek met de nieuwe school."),
    piece("De overdracht naar het voortgezet onderwijs begint in groep 7, als er tijd is om te kijken welke school past."),
  ],
  24: [
    piece("Het profiel is het vertrekpunt van het plaatsingsgesprek. Het geeft geen antwoord, maar wel de juiste vragen."),
    piece("We lezen het profiel samen met ouders. Zo is vooraf helder wat zij mogen verwachten."),
  ],
  25: [
    piece("Zorgplicht begint bij de aanmelding, ook als de groep vol is. Dat is met alle directeuren nog eens doorgenomen.", many),
    piece("Bij iedere aanmelding met een ondersteuningsvraag reageren wij schriftelijk en binnen de termijn.", one),
  ],
  26: [
    piece("Ouders geven het knooppunt gemiddeld een ruime voldoende. Zij missen soms een terugkoppeling na een paar maanden."),
    piece("Wij vragen ouders na elk gesprek of zij gehoord zijn. Meestal is dat zo; als het niet zo is, willen we het graag dezelfde week weten."),
  ],
  27: [
    piece("In de tevredenheidspeiling zijn drie vragen over ondersteuning opgenomen. De uitkomsten zijn gedeeld met de medezeggenschap."),
    piece((v) => (v.one ? "De vragen over ondersteuning staan in onze eigen peiling, die dit voorjaar is gehouden." : "Scholen nemen de vragen mee in hun eigen peiling. Bestuursbreed kunnen we de uitkomsten nog niet goed vergelijken.")),
  ],
};
